import pytest

from tests.extract.events.reading import events

SILENT = [
    "The striker shot wide in the second half and his team lost the match.",
    "Shares in the carmaker plunged after a bombshell report on its profits.",
    "The director shot the film in Morocco with a tiny crew.",
    "The senator attacked the budget as wasteful.",
    "A heart attack killed the singer at the age of 81.",
    "The company launched an aggressive campaign to win customers.",
    "The battle for market share has hurt margins.",
    "Critics praised the novel.",
    "Their offensive surprised everyone.",
    "He met his wife at university.",
]


@pytest.mark.parametrize("text", SILENT)
def test_sport_markets_and_metaphor_tell_of_no_violence(text: str) -> None:
    assert [event.event_type for event in events(text) if event.event_type in ("ASSAULT", "COERCE", "MOBILIZE")] == []


def test_a_war_or_meeting_that_is_only_the_background_tells_nothing() -> None:
    text = "In the war between Eritrea and Ethiopia, prices rose. Prices fell after talks with Kenya."
    assert events(text) == []


def test_an_act_that_is_only_referred_to_is_told_elsewhere() -> None:
    assert events("The offensive lasted a week.") == []


def test_a_noun_and_the_verb_that_says_it_happened_are_one_event() -> None:
    assert len([event for event in events("A truce took hold on Tuesday.") if event.event_type == "RETREAT"]) == 1


@pytest.mark.parametrize(
    "text",
    [
        "In Africa there was more talk than action.",
        "The president is expected to sign the bill within three weeks.",
        "Witnesses claimed that two men had crossed the border.",
    ],
)
def test_talk_expectations_and_men_on_the_move_are_no_events(text: str) -> None:
    assert events(text) == []
