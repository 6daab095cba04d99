import random
from datetime import date

import pytest

from pipeline.resolve.incidents import resolve_incidents
from tests.resolve.corpus import database, document, event, figure

PLACES = [
    {"place_id": "p.marib", "name": "Marib", "place_type": "city", "country_code": "YEM"},
    {"place_id": "p.taiz", "name": "Taiz", "place_type": "city", "country_code": "YEM"},
    {"place_id": "p.yemen", "name": "Yemen", "place_type": "country", "country_code": "YEM"},
    {"place_id": "p.goma", "name": "Goma", "place_type": "city", "country_code": "COD"},
]
ACTORS = [
    {"actor_id": "houthis", "name": "Houthis", "actor_type": "armed_group", "country_code": "YEM"},
    {"actor_id": "m23", "name": "M23", "actor_type": "armed_group", "country_code": "COD"},
    {"actor_id": "role.MAN", "name": "men", "actor_type": "population", "country_code": None},
    {"actor_id": "YEM", "name": "Yemen", "actor_type": "country", "country_code": "YEM"},
    {"actor_id": "COD", "name": "Democratic Republic of the Congo", "actor_type": "country", "country_code": "COD"},
]


def by(event_id: str, actor: str, role: str = "source") -> dict[str, object]:
    return {
        "participant_id": f"{event_id}{actor}{role}",
        "event_id": event_id,
        "role": role,
        "actor_id": actor,
        "is_inferred": False,
    }


YEMEN_AND_CONGO = {
    "documents": [
        document("a", "2021-09-27", "Gulf Sample"),
        document("b", "2021-09-28", "Aden Sample"),
        document("c", "2022-11-30", "Kivu Sample"),
        document("d", "2022-12-02", "Lake Sample"),
    ],
    "events": [
        event("e1", "a", day="2021-09-26", place="p.marib"),
        event("e2", "b", day="2021-09-26", place="p.marib"),
        event("e3", "b", day="2021-09-26", place="p.taiz"),
        event("e4", "c", day="2022-11-29", place="p.goma"),
        event("e5", "d", day="2022-11-29"),
    ],
    "event_actors": [
        by("e1", "houthis"),
        by("e2", "houthis"),
        by("e3", "houthis"),
        by("e4", "m23"),
        by("e5", "m23"),
        by("e5", "COD", "target"),
    ],
    "actors": ACTORS,
    "places": PLACES,
    "quantities": [
        figure("q1", "a", 43),
        figure("q2", "b", 50, "at_least", high=None),
        figure("q4", "c", 50),
        figure("q5", "d", 272),
    ],
    "event_quantities": [
        {"event_id": "e1", "quantity_id": "q1"},
        {"event_id": "e2", "quantity_id": "q2"},
        {"event_id": "e4", "quantity_id": "q4"},
        {"event_id": "e5", "quantity_id": "q5"},
    ],
}


def together(tables: dict[str, list[dict[str, object]]]) -> set[frozenset[str]]:
    _, pairs = resolve_incidents(database(**tables))
    found: dict[str, set[str]] = {}
    for row in pairs.to_pylist():
        found.setdefault(row["incident_id"], set()).add(row["event_id"])
    return {frozenset(events) for events in found.values()}


def test_reports_of_one_day_place_and_doer_are_one_incident_and_others_are_not() -> None:
    assert together(YEMEN_AND_CONGO) == {frozenset({"e1", "e2"}), frozenset({"e3"}), frozenset({"e4", "e5"})}


