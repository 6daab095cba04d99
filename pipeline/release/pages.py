"""What the ledger's own pages share: templates, style sheet, and how values become HTML.

Belongs here: the template environment. Does not belong here: any page (see `codebook/`, `pipeline/serve/`).
"""

import re
from functools import cache
from importlib import resources

import jinja2
from markupsafe import Markup, escape

_QUOTED = re.compile(r"`([^`]+)`")


@cache
def palette() -> str:
    """Return the colours and fonts of every page, as style sheet."""
    return _shared("palette.css")


@cache
def style() -> Markup:
    """Return the style sheet of a page to read, to stand in it."""
    return Markup(palette() + _shared("ledger.css"))


@cache
def template(name: str, package: str = "pipeline.release") -> jinja2.Template:
    """Return a template of a package's folder `templates`.

    A name that it uses and nobody gave is an error. In HTML all values are escaped.
    """
    folder = resources.files(package) / "templates"
    environment = jinja2.Environment(
        loader=jinja2.FunctionLoader(lambda wanted: (folder / wanted).read_text("utf-8")),
        autoescape=jinja2.select_autoescape(["html"]),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {"code": code, "cell": cell, "thousands": "{:,}".format, "shown": shown}
    return environment.get_template(name)


def code(text: str) -> Markup:
    """Return a text as HTML, what stands in backquotes as code."""
    return Markup(_QUOTED.sub(r"<code>\1</code>", str(escape(text))))


def shown(value: object) -> str:
    """Return a value of the tables as a reader expects it: no .0 behind whole numbers, nothing for null."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"{value:.15g}" if isinstance(value, float) else str(value)


def cell(text: str) -> str:
    """Return a text as it may stand in a cell of a Markdown table."""
    return text.replace("|", "\\|").replace("\n", " ")


def _shared(name: str) -> str:
    return (resources.files("pipeline.release") / "templates" / name).read_text("utf-8")
