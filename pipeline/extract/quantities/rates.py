"""Counts over time: "2,000 people a day", "three attacks per week".

Belongs here: the denominator behind a counted phrase. Does not belong here: that of a unit (`amounts.py`).
"""

import re
from dataclasses import replace

from pipeline.extract.quantities.draft import Draft
from pipeline.lexicon.units import UnitLexicon

_PER = re.compile(r"\s(?:an?|per|each|every)\s(?P<unit>[a-z]+)\b(?!\s(?:ago|later|earlier|after|before|on|old))")


def with_rate(text: str, draft: Draft, lexicon: UnitLexicon) -> Draft:
    """Return the draft as a rate where a span of time follows what it counts or holds ("barrels of oil a day")."""
    holds = draft.amount.unit in lexicon.units and not draft.amount.per and draft.phrase is not None
    if draft.unit not in ("person", "count") and not (holds and draft.quantity_type == "measure"):
        return draft
    match = _PER.match(text, draft.end)
    unit = lexicon.unit_words.get(match["unit"]) if match else None
    if match is None or unit is None or lexicon.dimension(unit) != "time":
        return draft
    return replace(draft, end=match.end(), unit=f"{draft.unit} per {unit}", quantity_type="rate")
