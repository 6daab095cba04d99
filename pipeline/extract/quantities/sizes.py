"""Letters behind a number that say how large it is: "10k", "3.6m people", "$4.2b".

Belongs here: when such a letter is a size and no unit, by what stands around it. Does not belong here: the letters'
values (`numbers/reader.py`).
"""

import re

from pipeline.extract.numbers.reader import Number, suffixed
from pipeline.lexicon.units import UnitLexicon

_MILLIONS = re.compile(r"m\s+(?P<next>[a-z]+)")
_CLOSES = re.compile(r"[.,;)]?(?:\s(?:in|by|since|last|this|and|from|compared|at)\b|\s?[A-Z\n]|$)|[.,;)]")
_SENTENCE = re.compile(r"[.;:!?]\s")
# So far back the noun stands that a number sums.
_SUM_REACH = 90


def with_size(text: str, number: Number, lexicon: UnitLexicon, is_money: bool) -> Number | None:
    """Return the number with the size its letter gives, or None where the letter is a unit or none follows."""
    sized = suffixed(text, number)
    if sized is None:
        return None
    letter, glued = text[sized.end - 1], sized.end - number.end == 1
    if is_money:
        return sized
    if letter == "m":
        following = _MILLIONS.match(text, sized.end - 1)
        is_plural = following is not None and (
            following["next"] in lexicon.unit_words
            or following["next"] in lexicon.nouns
            or (len(following["next"]) > 3 and following["next"][-1] == "s" != following["next"][-2])
        )
        return sized if glued and (is_plural or _tells_of_people(text, number.start, sized.end, lexicon)) else None
    if letter in "bT":
        return sized if letter == "b" and glued and "." in text[number.start : number.end] else None
    return sized if letter in "kKMGB" and (glued or letter in "kBM") else None


def _tells_of_people(text: str, start: int, end: int, lexicon: UnitLexicon) -> bool:
    """Tell whether a sum of people goes before a number: "the number of displaced has doubled to 3.6m"."""
    if text[start - 1 : start] != " ":
        return False
    words = _SENTENCE.split(text[max(0, start - _SUM_REACH) : start])[-1].split()
    if words[-2:] == ["population", "of"]:
        return True
    is_sum = any(word in lexicon.types["total"] for word in words)
    return (is_sum or "population" in words) and _CLOSES.match(text, end) is not None
