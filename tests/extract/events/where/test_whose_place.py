"""The words right before a place tell whose it is."""

import pytest

from pipeline.extract.document import read_document
from pipeline.lexicon import load


def places(text: str) -> dict[str, str | None]:
    events = read_document("doc", text, None, (), load()).events
    return {e.event_type: text[e.place.start : e.place.end] if e.place else None for e in events}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The envoy accused Russia of shelling a hospital in Kherson.", {"ACCUSE": None, "ASSAULT": "Kherson"}),
        ("Ministers met in Accra to discuss the coup in Niamey.", {"CONSULT": "Accra"}),
        (
            "The envoy condemned attacks in the town of Goma in North Kivu, which killed scores.",
            {"ACCUSE": None, "ASSAULT": "Goma"},
        ),
    ],
)
def test_each_act_has_its_own_place(text: str, found: dict[str, str | None]) -> None:
    now = places(text)
    assert {kind: now.get(kind) for kind in found} == found
