import pytest

from tests.extract.events.reading import events

CASES = [
    ("Israel will pull back its tanks after the release of the two sergeants.", "RETREAT", "release", "hypothetical"),
    ("Israel pulled back its tanks after the release of the two sergeants.", "RETREAT", "release", "asserted"),
    ("The kidnappers want four million dollars for the release of the nurse.", "RETREAT", "release", "hypothetical"),
    ("No month passes without an attack by the rebels.", "ASSAULT", "attack", "asserted"),
    ("The month passed without an attack by the rebels.", "ASSAULT", "attack", "denied"),
    ("Not a day passed without a shepherd being shot by the rebels.", "ASSAULT", "shot", "asserted"),
    ("Sudan will not sign without a withdrawal of foreign troops.", "RETREAT", "withdrawal", "hypothetical"),
    ("Little would suit the rebels better than an attack on the dam.", "ASSAULT", "attack", "hypothetical"),
]


@pytest.mark.parametrize(("text", "event_type", "trigger", "status"), CASES, ids=[case[0] for case in CASES])
def test_an_act_beside_a_clause_is_as_open_as_what_it_waits_for(
    text: str, event_type: str, trigger: str, status: str
) -> None:
    found = [event for event in events(text) if text[event.trigger_start : event.trigger_end] == trigger]
    assert [(event.event_type, event.status) for event in found] == [(event_type, status)]


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("Militants will go as soon as the withdrawal of the troops is complete.", "withdrawal", "hypothetical"),
        ("The two sides discussed how to ensure the delivery of aid to Gaza.", "delivery", "hypothetical"),
        ("The truce ensured the delivery of aid to Gaza.", "delivery", "asserted"),
        ("The pope repeated his appeal to the rebels to free the hostages.", "free", "hypothetical"),
        ("The army issued an ultimatum to the militia to leave the town.", "leave", "hypothetical"),
    ],
)
def test_what_is_to_be_brought_about_is_open(text: str, trigger: str, status: str) -> None:
    found = [event.status for event in events(text) if text[event.trigger_start : event.trigger_end] == trigger]
    assert found == [status]
