import pytest

from tests.extract.events.reading import events


@pytest.mark.parametrize(
    ("text", "trigger", "told"),
    [
        ("NATO said it had struck a base, but denied allegations that it had burned a farm.", "denied", "asserted"),
        ("The government said it would not leave, while the rebels demanded a ceasefire.", "demanded", "asserted"),
        ("The army said rebels shelled the town while soldiers killed nine of them.", "killed", "reported"),
        ("Troops killed eleven people, none of whom was armed.", "killed", "asserted"),
        ("The sides, the army and the militia, are not meeting and negotiating.", "negotiating", "denied"),
    ],
)
def test_what_a_writer_sets_beside_what_is_said_is_his_own(text: str, trigger: str, told: str) -> None:
    assert [e.status for e in events(text) if text[e.trigger_start : e.trigger_end] == trigger] == [told]
