"""Harms told as alternatives of the same people: "killed or wounded 200 soldiers", "40 dead and injured".

Belongs here: taking a type away that only some of those counted have. Does not belong here: finding it
(`predicates.py`, `neighbours.py`).
"""

from pipeline.extract.quantities.predicates import BEFALL, Governor, Predicates
from pipeline.language.parsed import ParsedText

# Nobody suffers both of these; joined by "and", too, they share the number out.
_EXCLUSIVE = (frozenset(("fatalities", "injuries")), frozenset(("fatalities", "missing")))


def settled(parsed: ParsedText, governors: list[Governor], predicates: Predicates) -> list[Governor]:
    """Return the governors, those of people who suffered one harm or another with the type `people`."""
    return [
        governor._replace(quantity_type="people") if _is_either(parsed, governor, predicates) else governor
        for governor in governors
    ]


def _is_either(parsed: ParsedText, governor: Governor, predicates: Predicates) -> bool:
    if governor.quantity_type not in BEFALL:
        return False
    for step in (-1, 1):
        at = governor.token + 2 * step
        if not 0 <= at < len(parsed.tokens) or parsed.tokens[at].sentence != parsed.tokens[governor.token].sentence:
            continue
        link, other = parsed.tokens[governor.token + step].lower, parsed.tokens[at]
        kind = predicates.spoken(other, "patient") or predicates.spoken(other, "state")
        if kind not in BEFALL or kind == governor.quantity_type:
            continue
        if link == "or" or (link == "and" and {kind, governor.quantity_type} in _EXCLUSIVE):
            return True
    return False
