"""Patterns of boilerplate: what surrounds an article without being part of its report.

Belongs here: reading `data/boilerplate.yaml`. Does not belong here: how the patterns are laid over a text
(`staging/boilerplate.py`).
"""

import re
from dataclasses import dataclass

from pipeline.lexicon.source import LexiconError, Source

SCOPES = ("line", "list", "end", "inline")


@dataclass(frozen=True)
class BoilerplatePattern:
    """One regular expression, matched without regard to case unless it says `(?-i:…)`.

    `scope` is line (all of one line, or one sentence of a line whose every sentence is boilerplate), list (a line that
    opens a list of links, taken with the list items below it), end (as line, among the last lines of a text) or inline
    (anywhere). `example` is one text that it takes, `counterexample` one that it must leave.
    """

    id: str
    scope: str
    pattern: str
    example: str
    counterexample: str


@dataclass(frozen=True)
class BoilerplateLexicon:
    """All boilerplate patterns."""

    patterns: tuple[BoilerplatePattern, ...]

    @classmethod
    def read(cls, source: Source) -> "BoilerplateLexicon":
        """Read the patterns. Raises LexiconError on an unknown scope or a pattern that is no regular expression."""
        patterns = source.entries("boilerplate.yaml", BoilerplatePattern)
        for pattern in patterns:
            if pattern.scope not in SCOPES:
                raise LexiconError(f"boilerplate.yaml, {pattern.id}: scope must be one of {', '.join(SCOPES)}.")
            try:
                re.compile(pattern.pattern, re.IGNORECASE)
            except re.error as error:
                raise LexiconError(f"boilerplate.yaml, {pattern.id}: no regular expression: {error}.") from error
        return cls(tuple(patterns))
