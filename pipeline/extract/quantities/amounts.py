"""Numbers with their units: "45km", "$1.2bn", "500,000 barrels a day", "4.2 percent".

Belongs here: what stands directly before or after a number and names its unit. Not here: ranges, and counted
nouns, which need the parse.
"""

import re
from typing import NamedTuple

from pipeline.extract.numbers.reader import Number
from pipeline.extract.quantities.articles import part_after
from pipeline.extract.quantities.sizes import with_size
from pipeline.extract.quantities.weights import is_weight
from pipeline.lexicon.units import UNIT_WORD, UnitLexicon

_OPEN = re.compile(r"(?P<gap>[^\S\n]{0,2}-[^\S\n]?|[^\S\n]{1,2}|\n|)(?P<bracket>[(\[{<]?)(?=\S)")
_PER = re.compile(r"(?P<word>\s?/\s?|\s(?:per|an?|each|every)\s|-(?:per|a|an)-|\s-\s(?:per|a|an)\s-\s)(?=[A-Za-z])")
_LATE_SCALE = re.compile(r"\s([A-Za-z]+)\b")
# "A third day" and "a fifth week" are the next of a row; "a quarter mile" is a part.
_ORDINAL_LIKE = re.compile(r"an?\s(?!half|quarter)", re.IGNORECASE)
_OF = re.compile(r"\sof(?=\s)")
_OF_ONE = re.compile(r"(?:\sof)?\san?(?=\s)")
_LONGEST_UNIT = 4
# So near an amount stands its equal in another unit.
_BESIDE = 3
# So far back a quotation may have been opened.
_QUOTABLE = 400


class Amount(NamedTuple):
    """A number, or a range of two, with its unit ("" where none is named); `per` is the denominator's unit."""

    start: int
    end: int
    number_start: int
    number_end: int
    low: float
    high: float
    form: str
    unit: str = ""
    per: str = ""
    is_bare: bool = False
    is_range: bool = False
    has_scale: bool = False


def measured(text: str, number: Number, lexicon: UnitLexicon, before: Amount | None = None) -> Amount:
    """Return a number with the currency before it (but behind the amount `before`), its unit and what it is per."""
    floor = before.end if before else 0
    start, unit = number.start, ""
    prefix = _currency_before(text, start, max(floor, start - 10), lexicon)
    if prefix:
        start, unit = prefix.start(), lexicon.currency_symbols[prefix["symbol"]]
    is_kelvin = before is not None and _is_temperature_beside(before, number, lexicon)
    sized = None if is_kelvin else with_size(text, number, lexicon, is_money=bool(unit))
    number = sized or number
    amount = Amount(
        start,
        number.end,
        number.start,
        number.end,
        number.value,
        number.value,
        number.form,
        unit,
        is_bare=number.is_bare,
        has_scale=abs(number.value) >= 1000 and not text[number.start : number.end].strip("-").isdigit(),
    )
    following = _unit_behind(text, number, lexicon)
    if following and following[0] == "GBP" and is_weight(text, number, following[1], lexicon):
        following = ("pound", following[1])
    if following and (not unit or following[0] in (unit, "cent", "penny")):
        amount = amount._replace(end=following[1], unit=unit or following[0])
    part = part_after(text, amount.end) if amount.unit and amount.low >= 1 else None
    if part:
        amount = amount._replace(end=part[1], low=amount.low + part[0], high=amount.high + part[0])
    return _with_rate(text, _with_late_scale(text, amount, lexicon), lexicon)


def _is_temperature_beside(before: Amount, number: Number, lexicon: UnitLexicon) -> bool:
    """Tell whether a number stands right after a temperature, whose equal in kelvin it may be: "300 °C (573K)"."""
    is_near = number.start - before.end <= _BESIDE
    return is_near and before.unit in lexicon.units and lexicon.dimension(before.unit) == "temperature"


def _currency_before(text: str, end: int, floor: int, lexicon: UnitLexicon) -> re.Match[str] | None:
    """Return the symbol or code that ends where an amount begins; few amounts have one, told by its last character."""
    last = end - 1 if text[end - 1 : end].isspace() else end
    symbols = lexicon.currency_endings.get(text[last - 1 : last])
    if symbols is None or not text.endswith(symbols, floor, last):
        return None
    return lexicon.currency_before.search(text, floor, end)


def _with_late_scale(text: str, amount: Amount, lexicon: UnitLexicon) -> Amount:
    """Read a scale that follows its currency: "75 USD million"."""
    match = _LATE_SCALE.match(text, amount.end) if amount.unit in lexicon.currencies else None
    word = lexicon.number_words.get(match[1].lower()) if match else None
    if match is None or word is None or word.kind != "scale":
        return amount
    return amount._replace(end=match.end(), low=amount.low * word.value, high=amount.high * word.value, has_scale=True)


