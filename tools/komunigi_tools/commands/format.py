"""make format: the same hooks, for what they mend, and the generated files anew."""
from ..linters import run_generator, run_hooks


def run(settings):
    """Mend what can be mended; `make lint` tells what is left."""
    run_hooks(settings)
    return run_generator(settings)
