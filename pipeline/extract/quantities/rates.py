"""Counts over time: "2,000 people a day", "three attacks per week".

Belongs here: the denominator behind a counted phrase. Does not belong here: that of a unit (`amounts.py`).
"""

import re
from dataclasses import replace

from pipeline.extract.quantities.draft import Draft
from pipeline.lexicon.units import UnitLexicon

_PER = re.compile(r"\s(?:an?|per|each|every)\s(?P<unit>[a-z]+)\b(?!\s(?:ago|later|earlier|after|before|on|old))")
_PER_NUMBER = re.compile(r"\s(?:per|for\severy)\s(?P<number>[1-9]0{1,2}(?:,?000){0,2})\s(?P<of>[a-z]+)")
_DENOMINATOR = re.compile(r"\b(?:per|for\severy)\s$")


def is_denominator(text: str, start: int) -> bool:
    """Tell whether a number is what another is per: "1.3 deaths per 10,000 people"."""
    return _DENOMINATOR.search(text, max(0, start - 10), start) is not None


def with_rate(text: str, draft: Draft, lexicon: UnitLexicon) -> Draft:
    """Return the draft as a rate where a span of time follows what it counts or holds ("barrels of oil a day")."""
    holds = draft.amount.unit in lexicon.units and not draft.amount.per and draft.phrase is not None
    if draft.unit not in ("person", "count") and not (holds and draft.quantity_type == "measure"):
        return draft
    number = _PER_NUMBER.match(text, draft.end) if holds or draft.unit in ("person", "count") else None
    if number is not None:
        below = number["number"].replace(",", "")
        return replace(draft, end=number.end(), unit=f"{draft.unit} per {below} {number['of']}", quantity_type="rate")
    match = _PER.match(text, draft.end)
    unit = lexicon.unit_words.get(match["unit"]) if match else None
    if match is None or unit is None or lexicon.dimension(unit) != "time":
        return draft
    return replace(draft, end=match.end(), unit=f"{draft.unit} per {unit}", quantity_type="rate")
