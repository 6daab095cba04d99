import pytest

from tests.extract.events.reading import the

CASES = [
    ("The president promised to release the priests. He did not.", "RETREAT", "denied"),
    ("The president promised to release the priests. He did so.", "RETREAT", "planned"),
    ("A rumour said that soldiers had killed nine villagers. They had not.", "ASSAULT", "denied"),
    ("The mayor said that soldiers had killed nine villagers; the army said they had not.", "ASSAULT", "alleged"),
    (
        "The rebels will attack the town if the army does not, and win if it does not.",
        "ASSAULT",
        None,
    ),
    ("Did Sweden deport nine Kurds? No.", "COERCE", "denied"),
    ("Did Sweden deport nine Kurds? No one knows.", "COERCE", "hypothetical"),
    ("The president had intended to visit Tripoli in June but cancelled after the shooting.", "CONSULT", "denied"),
    ("The president had intended to visit Tripoli in June but fell ill.", "CONSULT", "planned"),
]


@pytest.mark.parametrize(("text", "event_type", "status"), CASES, ids=[case[0] for case in CASES])
def test_what_did_not_come_about_is_denied(text: str, event_type: str, status: str | None) -> None:
    told = the(text, event_type).status
    assert told == status if status is not None else told != "denied"
