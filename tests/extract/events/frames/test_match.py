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
