"""Articles that count one unit of measure: "a gallon", "for a year", "a single day", "a mile and a half".

Belongs here: which articles do so, by the words around them. Does not belong here: articles before people
(`implicit.py`), and "a" that says what something costs or how often it happens ("$5 a month").
"""

import re

from pipeline.extract.numbers.reader import Number
from pipeline.language.normal import words_of
from pipeline.lexicon.units import UnitLexicon

_ARTICLE = re.compile(
    r"\b(?P<article>an?(?P<whole>\s(?:single|whole|full))?)\s(?!second\b)(?P<unit>[a-z]+)\b(?:(?!-)|(?P<old>(?=-old\b)))",
    re.IGNORECASE,
)
_ARTICLES = frozenset(("a", "an"))
_SPAN_OPENS = re.compile(r"\b(?:for|within|last(?:s|ed|ing)?|t[ao]kes?|took|taking|spen[dt]s?)\s$", re.IGNORECASE)
_OFFSET = re.compile(r"\s(?:ago|after|before|later|earlier|prior|from)\b")
_AND_PART = re.compile(
    r"\sand\s(?:an?|one)\s(?P<part>half|quarter)\b(?!\s(?:an?|of\s(?:the|its|their|his|all)|million|billion|dozen)\b)"
)
_PARTS = {"half": 0.5, "quarter": 0.25}


def article_numbers(text: str, lexicon: UnitLexicon) -> list[Number]:
    """Return the articles that stand for one before a unit, in text order.

    Units of time take one only where a span is told ("for a year"), not where a point is ("a year ago") or a rate.
    """
    words = words_of(text)
    if words.isdisjoint(_ARTICLES) or words.isdisjoint(lexicon.unit_openings):
        return []
    return [
        Number(match.start(), match.end("article"), 1.0, "article")
        for match in _ARTICLE.finditer(text)
        if match["unit"].lower() in lexicon.article_units or _tells_span(text, match, lexicon)
    ]


def _tells_span(text: str, match: re.Match[str], lexicon: UnitLexicon) -> bool:
    word = match["unit"].lower()
    unit = lexicon.unit_words.get(word)
    if unit not in lexicon.units or word.endswith("s") or _OFFSET.match(text, match.end()):
        return False
    dimension = lexicon.dimension(unit)
    if match["old"] is not None:
        return dimension == "time"
    if match["whole"] or part_after(text, match.end()):
        return dimension in ("time", "length")
    return dimension == "time" and _SPAN_OPENS.search(text, max(0, match.start() - 9), match.start()) is not None


def part_after(text: str, at: int) -> tuple[float, int] | None:
    """Return the part added behind a unit and where it ends: "a mile and a half", "two years and a quarter"."""
    match = _AND_PART.match(text, at)
    return (_PARTS[match["part"]], match.end()) if match else None
