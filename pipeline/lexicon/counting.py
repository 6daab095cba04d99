"""Predicates that say what befell those they govern: kill, wounded, toll.

Belongs here: one entry, and the look-up by side. Does not belong here: numbers and units (`units.py`), or what governs
what in a text (`extract/quantities/predicates.py`).
"""

from collections.abc import Mapping
from dataclasses import dataclass

# Sides other than prepositions.
_SIDES = frozenset({"patient", "agent", "state", "total", "link", "animate", "loss", "teller", "strong"})


@dataclass(frozen=True, slots=True)
class CountingPredicate:
    """A predicate that says what befell those it governs.

    `id` is the lemma, with particle or complement where it has one, then "#side#type". `side` is patient (object, or
    subject of the passive), agent, state (an adjective or participle), total (a noun that sums), link (a verb between
    those counted and their state), animate (only the living suffer it), loss (it kills forces), teller (with its
    preposition or object, if any: its subject states the figure), exceed (what a sum does to a number it is
    above), members (of a number that stands alone), strong (a body whose
    people "300-strong" counts), or a preposition after a noun.
    """

    id: str
    quantity_type: str
    side: str


def types_by_side(predicates: Mapping[str, tuple[CountingPredicate, ...]], *also: str) -> dict[str, dict[str, str]]:
    """Return the quantity type each predicate gives to those on a side of it, or on one of the sides `also`: by side,
    then by its words. Where several entries do, the first counts.
    """
    sides = _SIDES.union(entry.side for entries in predicates.values() for entry in entries)
    return {
        side: {
            words: entry.quantity_type
            for words, entries in predicates.items()
            for entry in reversed(entries)
            if entry.side == side or entry.side in also
        }
        for side in sides
    }
