"""Systematic parse errors mended by rule, before anything reads the tree."""

from pipeline.language.parsed import ParsedText


def repair(parsed: ParsedText) -> ParsedText:
    """Return the text with its known parse errors mended."""
    return parsed
