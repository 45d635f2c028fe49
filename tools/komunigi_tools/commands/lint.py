"""make lint: every hook on every file, and whether the generated files are current."""
from ..linters import run_generator, run_hooks


def run(settings):
    """Return 1 when a hook or the generator has something to say."""
    # A build server cannot be asked for the diff afterwards.
    options = ["--show-diff-on-failure"] if settings.flag("CI") else []
    hooks = run_hooks(settings, *options)
    generated = run_generator(settings, "--check")
    return 1 if hooks or generated else 0
