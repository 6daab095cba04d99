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
# Whom a toll counts, by PLOVER sector: whoever carries arms under some name, and all others.
_ARMED = {"MIL": "soldiers", "COP": "police", "REB": "fighters", "PRM": "fighters", "UAF": "fighters"}


@dataclass(frozen=True)
class Claim:
    """What a claim must tell to be held against another: its values as in `quantities`, and whom it counts.

    `report_id`: its document, or the one that this repeats. `country_code` and `sector` are those of the actor counted,
    None where the text counts people at large.
    """

    value_low: float | None
    value_high: float | None
    comparator: str
    report_id: str
    country_code: str | None
    sector: str | None


@dataclass(frozen=True)
class Toll(Claim):
    """A claim about the dead or injured of an incident: who they are, who says so and who published it when."""

    quantity_type: str
    status: str
    evidence: str | None
    actor_id: str | None
    claimant: str | None
    publisher: str | None
    published_date: date | None


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


def contradict(first: Claim, second: Claim) -> bool:
    """Tell whether two claims of different reports about one thing cannot both be true.

    Four policemen and two civilians are no contradiction, nor are four policemen and six people: what is told of some
    bounds what is told of all from below only.
    """
    if first.report_id == second.report_id or not _may_count_the_same(first, second):
        return False
    ours, theirs = (bounds(claim.value_low, claim.value_high, claim.comparator) for claim in (first, second))
    if first.sector and not second.sector:
        ours = ours[0], math.inf
    elif second.sector and not first.sector:
        theirs = theirs[0], math.inf
    return not can_both_hold(ours, theirs)


def _may_count_the_same(first: Claim, second: Claim) -> bool:
    if first.country_code and second.country_code and first.country_code != second.country_code:
        return False
    return not (first.sector and second.sector) or _ARMED.get(first.sector) == _ARMED.get(second.sector)


def judge_tolls(tolls: Sequence[Toll]) -> Judgement:
    """Weigh claims about one thing. Best is the latest figure of the best status that is not vague.

    Of what one claimant is told to say in one report of different people the largest figure counts: the others may be
    parts of it ("613 civilians, 106 women").
    """
    valued = _whole([toll for toll in tolls if toll.value_low is not None or toll.value_high is not None])
    if not valued:
        return Judgement()
    lows = [toll.value_low if toll.value_low is not None else toll.value_high for toll in valued]
    highs = [toll.value_high if toll.value_high is not None else toll.value_low for toll in valued]
    chosen = min(valued, key=_preference)
    best = chosen.value_low if chosen.value_low is not None else chosen.value_high
    disputed = any(contradict(a, b) for a, b in combinations(valued, 2))
    return Judgement(
        min(x for x in lows if x is not None),
        best,
        max(x for x in highs if x is not None),
        _basis(chosen, len(valued)),
        disputed,
    )


def _whole(tolls: Sequence[Toll]) -> list[Toll]:
    """Return the tolls but for those of others than the largest that the same claimant gives in the same report."""
    largest: dict[tuple[str, str | None], Toll] = {}
    for toll in sorted(tolls, key=lambda toll: (-_size(toll), toll.actor_id or "")):
        largest.setdefault((toll.report_id, toll.claimant), toll)
    return [
        toll
        for toll in tolls
        if toll.actor_id in (None, (most := largest[toll.report_id, toll.claimant]).actor_id)
        or _size(toll) == _size(most)
    ]


def _size(toll: Toll) -> float:
    return toll.value_low if toll.value_low is not None else toll.value_high or 0


def _preference(toll: Toll) -> tuple[bool, int, int, str, str]:
    day = toll.published_date.toordinal() if toll.published_date else 0
    return toll.comparator == "vague", _TRUST.get(toll.status, 9), -day, toll.report_id, str(toll.evidence)


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