def test_tolls_that_cannot_both_hold_make_an_incident_disputed_and_are_not_averaged() -> None:
    incidents, pairs = resolve_incidents(database(**YEMEN_AND_CONGO))
    of = {row["event_id"]: row["incident_id"] for row in pairs.to_pylist()}
    rows = {row["incident_id"]: row for row in incidents.to_pylist()}
    congo = rows[of["e4"]]
    assert (congo["fatalities_low"], congo["fatalities_best"], congo["fatalities_high"]) == (50, 272, 272)
    assert congo["is_disputed"] and "272" in congo["best_basis"] and "Lake Sample" in congo["best_basis"]
    yemen = rows[of["e1"]]
    assert yemen["is_disputed"] and (yemen["report_count"], yemen["publisher_count"]) == (2, 2)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_order_of_rows_changes_nothing(seed: int) -> None:
    shuffled = {name: random.Random(seed).sample(rows, len(rows)) for name, rows in YEMEN_AND_CONGO.items()}
    assert resolve_incidents(database(**shuffled))[0].equals(resolve_incidents(database(**YEMEN_AND_CONGO))[0])


@pytest.mark.parametrize("status", ["alleged", "denied", "planned", "hypothetical"])
def test_what_may_not_have_happened_is_no_incident(status: str) -> None:
    tables = {
        "documents": [document("a")],
        "events": [event("e", "a", day="2021-09-26", place="p.marib", status=status)],
        "places": PLACES,
    }
    assert resolve_incidents(database(**tables))[0].num_rows == 0


def test_an_event_with_nothing_to_tell_it_by_belongs_to_no_incident() -> None:
    tables = {"documents": [document("a")], "events": [event("e", "a")]}
    assert resolve_incidents(database(**tables))[1].num_rows == 0


def test_a_near_duplicate_counts_as_one_report() -> None:
    tables = {
        **YEMEN_AND_CONGO,
        "documents": [
            document("a", "2021-09-27"),
            document("b", "2021-09-28", duplicate_of="a"),
            document("c"),
            document("d"),
        ],
    }
    incidents, pairs = resolve_incidents(database(**tables))
    incident = next(row["incident_id"] for row in pairs.to_pylist() if row["event_id"] == "e1")
    row = next(row for row in incidents.to_pylist() if row["incident_id"] == incident)
    assert row["report_count"] == 1 and row["document_count"] == 2


TARVO = {"actor_id": "act_tarvo", "name": "Tarvo Belyan", "actor_type": "person"}
POLICE = {"actor_id": "role.COP", "name": "police", "actor_type": "police"}


def undated(role: str, actor: dict[str, object], *more: dict[str, object]) -> dict[str, list[dict[str, object]]]:
    """Two reports without a day, one of them without a place, that name one and the same actor."""
    who = str(actor["actor_id"])
    return {
        "documents": [document("a"), document("b"), document("c")],
        "events": [event("e1", "a", place="p.marib"), event("e2", "b"), *more],
        "event_actors": [by(name, who, role) for name in ("e1", "e2", *(str(one["event_id"]) for one in more))],
        "actors": [actor, *ACTORS],
        "places": PLACES,
    }


@pytest.mark.parametrize("role", ["source", "target"])
def test_undated_reports_of_one_private_person_are_one_incident(role: str) -> None:
    assert linked(undated(role, TARVO)) == {("e1", "e2")}


def test_a_doer_who_is_told_to_have_attacked_at_two_places_proves_nothing() -> None:
    found = undated("source", TARVO, event("e3", "c", place="p.taiz"), event("e4", "c", place="p.goma"))
    assert not linked(found) & {("e1", "e2")}


def test_police_at_large_prove_nothing() -> None:
    found = undated("source", POLICE)
    found["events"] = [event("e1", "a", place="p.marib"), event("e2", "b", place="p.marib")]
    assert not linked(found)


@pytest.mark.parametrize(("mode", "other"), [("explosives", None), (None, "explosives"), ("explosives", "explosives")])
def test_a_mode_that_only_one_report_tells_speaks_neither_for_nor_against(mode: str | None, other: str | None) -> None:
    assert linked(counted(6, mode, other)) == {("e1", "e2")}


