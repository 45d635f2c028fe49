"""What `make lint` and `make format` share."""
from . import process, venvs
from .progress import say
from .settings import ROOT


def run_hooks(settings, *options):
    """Run pre-commit's hooks on all files; return its exit code."""
    python = venvs.dev_venv(settings)
    env = {**settings.environ, "PRE_COMMIT_HOME": str(settings.cache / "pre-commit")}
    say("Running the hooks (the first time installs them, a minute or two)")
    argv = [python, "-m", "pre_commit", "run", "--all-files", "--color=never", *options]
    return process.call(argv, env, cwd=ROOT)


def run_generator(settings, *options):
    """Run tools/generate.py; return its exit code."""
    python = venvs.dev_venv(settings)
    argv = [python, ROOT / "tools" / "generate.py", *options]
    return process.call(argv, cwd=ROOT)
