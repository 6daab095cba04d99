"""YAML front matter: metadata between two lines of dashes at the very start of a text.

Belongs here: cutting it off and reading it. Does not belong here: what its fields mean (`metadata.py`).
"""

import yaml
from frontmatter.default_handlers import YAMLHandler

_HANDLER = YAMLHandler()


class FrontMatterError(ValueError):
    """Front matter that cannot be read."""


def split_front_matter(text: str) -> tuple[dict[str, object], str]:
    """Return the fields of the front matter and the text after it, unchanged; no fields and the whole text without one.

    Dashes that open a text but hold no `name: value` are a rule drawn by its author, not front matter. All scalars are
    read as strings, so that an impossible date or a key like `no` does no harm. Raises FrontMatterError.
    """
    if not _HANDLER.detect(text):
        return {}, text
    try:
        raw, content = _HANDLER.split(text)
    except ValueError:
        return {}, text
    try:
        fields = _HANDLER.load(raw, Loader=yaml.BaseLoader)
    except Exception as error:
        # YAML fails in many ways besides YAMLError (TypeError, RecursionError), and none may stop the build.
        raise FrontMatterError(" ".join(str(error).split())[:300] or type(error).__name__) from error
    return (fields, content.lstrip("\n")) if isinstance(fields, dict) else ({}, text)
