"""Days reckoned from another event: `a day after rebels took the town, the army withdrew`.

Belongs here: the two rows an offset stands between, and the day of the one from that of the other. Does not belong
here: finding the expression (`extract/dates/`), which gives it no day (basis `event`).
"""

from dataclasses import dataclass, replace

from pipeline.extract.dates import periods
from pipeline.extract.facts import DateMention, Event
from pipeline.extract.numbers.reader import read_numbers
from pipeline.extract.view import TextView

_DIRECTION = {"after": 1, "before": -1}
_UNITS = ("day", "week", "month", "year")
_MOMENTS = ("minute", "moment", "second")
_HOURS_A_DAY = 24
# How many characters may part `On 3 May` from `a day after …`.
_BESIDE = 2


@dataclass(frozen=True)
class Offset:
    """So many units from the event at `base`, a predicate or noun, to the event told beside it."""

    mention: DateMention
    base: int
    unit: str
    count: int


def reckon(view: TextView, events: list[Event]) -> list[Event]:
    """Return the events with the days that offsets give to those without one (basis `event`)."""
    found = list(events)
    for offset in _offsets(view):
        base = _row_under(view, found, offset.base)
        if base is None:
            continue
        beside = next((date for date in view.dates if 0 <= offset.mention.start - date.end <= _BESIDE), None)
        other = _row_over(view, found, offset.base, base)
        if other is None and beside is None and found[base].date is None:
            found[base] = replace(found[base], date=_before_today(view, offset))
            continue
        if beside is not None and beside.start_date is not None:
            # `On 3 May, a day after rebels took the town`: the day told is not that of what came before it.
            if found[base].date is None or found[base].date == beside:
                found[base] = replace(found[base], date=_shifted(beside, offset, -1))
            other = _next_in_sentence(view, found, base) if other is None else other
            if other is not None and found[other].date is None:
                found[other] = replace(found[other], date=beside)
            continue
        if other is None:
            continue
        here, there = found[base].date, found[other].date
        if there is not None and (here is None or here.start == there.start):
            found[base] = replace(found[base], date=_shifted(there, offset, -1))
        elif there is None and here is not None:
            found[other] = replace(found[other], date=_shifted(here, offset, 1))
    return found


def _offsets(view: TextView) -> list[Offset]:
    found = []
    for mention in view.dates:
        head = view.parsed.head_in(mention.start, mention.end)
        if head is None or mention.date_basis != "event" or head.lower not in _DIRECTION or mention.start_date:
            continue
        text = view.document.text[mention.start : mention.end]
        numbers = read_numbers(text, view.lexicon.units)
        count = numbers[0].value if numbers else 1
        lemmas = [token.lemma for token in view.parsed.tokens_in(mention.start, mention.end)]
        unit = next((unit for unit in _UNITS if unit in lemmas), None)
        if "hour" in lemmas and count % _HOURS_A_DAY == 0:
            unit, count = "day", count // _HOURS_A_DAY
        elif any(moment in lemmas for moment in _MOMENTS):
            unit, count = "day", 0
        if unit is not None and count == int(count):
            found.append(Offset(mention, _base(view, head.head), unit, _DIRECTION[head.lower] * int(count)))
    return found


def _base(view: TextView, under: int) -> int:
    """Return the predicate an offset counts from: its subject may have been read as what stands under `after`."""
    token = view.parsed.tokens[under]
    return token.head if token.dep.startswith("nsubj") else under


def _row_under(view: TextView, events: list[Event], base: int) -> int | None:
    """Return the row told by a predicate or noun: its own, or that of an event noun it carries."""
    own = [at for at, event in enumerate(events) if event.trigger == base]
    held = set(view.parsed.subtree(base, without=frozenset({"acl", "acl:relcl", "advcl", "conj", "parataxis"})))
    return (
        next(iter(own), None) if own else next((at for at, event in enumerate(events) if event.trigger in held), None)
    )


def _row_over(view: TextView, events: list[Event], base: int, without: int) -> int | None:
    """Return the row of the clause an offset hangs on, or that of the event noun the clause says something of."""
    for above in view.parsed.ancestors(base):
        for at, event in enumerate(events):
            clause = view.clauses.get(above.index)
            told = event.trigger == above.index or (clause is not None and event.trigger in clause.agents)
            if told and at != without:
                return at
    return None


def _before_today(view: TextView, offset: Offset) -> DateMention | None:
    """Return the day of what is counted from the day of the text: `two days after the raid the police are still there`;
    None where the clause beside is not told in the present.
    """
    published = view.document.published_date
    base = view.parsed.tokens[offset.base]
    beside = [base.head, *(child.index for child in view.parsed.children(base.index, "conj", "parataxis"))]
    told_now = any(
        at != base.index and at in view.clauses and _is_present(view, at) and not view.parsed.child(at, "cc")
        for at in beside
    )
    if published is None or not told_now or offset.mention.start > base.start:
        return None
    return _shifted(DateMention(0, 0, "point", published, published, "day"), offset, -1)


def _is_present(view: TextView, predicate: int) -> bool:
    group = [view.parsed.tokens[predicate], *view.parsed.children(predicate, "aux", "cop")]
    return any(token.tag in ("VBZ", "VBP") and token.lemma != "have" for token in group)


def _next_in_sentence(view: TextView, events: list[Event], base: int) -> int | None:
    tokens = view.parsed.tokens
    here = tokens[events[base].trigger]
    later = (at for at, event in enumerate(events) if event.trigger > here.index)
    return next((at for at in later if tokens[events[at].trigger].sentence == here.sentence), None)


def _shifted(date: DateMention, offset: Offset, direction: int) -> DateMention | None:
    """Return the day so many units off; None where the day known is vaguer than the unit."""
    if date.start_date is None or date.modifier is not None:
        return None
    unit = max(offset.unit, date.precision or "day", key=periods.GRAINS.index)
    if unit != offset.unit and offset.unit != "year":
        return None
    count = direction * offset.count
    try:
        first = periods.unit_of(periods.shift(date.start_date, offset.unit, count), unit)
        last = periods.unit_of(periods.shift(date.end_date or date.start_date, offset.unit, count), unit)
    except (ValueError, OverflowError):
        return None
    mention = offset.mention
    return DateMention(mention.start, mention.end, "point", first.start, last.end, unit, None, "event")
