"""Whom a verbal act concerns and who speaks, where no slot of the verb names them."""

from pipeline.extract.facts import Event
from tests.extract.events.reading import events, the, who


def _one(text: str, event_type: str) -> Event:
    return next(event for event in events(text) if event.event_type == event_type)


def test_a_refusal_concerns_who_is_named_deep_in_what_is_refused() -> None:
    text = "Eritrea refused to allow a Sudanese delegation to land."
    assert who(text, _one(text, "REJECT"), "target") == ["a Sudanese delegation"]


def test_a_threat_concerns_whose_thing_is_threatened() -> None:
    text = "Peru threatened to impose duties on imports from Chile."
    assert who(text, _one(text, "THREATEN"), "target") == ["Chile"]


def test_a_refusal_concerns_who_has_to_act_before_it_ends() -> None:
    text = "The miners refused to return until the ministry pays the widows."
    assert who(text, _one(text, "REJECT"), "target") == ["the ministry"]


def test_a_rejected_offer_concerns_who_made_it() -> None:
    text = "Uganda rejected a new offer from Rwanda."
    assert who(text, _one(text, "REJECT"), "target") == ["Rwanda"]


def test_the_speaker_is_not_concerned_by_its_own_refusal() -> None:
    text = "Norway refused to send Norwegian troops to Mali."
    assert "Norway" not in who(text, _one(text, "REJECT"), "target")


def test_a_report_speaks_for_who_issued_it() -> None:
    text = "The bishops published a letter condemning the militia."
    assert who(text, _one(text, "ACCUSE"), "source") == ["The bishops"]


def test_a_report_nobody_issued_has_no_speaker() -> None:
    text = "A letter condemning the militia was found."
    assert who(text, _one(text, "ACCUSE"), "source") == []


def test_said_that_another_must_act_is_a_demand() -> None:
    text = "Libya must hand over the suspects, a Dutch minister said."
    event = the(text, "REQUEST")
    assert (who(text, event, "source"), who(text, event, "target")) == (["a Dutch minister"], ["Libya"])


def test_said_that_one_must_act_oneself_is_no_demand() -> None:
    assert "REQUEST" not in {event.event_type for event in events("The general said that he must rest.")}


def test_a_hostile_act_announced_for_its_government_by_a_minister_is_a_threat() -> None:
    text = "Prime minister Anton Rees announced that the government will extend the curfew."
    assert the(text, "THREATEN").mode == "restrict"
