"""Writing codebook.md and codebook.html. Does not belong here: what they tell (`content.py`)."""

import re
from collections.abc import Mapping
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup, escape

from pipeline.release.codebook.content import gather

FILE_NAMES = ("codebook.md", "codebook.html")

_QUOTED = re.compile(r"`([^`]+)`")


def write_codebook(release: Path, said: Mapping[str, Any]) -> None:
    """Write both forms of the codebook of a release that has its database."""
    told = gather(release, said)
    style = Markup(template("ledger.css"))
    for name in FILE_NAMES:
        (release / name).write_text(_templates().get_template(name).render(book=told, style=style), "utf-8")


def template(name: str) -> str:
    """Return the text of a template or style sheet of the release."""
    return (resources.files("pipeline.release") / "templates" / name).read_text("utf-8")


@cache
def _templates() -> jinja2.Environment:
    """Return the templates; a name that they use and nobody gave is an error, and HTML is escaped."""
    environment = jinja2.Environment(
        loader=jinja2.FunctionLoader(template),
        autoescape=jinja2.select_autoescape(["html"]),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {"code": _code, "cell": _cell, "thousands": "{:,}".format}
    return environment


def _code(text: str) -> Markup:
    """Return a text as HTML, what stands in backquotes as code."""
    return Markup(_QUOTED.sub(r"<code>\1</code>", str(escape(text))))


def _cell(text: str) -> str:
    """Return a text as it may stand in a cell of a Markdown table."""
    return text.replace("|", "\\|").replace("\n", " ")