def _unit_behind(text: str, number: Number, lexicon: UnitLexicon) -> tuple[str, int] | None:
    """Return the unit after a number, one of which a fraction may be a part of: "half an hour"."""
    if number.form in ("half", "fraction"):
        between = _OF_ONE.match(text, number.end)
        found = unit_after(text, between.end(), lexicon) if between else None
        if found and found[0] in lexicon.units and lexicon.dimension(found[0]) != "share":
            return found
        if _ORDINAL_LIKE.match(text, number.start, number.end):
            return None
    return unit_after(text, number.end, lexicon, is_vague=number.form == "vague")


def unit_after(text: str, at: int, lexicon: UnitLexicon, is_vague: bool = False) -> tuple[str, int] | None:
    """Return the unit named right after position `at` and where its name ends; the longest name wins.

    After a vague number "of" may stand between ("a couple of months", "thousands of dollars").
    """
    between = _OF.match(text, at) if is_vague else None
    at = between.end() if between else at
    gap = _OPEN.match(text, at)
    if gap is None:
        return None
    begin = gap.end()
    first = UNIT_WORD.match(text, begin)
    if first is None or not _may_open_unit(first[0], lexicon):
        return None
    ends = _word_ends(text, begin)
    for end in reversed(ends):
        written = text[begin:end].rstrip(".,'")
        end = begin + len(written)
        folded = " ".join(written.lower().split())
        spoken = lexicon.unit_words.get(folded) or lexicon.unit_words.get(folded.replace("-", " "))
        if spoken is None and folded.endswith("-old"):
            spoken = lexicon.unit_words.get(folded.removesuffix("-old").rpartition("-")[2])
        if spoken and (gap["gap"] or len(folded) > 1):
            return spoken, end
        if not gap.end() - gap.start() and _names_glued(text, begin, written, lexicon):
            return lexicon.glued_symbols[written], end
        symbol = lexicon.unit_symbols.get(written)
        if symbol and symbol in lexicon.currencies and text[end : end + 1].isdigit():
            continue
        if symbol and not (gap["gap"].startswith("-") and len(written) == 1):
            return symbol, end
    return _divided(text, begin, ends, lexicon) or _hyphened(text, begin, ends, lexicon)


def _names_glued(text: str, at: int, written: str, lexicon: UnitLexicon) -> bool:
    """Tell whether a symbol right behind a number is its unit; a mark of inches must not close a quotation."""
    if written not in lexicon.glued_symbols:
        return False
    if written != '"':
        return True
    line = text.rfind("\n", max(0, at - _QUOTABLE), at) + 1
    return (line > 0 or at <= _QUOTABLE) and text.count('"', line, at) % 2 == 0


def _may_open_unit(word: str, lexicon: UnitLexicon) -> bool:
    """Tell whether a word can be the first of a unit's name; most numbers have a noun behind them that is none."""
    return "-" in word or "/" in word or word.rstrip(".,'").lower() in lexicon.unit_openings


def _divided(text: str, begin: int, ends: list[int], lexicon: UnitLexicon) -> tuple[str, int] | None:
    """Read the unit before a stroke: the joule of "J/m²"."""
    first, stroke, _ = text[begin : ends[0]].partition("/") if ends else ("", "", "")
    unit = lexicon.unit_symbols.get(first) or lexicon.unit_words.get(first.lower())
    return (unit, begin + len(first)) if stroke and unit else None


def _word_ends(text: str, begin: int) -> list[int]:
    ends: list[int] = []
    at = begin
    while len(ends) < _LONGEST_UNIT and (match := UNIT_WORD.match(text, at)):
        ends.append(match.end())
        at = match.end() + (1 if text[match.end() : match.end() + 1] in (" ", "-") else 0)
        if at == match.end() and match[0][-1].isalpha():
            break
    return ends


def _hyphened(text: str, begin: int, ends: list[int], lexicon: UnitLexicon) -> tuple[str, int] | None:
    """Read the unit of a compound such as "mile-long", "barrel-a-day", "year-old"."""
    first = text[begin : ends[0]].partition("-")[0] if ends else ""
    unit = lexicon.unit_words.get(first.lower()) if len(first) > 2 else None
    return (unit, begin + len(first)) if unit else None


def _with_rate(text: str, amount: Amount, lexicon: UnitLexicon) -> Amount:
    match = _PER.match(text, amount.end)
    if match is None or not (amount.unit or match["word"].strip() == "per"):
        return amount
    named = (
        unit_after(text, match.end() - 1, lexicon)
        if text[match.end() - 1] in " -"
        else _unit_at(text, match.end(), lexicon)
    )
    if named:
        return amount._replace(end=named[1], per=named[0])
    word = re.compile(r"[A-Za-z]+").match(text, match.end())
    if word and (word[0].lower() in lexicon.cues["denominator"] or match["word"].strip() == "per"):
        return amount._replace(end=word.end(), per=word[0].lower())
    return amount


def _unit_at(text: str, at: int, lexicon: UnitLexicon) -> tuple[str, int] | None:
    match = UNIT_WORD.match(text, at)
    if match is None:
        return None
    written = match[0].rstrip(".,")
    unit = lexicon.unit_symbols.get(written) or lexicon.unit_words.get(written.lower())
    return (unit, at + len(written)) if unit else None
