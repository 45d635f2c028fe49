"""README.rst and the description page of an addon, from the fragments in readme/."""
from pathlib import Path

from docutils.core import publish_parts
from jinja2 import Environment, FileSystemLoader, StrictUndefined

TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent),
    undefined=StrictUndefined,
    keep_trailing_newline=True,
    trim_blocks=True,
)
# In the order in which a reader asks: what is it, how do I get and use it, what is new.
SECTIONS = {
    "INSTALL": "Installation",
    "CONFIGURE": "Configuration",
    "USAGE": "Usage",
    "ROADMAP": "Known limits",
    "DEVELOPER": "For developers",
    "HISTORY": "Changes",
    "CONTRIBUTORS": "Contributors",
}
DOCUTILS_SETTINGS = {
    # A warning is an error: what docutils cannot read, nobody can.
    "halt_level": 2,
    "report_level": 5,
    # The page stands under Odoo's own title.
    "initial_header_level": 2,
    # Nothing of the machine may reach the page.
    "_disable_config": True,
    "file_insertion_enabled": False,
    "strip_comments": True,
    "syntax_highlight": "none",
}


def readme_outputs(addon):
    """Return the two files as {path: text}."""
    text = _render_rst(addon)
    return {
        addon.path / "README.rst": text,
        addon.path / "static/description/index.html": _render_html(addon, text),
    }


def _render_rst(addon):
    return TEMPLATES.get_template("readme.rst.jinja").render(
        addon=addon,
        authors=[name.strip() for name in addon.manifest["author"].split(",")],
        description=_fragment(addon, "DESCRIPTION") or addon.summary,
        sections=[
            (title, _fragment(addon, name))
            for name, title in SECTIONS.items()
            if _fragment(addon, name)
        ],
    )


def _fragment(addon, name):
    path = addon.path / "readme" / f"{name}.rst"
    return path.read_text(encoding="utf-8").strip() if path.exists() else ""


def _render_html(addon, text):
    parts = publish_parts(
        text,
        source_path=str(addon.path / "README.rst"),
        writer="html5",
        settings_overrides=DOCUTILS_SETTINGS,
    )
    return TEMPLATES.get_template("index.html.jinja").render(
        title=parts["title"], body=parts["body"].strip()
    )
