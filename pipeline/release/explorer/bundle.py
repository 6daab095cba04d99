"""The page put together: one HTML file out of its template, styles, scripts and data.

Belongs here: joining the files under `page/`, and the policy that shuts every door to the network. Does not belong
here: what the data is (`data.py`).

The scripts are ES modules for those who write them; a page that is opened from disk cannot load modules, so they are
joined here into one script: each in a scope of its own, after those it imports, giving out what it exports.
"""

import base64
import gzip
import hashlib
import html
import json
import re
from collections.abc import Mapping
from importlib import resources
from typing import Any

from pipeline.release.pages import palette

_ENTRY = "main"
_STYLES = ("base.css", "layout.css", "table.css", "panels.css", "record.css")
_IMPORT = re.compile(r'^import (\{[\w\s,]+\}) from "\./(\w+)\.js";$', re.MULTILINE)
_EXPORT = re.compile(r"^export ((?:async )?(?:function|const|class)) (\w+)", re.MULTILINE)
_LEVEL = 9


def page(data: Mapping[str, Any]) -> str:
    """Return the whole page, the same for the same data."""
    styles, script = _styles(), _script()
    return _filled(
        _read("page.html"),
        {
            "policy": html.escape(policy(styles, script)),
            "version": html.escape(data["release"]["version"]),
            "styles": styles,
            "script": script,
            "data": packed(data),
        },
    )


def policy(styles: str, script: str) -> str:
    """Return the content security policy: only this style and this script, and no connection to anywhere."""
    allowed = {
        "default-src": "'none'",
        "script-src": _hash(script),
        "style-src": _hash(styles),
        "img-src": "data:",
        "connect-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return "; ".join(f"{directive} {sources}" for directive, sources in allowed.items())


def packed(data: Mapping[str, Any]) -> str:
    """Return data as JSON, gzipped, in base64: letters that can close no element, whatever the texts say."""
    plain = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()
    return base64.b64encode(gzip.compress(plain, _LEVEL, mtime=0)).decode("ascii")


def _styles() -> str:
    return "\n" + "\n".join([palette(), *(_read(f"css/{name}") for name in _STYLES)])


def _script() -> str:
    """Return the entry module with all it imports, imports before importers."""
    joined: dict[str, str] = {}

    def add(name: str) -> None:
        if name in joined:
            return
        source = _read(f"js/{name}.js")
        for _, needed in _IMPORT.findall(source):
            add(needed)
        joined[name] = _module(name, source)

    add(_ENTRY)
    return '\n(() => {\n"use strict";\n' + "\n".join(joined.values()) + "})();\n"


def _module(name: str, source: str) -> str:
    """Return a module as a constant that holds what it exports."""
    exported = ", ".join(found for _, found in _EXPORT.findall(source))
    body = _EXPORT.sub(r"\1 \2", _IMPORT.sub(r"const \1 = $\2;", source))
    return f"const ${name} = (() => {{\n{body}\nreturn {{ {exported} }};\n}})();\n"


def _filled(template: str, parts: Mapping[str, str]) -> str:
    """Return the template with `{{name}}` filled; what is filled in is not looked at again."""
    return re.sub(r"\{\{(\w+)\}\}", lambda match: parts[match[1]], template)


def _read(name: str) -> str:
    return resources.files(__package__).joinpath("page", *name.split("/")).read_text("utf-8")


def _hash(source: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(source.encode()).digest()).decode('ascii')}'"
