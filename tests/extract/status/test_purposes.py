import pytest

from tests.extract.events.reading import events

CASES = [
    ("Landowners in Oran began a hunger strike to demand the return of their land.", "demand", "asserted"),
    ("Students will march on Monday to demand the release of the monks.", "demand", "planned"),
    ("Chad sent a brigade to storm the port.", "storm", "planned"),
    ("The brigade lacked the tanks to attack the port.", "attack", "denied"),
]


@pytest.mark.parametrize(("text", "trigger", "status"), CASES, ids=[case[0] for case in CASES])
def test_a_purpose_is_planned_unless_the_deed_itself_voices_it(text: str, trigger: str, status: str) -> None:
    found = [event for event in events(text) if text[event.trigger_start : event.trigger_end] == trigger]
    assert [event.status for event in found] == [status]
