import pytest

from tests.extract.events.reading import the

CASES = [
    ("The EU made the decision to ban the airlines.", "COERCE", "asserted"),
    ("The ministry has decided to suspend military cooperation with Mali.", "SANCTION", "asserted"),
    ("The spokesman said Kenya had decided to ban the party.", "COERCE", "reported"),
    ("Kenya decided to ban the party from next month.", "COERCE", "planned"),
    ("Kenya decided not to ban the party.", "COERCE", "denied"),
    ("The council postponed its decision to ban the party.", "COERCE", "planned"),
    ("The ministry may have decided to suspend military cooperation with Mali.", "SANCTION", "hypothetical"),
    ("The army decided to attack the town.", "ASSAULT", "planned"),
]


@pytest.mark.parametrize(("text", "event_type", "status"), CASES, ids=[case[0] for case in CASES])
def test_what_is_done_by_deciding_it_is_a_fact_once_it_was_decided(text: str, event_type: str, status: str) -> None:
    assert the(text, event_type).status == status
