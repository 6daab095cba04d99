"""Which frame a word evokes, where its neighbours decide."""

import pytest

from tests.extract.events.reading import events


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The vote was marred by clashes between police and students.", [("ASSAULT", None)]),
        ("In the war between Chad and Libya the envoy resigned.", [("RETREAT", "resign")]),
        ("Jets carried out raids on rebel villages.", [("ASSAULT", "aerial")]),
        ("Rebels carried out raids on villages.", [("ASSAULT", None)]),
        ("Rebels were armed with crossbows, the army said.", []),
        ("The lawmakers were met with tear gas outside the palace.", [("ASSAULT", "crowd-control")]),
        ("Soldiers forced the president out of office.", [("COERCE", None)]),
        ("The militia forced the farmers out of the valley.", [("COERCE", "deport")]),
        ("The Spanish minister warned that the country is on the brink of civil war.", []),
        ("The Spanish minister warned that the army is ready to strike.", [("THREATEN", None)]),
    ],
)
def test_a_word_tells_by_its_neighbours(text: str, told: list[tuple[str, str | None]]) -> None:
    assert [(event.event_type, event.mode) for event in events(text)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("One man was shot in Acapulco and two women were killed in Cuernavaca.", 2),
        ("Ten people were killed and nine wounded in Goma on Monday.", 1),
        ("Ten people were killed in Goma and nine were wounded.", 1),
    ],
)
def test_victims_struck_in_places_of_their_own_suffered_two_acts(text: str, told: int) -> None:
    assert len(events(text)) == told


def test_an_armed_group_that_detains_people_abducts_them() -> None:
    assert [event.mode for event in events("Abu Sayyaf fighters detained two missionaries.")] == ["abduct"]
    assert [event.mode for event in events("Customs officers detained two smugglers.")] == ["arrest"]


def test_what_cannot_be_denied_is_no_denial() -> None:
    text = "It cannot be denied that the army killed the monks."
    assert [event.event_type for event in events(text)] == ["ASSAULT"]


@pytest.mark.parametrize(
    "text",
    [
        "Since a ceasefire between the army and the rebels broke down in 2011, the camps have filled.",
        "The displaced sought refuge in monasteries and churches.",
        "The embassy issued a travel warning for a dozen towns.",
    ],
)
def test_an_end_of_a_truce_a_roof_and_advice_are_no_acts(text: str) -> None:
    assert not events(text)
