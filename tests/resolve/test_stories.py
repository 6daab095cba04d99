"""What two texts name in common, as evidence that they report one happening."""

import pytest

from tests.resolve.corpus import Row, document, event, figure
from tests.resolve.test_incidents import linked

PLACES: list[Row] = [{"place_id": "p.x", "name": "Vorun", "place_type": "city"}]
STORIES = {
    "a": ("Ilmar Kesto", "Vorun", "Pelin Bridge"),
    "b": ("Kesto", "Vorun", "Pelin"),
    "c": ("Sadu Oren", "Taskil"),
    "d": ("Mirel Danso", "Hokka"),
}


def reports(
    first: str, second: str, noun: str | None = "minibuses", other: str | None = "two crowded minibuses"
) -> dict[str, list[Row]]:
    """Return two undated reports of an attack, in texts that name what `STORIES` says, and their words for the hit."""
    hit = {"e1": noun, "e2": other}
    return {
        "documents": [document(name) for name in STORIES],
        "events": [event("e1", first, place="p.x"), event("e2", second)],
        "places": PLACES,
        "event_actors": [
            {"participant_id": name, "event_id": name, "role": "target", "text": words, "is_inferred": False}
            for name, words in hit.items()
            if words
        ],
        "mentions": [
            {"mention_id": f"{doc}{at}", "document_id": doc, "mention_type": "name", "text": text}
            for doc, texts in STORIES.items()
            for at, text in enumerate(texts)
        ],
        "quantities": [figure("q1", first, 23), figure("q2", second, 23)],
        "event_quantities": [{"event_id": f"e{at}", "quantity_id": f"q{at}"} for at in (1, 2)],
    }


def test_undated_reports_that_name_and_count_alike_are_one_incident() -> None:
    assert linked(reports("a", "b")) == {("e1", "e2")}


def test_texts_that_name_others_stay_apart_though_they_count_alike() -> None:
    assert not linked(reports("a", "c"))


def test_acts_of_one_story_and_day_with_nothing_else_alike_stay_two() -> None:
    tables = reports("a", "b", "minibuses", "a sentry")
    tables["events"] = [event("e1", "a", day="2021-09-26"), event("e2", "b", day="2021-09-26")]
    tables["quantities"] = []
    assert not linked(tables)


def test_a_story_of_last_month_is_another() -> None:
    tables = reports("a", "b")
    tables["documents"] = [document("a", "2021-08-01"), document("b", "2021-09-27"), document("c"), document("d")]
    assert not linked(tables)


@pytest.mark.parametrize("kind", ["fatalities", "injuries", "detained"])
def test_people_counted_alike_speak_for_one_happening(kind: str) -> None:
    tables = reports("a", "b", None, None)
    tables["events"][0] = event("e1", "a", day="2021-09-26", place="p.x")
    tables["quantities"] = [figure("q1", "a", 23, kind=kind), figure("q2", "b", 23, kind=kind)]
    assert linked(tables) == {("e1", "e2")}


def test_one_report_that_is_like_two_groups_does_not_chain_them() -> None:
    tables = reports("a", "b")
    days = {"e1": "2021-09-26", "e2": "2021-09-26", "e5": "2021-09-26", "e6": "2021-09-26"}
    places = {"e1": "p.x", "e2": "p.x", "e3": None, "e5": None, "e6": None}
    tables["events"] = [
        event(name, "a" if at % 2 else "b", day=days.get(name), place=place)
        for at, (name, place) in enumerate(places.items())
    ]
    tables["quantities"] = [figure(f"q{name}", "a", 23) for name in ("e1", "e2", "e3")]
    tables["quantities"] += [figure(f"q{name}", "a", 41) for name in ("e5", "e6")]
    tables["quantities"] += [figure("more", "a", 41)]
    tables["event_quantities"] = [
        {"event_id": q["quantity_id"][1:], "quantity_id": q["quantity_id"]} for q in tables["quantities"][:-1]
    ]
    tables["event_quantities"].append({"event_id": "e3", "quantity_id": "more"})
    tables["event_actors"] = []
    groups = linked(tables)
    assert {("e1", "e2"), ("e5", "e6")} <= groups and ("e1", "e5") not in groups


@pytest.mark.parametrize(
    ("kind", "one", "other", "is_one"),
    [("detained", 23, 23, True), ("detained", 23, 26, False), ("detained", 23, 20, True), ("fatalities", 23, 26, True)],
)
def test_two_numbers_of_arrested_are_two_happenings_and_two_tolls_are_not(
    kind: str, one: int, other: int, is_one: bool
) -> None:
    tables = reports("a", "b")
    tables["events"] = [event(f"e{at + 1}", "ab"[at], "COERCE", place="p.x", mode="arrest") for at in range(2)]
    tables["quantities"] = [figure("q1", "a", one, kind=kind), figure("q2", "b", other, kind=kind)]
    # An incident needs somebody, a day or a toll to be told by.
    tables["quantities"].append(figure("q3", "a", 5, kind="injuries"))
    tables["event_quantities"].append({"event_id": "e1", "quantity_id": "q3"})
    assert (linked(tables) == {("e1", "e2")}) is is_one
