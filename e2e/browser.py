"""Debian's Chromium, driven by Playwright, and the screens that it is used with."""
import shutil
from contextlib import contextmanager

from playwright.sync_api import expect, sync_playwright

DESKTOP = {"width": 1280, "height": 800}
PHONE = {"width": 390, "height": 844}
# The sandbox needs rights that root and containers lack; the rest keeps it off the net.
CHROMIUM_ARGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
SLOWEST_ANSWER = 60_000  # milliseconds
# Instead of 5 s: on a busy machine that is too few.
SLOWEST_CHANGE = 20_000


@contextmanager
def running_chromium():
    """A browser that waits patiently for what is expected."""
    path = shutil.which("chromium")
    assert path, "chromium is missing: tools/run installs it"
    expect.set_options(timeout=SLOWEST_CHANGE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=CHROMIUM_ARGS)
        yield browser
        browser.close()
