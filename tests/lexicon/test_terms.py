"""The terms of office hold together, and an office means its holder only where one person surely held it."""

import csv
import datetime as dt
import re
from itertools import combinations
from pathlib import Path

import pytest

from pipeline.lexicon import load
from pipeline.lexicon.source import Source
from pipeline.lexicon.terms import Leader, Terms

LEXICON = load()
TERMS = LEXICON.actors.terms
_DATE = re.compile(r"(19|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_HEADER = "id,person,name,country,office,start,end,known_to,standing\n"


def _before(one: str, other: str) -> bool:
    """Tell whether a date is surely before another: earlier by what both state."""
    exact = min(len(one), len(other))
    return one[:exact] < other[:exact]


def _overlap(one: Leader, other: Leader) -> bool:
    return (not one.end or _before(other.start, one.end)) and (not other.end or _before(one.start, other.end))


def test_states_organisations_and_people_of_all_terms_are_known() -> None:
    known = {*LEXICON.countries.by_id, *LEXICON.actors.actors}
    assert [term.id for term in TERMS.all if term.country not in known or term.person not in known] == []


def test_dates_are_years_months_or_days_and_terms_end_after_they_begin() -> None:
    dates = {date for term in TERMS.all for date in (term.start, term.end, term.known_to) if date}
    assert [date for date in dates if not _DATE.fullmatch(date)] == []
    assert [term.id for term in TERMS.all if term.end and _before(term.end, term.start)] == []


def test_a_term_has_an_end_or_a_day_up_to_which_it_is_known_to_last() -> None:
    assert [term.id for term in TERMS.all if bool(term.end) == bool(term.known_to)] == []
    assert [term.id for term in TERMS.all if term.known_to and _before(term.known_to, term.start)] == []


def test_standings_are_those_the_look_ups_know() -> None:
    assert {term.standing for term in TERMS.all} <= {"", "acting", "joint", "rival"}


def test_no_two_hold_an_office_at_once_unless_one_acts_shares_it_or_is_a_rival() -> None:
    overlapping = [
        (one.id, other.id)
        for terms in TERMS.by_office.values()
        for one, other in combinations([term for term in terms if not term.standing], 2)
        if _overlap(one, other)
    ]
    assert overlapping == []


def test_nobody_has_one_office_twice_at_once() -> None:
    twice = [
        (one.id, other.id)
        for terms in TERMS.by_office.values()
        for one, other in combinations(terms, 2)
        if one.person == other.person and one.standing == other.standing and _overlap(one, other)
    ]
    assert twice == []


def test_an_office_has_the_holder_of_the_day_and_nobody_where_two_changed() -> None:
    assert TERMS.holder("FRA", "head_of_state", dt.date(2020, 1, 1)) == "per.emmanuel-macron"
    assert TERMS.holder("FRA", "head_of_state", dt.date(2017, 5, 20)) is None


@pytest.mark.parametrize(
    ("day", "holder"),
    [
        ((2001, 12, 31), None),
        ((2002, 1, 1), "per.one"),
        ((2004, 2, 29), "per.one"),
        ((2004, 3, 1), None),
        ((2005, 6, 14), None),
        ((2005, 6, 15), "per.two"),
        ((2020, 12, 31), "per.two"),
        ((2021, 1, 1), None),
    ],
)
def test_days_of_a_year_or_month_in_which_a_term_began_or_ended_are_not_sure(
    tmp_path: Path, day: tuple[int, int, int], holder: str | None
) -> None:
    rows = "a,per.one,One,XXX,minister,2001,2004-03,,\nb,per.two,Two,XXX,minister,2005-06-15,,2020,\n"
    (tmp_path / "leaders.csv").write_text(_HEADER + rows)
    assert Terms.read(Source(None, tmp_path)).holder("XXX", "minister", dt.date(*day)) == holder


@pytest.mark.parametrize(("standing", "holder"), [("rival", "per.one"), ("acting", None), ("joint", None)])
def test_a_rival_is_not_meant_by_the_office_and_who_acts_beside_the_holder_leaves_it_open(
    tmp_path: Path, standing: str, holder: str | None
) -> None:
    rows = f"a,per.one,One,XXX,minister,2001,2009,,\nb,per.two,Two,XXX,minister,2002,2008,,{standing}\n"
    (tmp_path / "leaders.csv").write_text(_HEADER + rows)
    assert Terms.read(Source(None, tmp_path)).holder("XXX", "minister", dt.date(2005, 5, 5)) == holder


def test_terms_of_a_user_and_of_the_folder_of_terms_are_read_too(tmp_path: Path) -> None:
    shipped, own = tmp_path / "shipped", tmp_path / "own"
    (shipped / "leaders").mkdir(parents=True)
    own.mkdir()
    (shipped / "leaders" / "a.csv").write_text(_HEADER + "a,per.one,One,XXX,minister,2001,2009,,\n")
    (own / "leaders.csv").write_text(_HEADER + "b,per.two,Two,XXX,minister,2010,,2020,\n")
    terms = Terms.read(Source(own, shipped))
    assert terms.holder("XXX", "minister", dt.date(2005, 5, 5)) == "per.one"
    assert terms.holder("XXX", "minister", dt.date(2015, 5, 5)) == "per.two"


_FROM, _TO = dt.date(1991, 1, 1), dt.date(2026, 7, 31)
_TOLERATED = dt.timedelta(62)
_HEADS = {
    "head_of_state": ("head_of_state", "monarch", "supreme_leader", "pope"),
    "head_of_government": ("head_of_government",),
}


def _first(date: str) -> dt.date:
    return dt.date.fromisoformat((date + "-01-01")[:10]) if date else _FROM


def _last(date: str) -> dt.date:
    if not date:
        return _TO
    if len(date) == len("2000-01-01"):
        return dt.date.fromisoformat(date)
    year, month = (int(part) for part in (date + "-12")[:7].split("-"))
    return dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(1)


def _gaps(country: str, office: str) -> list[tuple[str, str]]:
    """Return the first and last day of stretches longer than tolerated in which nobody is told to hold an office."""
    terms = [term for one in _HEADS[office] for term in TERMS.by_office.get((country, one), ())]
    reached, found = _FROM, []
    for start, end in sorted((_first(term.start), _last(term.end)) for term in terms):
        if start - reached > _TOLERATED:
            found.append(("" if reached == _FROM else reached.isoformat(), start.isoformat()))
        reached = max(reached, end)
    if _TO - reached > _TOLERATED:
        found.append(("" if reached == _FROM else reached.isoformat(), ""))
    return found


def test_every_state_has_heads_of_state_and_government_each_day_since_1991_or_a_reason_is_told() -> None:
    told = csv.DictReader((Path(__file__).parent / "unheld_offices.csv").open(encoding="utf-8"))
    states = [country.id for country in LEXICON.countries.by_id.values() if country.kind == "state"]
    without = {(state, office, *gap) for state in states for office in _HEADS for gap in _gaps(state, office)}
    assert {(row["country"], row["office"], row["start"], row["end"]) for row in told} == without
