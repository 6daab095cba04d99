"""The pieces numbers are made of: numerals, number words and the gaps between them.

Belongs here: one linear pass over the characters. Does not belong here: how pieces make a value (`grammar.py`).
"""

import re
from typing import NamedTuple

from pipeline.language.normal import words_of
from pipeline.lexicon.units import UnitLexicon

_GROUP = "[,\u00a0\u202f\u2009]"
_NUMERAL = (
    rf"(?:[0-9]{{1,3}}, 000(?:,? ?000){{0,3}}(?![0-9])|[0-9]{{1,3}}(?:{_GROUP}[0-9]{{3}}){{1,12}}(?!{_GROUP}?[0-9])"
    rf"|[0-9]{{1,3}}(?: [0-9]{{3}}){{1,6}}(?![0-9]|[ ,]?[0-9]{{1,3}}\b(?![.,]?[0-9]))"
    r"|[0-9]{1,3}(?:['’][0-9]{3}){1,6}(?![0-9])"
    r"|[0-9]{1,2}(?:,[0-9]{2}){1,6},[0-9]{3}(?![0-9])"
    r"|[0-9]{1,3}(?:\.[0-9]{3}){1,6},[0-9]{1,2}(?![0-9])"
    r"|[0-9]{1,3}(?:\.[0-9]{3}){2,6}(?![0-9.])"
    r"|(?<![0-9],)[0-9]{1,3},[0-9]{1,2}(?![0-9]|,[0-9])"
    r"|[0-9]+|(?=\.[0-9]))"
)
_TAIL = r"(?:\.[0-9]+)?(?:[eE][-+−]?[0-9]{1,3}(?![0-9A-Za-z]))?"
_PIECE = re.compile(rf"(?P<word>[A-Za-z]+)|(?! )(?:(?P<numeral>{_NUMERAL}{_TAIL})|(?P<vulgar>[¼-¾⅐-⅞])|(?P<joiner>&))")
_GAP = re.compile(
    r"(?P<space>[^\S\n]{1,4}|[^\S\n]*\n[^\S\n]*)|(?P<hyphen>[^\S\n]?[-‐‑–][^\S\n]?)|(?P<comma>,[^\S\n])|(?P<of>\s{1,2}of\s{1,2})|(?P<none>)"
)
_EUROPEAN = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+|(?:\.[0-9]{3}))|[0-9]{1,3},[0-9]{1,2}")
_FIGURE = re.compile("[0-9¼-¾⅐-⅞]")
_WORD_GROUP = _PIECE.groupindex["word"]
_LONGEST = 40
_FARTHEST = 6

VULGAR = {
    "¼": 0.25,
    "½": 0.5,
    "¾": 0.75,
    "⅐": 1 / 7,
    "⅑": 1 / 9,
    "⅒": 0.1,
    "⅓": 1 / 3,
    "⅔": 2 / 3,
    "⅕": 0.2,
    "⅖": 0.4,
    "⅗": 0.6,
    "⅘": 0.8,
    "⅙": 1 / 6,
    "⅚": 5 / 6,
    "⅛": 0.125,
    "⅜": 0.375,
    "⅝": 0.625,
    "⅞": 0.875,
}


class Piece(NamedTuple):
    """One numeral or number word. `gap` parts it from the piece before: none, space, hyphen, comma, of, other."""

    start: int
    end: int
    kind: str
    value: float
    gap: str
    plural: bool = False


def pieces(text: str, lexicon: UnitLexicon) -> list[Piece]:
    """Return the pieces of a text in order, in time linear in its length."""
    found: list[Piece] = []
    forms = lexicon.number_forms
    last = -_FARTHEST
    for match in _PIECE.finditer(text):
        written, plural = match[0], False
        # Most pieces of a text are words that are no number words.
        if match.lastindex == _WORD_GROUP:
            known = forms.get(written.lower())
            if known is None:
                continue
            kind, value, plural = known
        else:
            kind, value = match.lastgroup or "", 0.0
            if kind == "numeral":
                if len(written) > _LONGEST:
                    continue
                value = numeral_value(written)
            elif kind == "vulgar":
                value = VULGAR[written]
        start, end = match.span()
        found.append(Piece(start, end, kind, value, _gap(text, last, start), plural))
        last = end
    return found


def may_hold_number(text: str, lexicon: UnitLexicon) -> bool:
    """Tell whether a text has a figure or word without which there is no number, before it is cut into pieces."""
    return not lexicon.number_anchors.isdisjoint(words_of(text)) or _FIGURE.search(text) is not None


def numeral_value(written: str) -> float:
    """Return the value of digits with any grouping: "1,234.5", "1.234,5", "12,34,567", "5,00", "1e6"."""
    if written.isdecimal() and written.isascii():
        return float(written)
    plain = re.sub("[\u00a0\u202f\u2009 '’]", "", written).replace("−", "-")
    if _EUROPEAN.fullmatch(plain):
        return float(plain.replace(".", "").replace(",", "."))
    return float(plain.replace(",", ""))


def _gap(text: str, start: int, end: int) -> str:
    if end - start > _FARTHEST:
        return "other"
    if end - start == 1 and text[start] == " ":
        return "space"
    match = _GAP.fullmatch(text, start, end)
    return (match.lastgroup or "other") if match else "other"
