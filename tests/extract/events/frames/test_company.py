"""Tests of pipeline/extract/events/frames/company.py."""

import pytest

from tests.extract.events.reading import events, the, who


def test_on_whose_orders_it_is_done_is_its_doer() -> None:
    text = "The accounts of four activists were frozen on the orders of the interior ministry."
    assert who(text, the(text, "COERCE"), "source") == ["the interior ministry"]


def test_what_a_ship_comes_with_tells_what_its_coming_is() -> None:
    assert the("A ship with 200 tonnes of food has docked in Gaza.", "AID").trigger


def test_at_whose_hands_somebody_suffers_did_it() -> None:
    text = "Witnesses described the murder of a teacher at the hands of the militia."
    murder = the(text, "ASSAULT")
    assert (who(text, murder, "source"), who(text, murder, "target")) == (["the militia"], ["a teacher"])


def test_rebels_before_an_assault_make_it_and_a_bus_before_an_attack_does_not() -> None:
    text = "The rebel assault on the airport began at dawn."
    assert who(text, the(text, "ASSAULT"), "source") == ["rebel"]
    text = "The terrorist attack on a church was condemned in Lima."
    assert who(text, next(e for e in events(text) if e.event_type == "ASSAULT"), "source") == []


def test_in_whose_attack_somebody_is_killed_did_it() -> None:
    text = "Six soldiers were killed in a rebel attack."
    assert who(text, the(text, "ASSAULT"), "source") == ["rebel"]


def test_who_launches_attacks_wounds_those_they_wound() -> None:
    text = "Two bombers launched attacks around the airfield that wounded several soldiers."
    assert who(text, the(text, "ASSAULT"), "source") == ["Two bombers"]


def test_those_between_whom_there_was_fighting_are_the_sides_of_the_clashes() -> None:
    text = "Clashes broke out in the town, with fighting between troops and rebels near the market."
    assert who(text, the(text, "ASSAULT"), "target") == ["troops", "rebels"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Four people were killed in an operation conducted by local police on Monday.", ["local police"]),
        ("Two people were killed when a rebel rocket attack hit the market.", ["rebel"]),
        ("Two people were killed in a train crash caused by ice.", []),
    ],
)
def test_whose_operation_or_rockets_it_was_did_it(text: str, source: list[str]) -> None:
    killed = [e for e in events(text) if text[e.trigger_start : e.trigger_end] == "killed"]
    assert [who(text, e, "source") for e in killed][:1] in ([source], [] if not source else None)


def test_a_group_known_by_its_name_alone_can_act() -> None:
    text = "The Panthers also killed a soldier in the hills."
    assert who(text, the(text, "ASSAULT"), "source") == ["The Panthers"]