@pytest.mark.parametrize(("toll", "is_one"), [(192, True), (200, False), (12, False)])
def test_an_odd_toll_of_one_week_tells_a_happening_and_a_round_one_does_not(toll: int, is_one: bool) -> None:
    tables = counted(toll)
    week: dict[str, object] = {"start_date": date(2021, 9, 20), "end_date": date(2021, 9, 26), "date_precision": "week"}
    tables["events"] = [{**one, **week} for one in tables["events"]]
    assert (linked(tables) == {("e1", "e2")}) is is_one


def counted(toll: int, *modes: str | None) -> dict[str, list[dict[str, object]]]:
    """Two reports of one day that count alike and name neither place nor anybody known."""
    told = [*modes, None, None]
    return {
        "documents": [document("a"), document("b")],
        "events": [event(f"e{at + 1}", "ab"[at], day="2021-09-26", mode=told[at]) for at in range(2)],
        "quantities": [figure("q1", "a", toll), figure("q2", "b", toll)],
        "event_quantities": [{"event_id": f"e{at}", "quantity_id": f"q{at}"} for at in (1, 2)],
    }


def linked(tables: dict[str, list[dict[str, object]]]) -> set[tuple[str, ...]]:
    """Pairs of events in one incident."""
    _, pairs = resolve_incidents(database(**tables))
    found: dict[str, list[str]] = {}
    for row in pairs.to_pylist():
        found.setdefault(row["incident_id"], []).append(row["event_id"])
    return {(one, other) for events in found.values() for one in events for other in events if one < other}


def test_a_title_names_the_place_of_its_row_and_first_whom_most_reports_name() -> None:
    tables = {
        **YEMEN_AND_CONGO,
        "events": [
            event("e1", "a", day="2021-09-26", place="p.marib"),
            event("e2", "b", day="2021-09-26", place="p.yemen"),
        ],
        "event_actors": [by("e1", "houthis"), by("e2", "houthis"), by("e1", "COD"), by("e1", "m23"), by("e2", "m23")],
    }
    rows, _ = resolve_incidents(database(**tables))
    (row,) = rows.to_pylist()
    assert row["place_id"] == "p.marib"
    assert row["title"] == "Assault by Houthis, M23 in Marib on 2021-09-26"


def title_of(*participants: dict[str, object]) -> str:
    tables = {
        **YEMEN_AND_CONGO,
        "events": [event("e1", "a", day="2021-09-26", place="p.marib")],
        "event_actors": list(participants),
        "event_quantities": [],
    }
    (row,) = resolve_incidents(database(**tables))[0].to_pylist()
    return str(row["title"])


def test_a_title_names_nobody_in_particular_beside_somebody() -> None:
    assert title_of(by("e1", "role.MAN"), by("e1", "m23")) == "Assault by M23 in Marib on 2021-09-26"
    assert title_of(by("e1", "role.MAN")) == "Assault by men in Marib on 2021-09-26"


def test_a_title_names_the_two_of_a_mutual_act_once() -> None:
    both = [by("e1", who) | {"role": role} for who in ("houthis", "m23") for role in ("source", "target")]
    assert title_of(*both) == "Assault between Houthis and M23 in Marib on 2021-09-26"
    assert title_of(both[0], both[1]) == "Assault by Houthis in Marib on 2021-09-26"


def test_one_report_repeated_with_another_toll_disputes_nothing() -> None:
    tables = {
        **YEMEN_AND_CONGO,
        "documents": [
            document("a", "2021-09-27", "Gulf Sample"),
            document("b", "2021-09-28", "Gulf Sample", duplicate_of="a"),
        ],
        "events": [event(f"e{n}", doc, day="2021-09-26", place="p.marib") for n, doc in ((1, "a"), (2, "b"))],
    }
    (row,) = resolve_incidents(database(**tables))[0].to_pylist()
    assert (row["report_count"], row["fatalities_high"], row["is_disputed"]) == (1, 50, False)
