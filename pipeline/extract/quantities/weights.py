"""Pounds that are a weight and no money: "a 500-pound bomb", "200 pounds of explosives", "weighing 90 pounds".

Belongs here: telling the two apart by the words around the unit. Does not belong here: any other unit (`amounts.py`).
"""

import re

from pipeline.extract.numbers.reader import Number
from pipeline.lexicon.units import UnitLexicon

_WEIGHED = re.compile(r"\bweigh(?:s|ed|ing|t of)?\s(?:[a-z]+\s){0,3}$", re.IGNORECASE)
_OF_THINGS = re.compile(r"\sof\s(?P<thing>[A-Za-z-]+)")
_HYPHENED = re.compile(r"[\s-](?P<thing>[A-Za-z]+)")
_POUND = re.compile(r"(?:[\s-]|\s-\s)pounds?", re.IGNORECASE)
# So much money is nothing that a scale weighs.
_HEAVIEST = 1_000_000


def is_weight(text: str, number: Number, end: int, lexicon: UnitLexicon) -> bool:
    """Tell whether the pounds between a number and `end` weigh something: what follows is no money's purpose."""
    written = _POUND.fullmatch(text, number.end, end)
    if written is None or number.form == "vague" or number.value >= _HEAVIEST:
        return False
    if _WEIGHED.search(text, max(0, number.start - 30), number.start):
        return True
    is_hyphened = "-" in written[0] and written[0].endswith("pound")
    following = (_HYPHENED if is_hyphened else _OF_THINGS).match(text, end)
    return following is not None and following["thing"].lower() not in lexicon.cues["money_purpose"]
