import pytest

from tests.extract.events.reading import events, the

CASES = [
    ("Soldiers shelled the village.", "ASSAULT", "asserted"),
    ("Soldiers reportedly shelled the village.", "ASSAULT", "reported"),
    ("Residents said that soldiers had shelled the village.", "ASSAULT", "reported"),
    ("According to residents, soldiers shelled the village.", "ASSAULT", "reported"),
    ("Soldiers shelled the village on Monday, officials said.", "ASSAULT", "reported"),
    ("Soldiers shelled the village on Monday, the mayor of Goma told reporters.", "ASSAULT", "reported"),
    ("Soldiers allegedly shelled the village.", "ASSAULT", "alleged"),
    ("Mali accused the rebels of shelling the village.", "ASSAULT", "alleged"),
    ("The army denied that it had shelled the village.", "ASSAULT", "denied"),
    ("The army did not shell the village.", "ASSAULT", "denied"),
    ("The army refused to shell the village.", "ASSAULT", "denied"),
    ("Soldiers may have shelled the village.", "ASSAULT", "hypothetical"),
    ("If soldiers shell the village, the talks will end.", "ASSAULT", "hypothetical"),
    ("Residents fear that soldiers will shell the village.", "ASSAULT", "hypothetical"),
    ("Did the soldiers shell the village?", "ASSAULT", "hypothetical"),
    ("The rebels agreed to release the hostages.", "RETREAT", "planned"),
    ("The rebels will release the hostages on Friday.", "AGREE", "planned"),
    ("All government troops are to be withdrawn from the valley by Friday.", "RETREAT", "planned"),
    ("The army had no means to shell the village.", "ASSAULT", "denied"),
    ("The rebels will not release the hostages.", "REJECT", "asserted"),
    ("The general ordered the army to withdraw from the valley.", "RETREAT", "planned"),
]


@pytest.mark.parametrize(("text", "event_type", "status"), CASES, ids=[case[0] for case in CASES])
def test_status_follows_hedge_source_negation_and_mood(text: str, event_type: str, status: str) -> None:
    assert the(text, event_type).status == status


def test_an_accusation_is_asserted_and_what_it_accuses_of_is_not() -> None:
    found = {event.event_type: event.status for event in events("Mali accused the rebels of killing two nurses.")}
    assert found == {"ACCUSE": "asserted", "ASSAULT": "alleged"}


def test_the_one_who_says_so_is_kept_verbatim() -> None:
    text = "Residents of Goma said that soldiers had shelled the village."
    attribution = the(text, "ASSAULT").attribution
    assert attribution is not None and text[attribution.start : attribution.end] == "Residents of Goma"


def test_would_after_a_past_verb_of_saying_is_the_future_of_then() -> None:
    assert the("Ghana said it would release the prisoners.", "AGREE").status == "planned"
    assert the("Ghana said it would release the prisoners if asked.", "RETREAT").status == "hypothetical"


def test_a_participle_that_says_whose_side_somebody_is_on_is_no_event() -> None:
    assert not events("The separatists backed by Ghana rested in the valley.")
    assert the("The separatists in the valley were backed by Ghana.", "SUPPORT")
