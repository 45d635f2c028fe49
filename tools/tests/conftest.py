"""Fixtures of the tool's own tests."""
import pytest

from komunigi_tools.settings import Settings


@pytest.fixture
def settings_of(tmp_path):
    """A function that makes settings out of variables, with a cache of their own."""

    def settings_of(**variables):
        return Settings({"XDG_CACHE_HOME": str(tmp_path), **variables})

    return settings_of
