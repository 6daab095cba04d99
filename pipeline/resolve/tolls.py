"""What several claims about one toll say together: the least, the most, the best, and whether they can all hold.

Belongs here: comparing claimed values. Does not belong here: which claims concern one thing (`incidents.py`,
`discrepancies.py`).
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

_APPROXIMATE = 0.1
_TRUST = {"asserted": 0, "reported": 1, "alleged": 2}


@dataclass(frozen=True)
class Toll:
    """One claim: its values and comparator as in `quantities`, and who published it when."""

    quantity_type: str
    value_low: float | None
    value_high: float | None
    comparator: str
    status: str
    evidence: str | None
    publisher: str | None
    published_date: date | None
    document_id: str


@dataclass(frozen=True)
class Judgement:
    """The least and the most that is claimed, the claim taken as best and why, and whether claims contradict each
    other.
    """

    low: float | None = None
    best: float | None = None
    high: float | None = None
    basis: str | None = None
    is_disputed: bool = False


def bounds(value_low: float | None, value_high: float | None, comparator: str) -> tuple[float, float]:
    """Return the interval of true values a claim allows; an approximate figure allows a tenth more or less."""
    low = -math.inf if value_low is None else value_low
    high = math.inf if value_high is None else value_high
    if comparator == "approximately":
        low, high = low * (1 - _APPROXIMATE), high * (1 + _APPROXIMATE)
    if comparator == "vague":
        high = math.inf
    return low, high


def can_both_hold(first: tuple[float, float], second: tuple[float, float]) -> bool:
    """Tell whether one true value satisfies both claims."""
    return first[0] <= second[1] and second[0] <= first[1]


def judge_tolls(tolls: Sequence[Toll]) -> Judgement:
    """Weigh claims about one thing. Best is the latest figure of the best status that is not vague."""
    valued = [toll for toll in tolls if toll.value_low is not None or toll.value_high is not None]
    if not valued:
        return Judgement()
    lows = [toll.value_low if toll.value_low is not None else toll.value_high for toll in valued]
    highs = [toll.value_high if toll.value_high is not None else toll.value_low for toll in valued]
    chosen = min(valued, key=_preference)
    best = chosen.value_low if chosen.value_low is not None else chosen.value_high
    disputed = any(
        a.document_id != b.document_id
        and not can_both_hold(
            bounds(a.value_low, a.value_high, a.comparator), bounds(b.value_low, b.value_high, b.comparator)
        )
        for a, b in combinations(valued, 2)
    )
    return Judgement(
        min(x for x in lows if x is not None),
        best,
        max(x for x in highs if x is not None),
        _basis(chosen, len(valued)),
        disputed,
    )


def _preference(toll: Toll) -> tuple[bool, int, int, str, str]:
    day = toll.published_date.toordinal() if toll.published_date else 0
    return toll.comparator == "vague", _TRUST.get(toll.status, 9), -day, toll.document_id, str(toll.evidence)


def _basis(toll: Toll, count: int) -> str:
    """Return which claim was taken and why, in no word of its text: those may not be publishable."""
    where = toll.publisher or "a source without a publisher"
    day = f", {toll.published_date.isoformat()}" if toll.published_date else ""
    only = "the only claim" if count == 1 else f"the latest {toll.status} figure of {count}"
    return f"{only}: {_figure(toll)} ({where}{day})"


def _figure(toll: Toll) -> str:
    """Return the claimed value with its comparator, as in "at least 20"."""
    low, high = toll.value_low, toll.value_high
    if low is not None and high is not None and low != high:
        return f"{low:,.15g} to {high:,.15g}"
    bound = "" if toll.comparator in ("exactly", "between") else toll.comparator.replace("_", " ") + " "
    return f"{bound}{low if low is not None else high:,.15g}"
