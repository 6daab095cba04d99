"""What goes with an act tells where it was; what is done elsewhere or at another time does not."""

import pytest

from tests.extract.events.reading import events


def place(text: str, trigger: str) -> str | None:
    event = next(e for e in events(text) if text[e.trigger_start : e.trigger_end] == trigger)
    return None if event.place_start is None else text[event.place_start : event.place_end]


@pytest.mark.parametrize(
    ("text", "trigger", "where"),
    [
        ("Gunmen killed three officers deployed to guard clinics in Peshawar.", "killed", "Peshawar"),
        ("Gunmen killed three officers guarding a dam near Kirkuk.", "killed", "Kirkuk"),
        ("A judge was shot as he left a mosque in Quetta.", "shot", "Quetta"),
        ("A man killed two and wounded nine when he blew up a bus in Osh, 9 km (6 miles) off Uzgen.", "killed", "Osh"),
        ("Two soldiers were ambushed while patrolling near Gao.", "ambushed", "Gao"),
        ("Rebels killed two priests and abducted a nurse in Osh.", "killed", "Osh"),
        ("In Nekemte, a witness said that three men had been stabbed.", "stabbed", "Nekemte"),
    ],
)
def test_what_goes_with_an_act_is_where_it_was(text: str, trigger: str, where: str) -> None:
    assert place(text, trigger) == where


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Police killed three men wanted in Germany.", "killed"),
        ("Gunmen killed two monks returning from Osh.", "killed"),
        ("Police arrested a singer on Monday and freed two men in Osh.", "arrested"),
        ("In Geneva, the agency said that three men had been stabbed.", "stabbed"),
        ("A judge was shot as fighting raged in Quetta.", "shot"),
    ],
)
def test_what_is_elsewhere_does_not_tell_where_it_was(text: str, trigger: str) -> None:
    assert place(text, trigger) is None
