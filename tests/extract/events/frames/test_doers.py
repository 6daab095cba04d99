"""Doers and sufferers of an act told as a noun: who is charged with it, claims it, owns or leads it."""

import pytest

from tests.extract.events.reading import events, the, who


@pytest.mark.parametrize(
    ("text", "source", "status"),
    [
        ("Police blamed the Amber Brigade for the attack on the bus.", "the Amber Brigade", "alleged"),
        ("The minister blamed the killing of two nuns on the militia.", "the militia", "alleged"),
        ("The cartel was behind the murder of the judge.", "The cartel", "asserted"),
        ("Two men were arrested in connection with the attack on the senator.", "Two men", "alleged"),
        ("A court convicted three officers of the murder of a nun.", "three officers", "reported"),
        ("He was charged with complicity in the murder of the priest.", "He", "alleged"),
    ],
)
def test_who_is_charged_with_an_act_is_its_doer_and_the_act_not_asserted_beyond_its_source(
    text: str, source: str, status: str
) -> None:
    event = the(text, "ASSAULT")
    assert source in " ".join(who(text, event, "source"))
    assert event.status == status


def test_a_claim_of_responsibility_is_one_event_with_whom_the_act_struck() -> None:
    text = "The brigade claimed responsibility for the attack on the barracks."
    event = the(text, "ASSAULT")
    assert (who(text, event, "source"), who(text, event, "target")) == (["The brigade"], ["the barracks"])


def test_an_arrest_made_in_a_raid_does_not_make_the_arrested_its_doers() -> None:
    text = "Soldiers arrested two men in a raid on the port."
    assert not [event for event in events(text) if "two men" in who(text, event, "source")]


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("Colonel Batu's assassination shocked the town.", [], ["Colonel Batu"]),
        ("Assad's killing of civilians continued.", ["Assad"], ["civilians"]),
        ("Two policemen, whose killing was condemned by a bishop, were buried.", [], ["Two policemen"]),
        ("The killing on Monday of a judge alarmed the town.", [], ["a judge"]),
        ("A Chadian-led attack on the camp began.", ["Chadian"], ["the camp"]),
    ],
)
def test_the_owner_of_a_killing_suffers_it_unless_the_noun_says_who_does(
    text: str, source: list[str], target: list[str]
) -> None:
    event = the(text, "ASSAULT")
    assert (who(text, event, "source"), who(text, event, "target")) == (source, target)


def test_whom_somebody_holds_responsible_is_said_to_have_done_it() -> None:
    text = "The president held the militia responsible for the killings."
    event = the(text, "ASSAULT")
    assert (who(text, event, "source"), event.status) == (["the militia"], "alleged")


def test_a_war_between_two_sides_is_fought_by_them_not_by_its_country() -> None:
    text = "Chad's ten-year war between the army and the northern militias has killed 9,000 farmers."
    killing = the(text, "ASSAULT")
    assert who(text, killing, "source") == ["the army", "the northern militias"]


def test_who_came_to_power_in_a_coup_did_not_suffer_it() -> None:
    text = "The president, who came to power in a 1999 coup, resigned."
    assert not who(text, the(text, "COERCE"), "target")
