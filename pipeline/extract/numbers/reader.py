"""All numbers of a text: value, form and span. Signs, slashes, powers and glued letters are dealt with here.

Belongs here: what the characters around a reading do to it. Does not belong here: units, ranges and bounds.
"""

import math
import re
from typing import NamedTuple

from pipeline.extract.numbers.cardinals import Reading
from pipeline.extract.numbers.grammar import Grammar
from pipeline.extract.numbers.pieces import Piece, may_hold_number, pieces
from pipeline.lexicon.units import UnitLexicon

_FRACTION = re.compile(
    r"(?:(?P<whole>[0-9]{1,4})[^\S\n]{1,2})?(?P<above>[0-9]{1,3})[/⁄](?P<below>[0-9]{1,4})(?![/⁄\w]|[.,][0-9])"
)
_POWER = re.compile(
    r"(?:\s?[x×]\s?(?P<base>10|2)\s?\^?(?P<exponent>[-+−]?[0-9]{1,3})|\^(?P<own>[-+−]{0,2}[0-9]{1,2}))(?![0-9])"
)
_MINUS = re.compile(r"(?:(?<![\w)\]\"'’.,%])[-−]|\b(?:minus|negative)(?:[ -]| - ))$", re.IGNORECASE)
# The last characters of what `_MINUS` finds before a blank: minus, negative, a dash.
_ENDS_OF_MINUS = "sSeE-"
_GOES_ON = re.compile(r"[-\s]{0,2}\w")
_WORD = re.compile(r"[\s-]([A-Za-z]+)")
_SHARE = re.compile(r"\s(?:in|out\sof|(?P<over>over))\s", re.IGNORECASE)
_WHOLE_PARTS = frozenset(
    (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 25, 30, 32, 40, 50, 60, 64, 100, 128, 250, 365, 500, 1000)
)
_SUFFIX = re.compile(r"[^\S\n]{0,2}(?:(?P<letter>[kKMmBbGT]|MM)(?![\w²³^/])|(?P<code>M)(?=[A-Z]{3}\b))")
_SIZES = {"k": 1e3, "K": 1e3, "M": 1e6, "MM": 1e6, "m": 1e6, "B": 1e9, "b": 1e9, "G": 1e9, "T": 1e12}


class Number(NamedTuple):
    """One number as written. `form` is digits, words, fraction, half, vague or article; `is_bare` has digits only."""

    start: int
    end: int
    value: float
    form: str
    is_bare: bool = False


def read_numbers(text: str, lexicon: UnitLexicon) -> list[Number]:
    """Return the numbers of a text in order, none overlapping another. Linear in the text's length."""
    if not may_hold_number(text, lexicon):
        return []
    found: list[Number] = []
    parts = pieces(text, lexicon)
    grammar = Grammar(parts)
    at, limit = 0, 0
    while at < len(parts):
        if parts[at].start < limit or parts[at].kind in ("joiner", "point", "sequence"):
            at += 1
            continue
        number = _written_fraction(text, parts[at]) if parts[at].kind == "numeral" else None
        last = at + 1
        if number is None:
            reading = grammar.read(at)
            if reading is None:
                at += 1
                continue
            last = reading.last
            if reading.form == "ordinal":
                at, limit = last, parts[last - 1].end
                continue
            number = _number(text, parts, reading)
        number = _signed(text, _powered(text, number))
        if math.isfinite(number.value):
            found.append(number)
        at, limit = last, number.end
    return _joined_shares(text, found, lexicon) if len(found) > 1 else found


def _number(text: str, parts: list[Piece], reading: Reading) -> Number:
    start, end = parts[reading.first].start, parts[reading.last - 1].end
    is_bare = reading.form == "digits" and reading.last - reading.first == 1 and text[start:end].isdigit()
    return Number(start, end, reading.value, reading.form, is_bare)


def _written_fraction(text: str, piece: Piece) -> Number | None:
    """Read "3/4", "2 1/2" and "1⁄32"; a slash between other numbers ("9/11", "24/7") is no fraction."""
    match = _FRACTION.match(text, piece.start)
    if match is None or (piece.start > 0 and text[piece.start - 1] in "/⁄"):
        return None
    above, below = int(match["above"]), int(match["below"])
    if below not in _WHOLE_PARTS or not (0 < above < below):
        return None
    return Number(match.start(), match.end(), int(match["whole"] or 0) + above / below, "fraction")


def _powered(text: str, number: Number) -> Number:
    """Apply "× 10^6", "x2^10", "^23" and the short suffixes of "10k", "5M"."""
    if number.form != "digits":
        return number
    match = _POWER.match(text, number.end)
    if match is None:
        return number
    try:
        if match["own"]:
            value = number.value ** int(match["own"].replace("−", "-").replace("--", "").lstrip("+"))
        else:
            value = number.value * float(int(match["base"])) ** int(match["exponent"].replace("−", "-"))
    except (OverflowError, ZeroDivisionError):
        return number
    return number._replace(end=match.end(), value=value, is_bare=False)


def suffixed(text: str, number: Number) -> Number | None:
    """Return the number with a one-letter size read into it ("10k", "€10M", "$4.2b"), if such a letter follows."""
    match = _SUFFIX.match(text, number.end) if number.form == "digits" else None
    if match is None:
        return None
    return number._replace(
        end=match.end(), value=number.value * _SIZES[match["letter"] or match["code"]], is_bare=False
    )


def _signed(text: str, number: Number) -> Number:
    before = text[max(0, number.start - 2) : number.start]
    if before[-1:] not in ("-", "−") and not (before[-1:] == " " and before[0] in _ENDS_OF_MINUS):
        return number
    match = _MINUS.search(text, max(0, number.start - 12), number.start)
    if match is None or number.form in ("vague", "half"):
        return number
    return number._replace(start=match.start(), value=-number.value, is_bare=False)


def _joined_shares(text: str, found: list[Number], lexicon: UnitLexicon) -> list[Number]:
    """Join "one in five", "two out of three" and a lone "one over three" to shares; "two in five days" is none."""
    joined: list[Number] = []
    for number in found:
        last = joined[-1] if joined else None
        between = _SHARE.fullmatch(text, last.end, number.start) if last else None
        if (
            last
            and between
            and _is_share(last, number, between[0])
            and not (" in " in between[0] and _is_measured(text, number.end, lexicon))
            and not (between["over"] and _GOES_ON.match(text, number.end))
        ):
            joined[-1] = Number(last.start, number.end, last.value / number.value, "fraction")
        else:
            joined.append(number)
    return joined


def _is_measured(text: str, at: int, lexicon: UnitLexicon) -> bool:
    following = _WORD.match(text, at)
    return following is not None and following[1].lower() in lexicon.unit_words


def _is_share(above: Number, below: Number, between: str) -> bool:
    if (
        above.form not in ("digits", "words")
        or below.form not in ("digits", "words")
        or not 0 < abs(above.value) < below.value
    ):
        return False
    if " in " not in between:
        return True
    return (above.value in (1, 2, 3) and below.value <= 1000) or (below.value == 10 and above.value.is_integer())
