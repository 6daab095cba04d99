import pytest

from tests.extract.events.reading import events

CASES = [
    ("According to the indictment, the general burned a mosque. His men then killed two guards.", "alleged"),
    ("According to the indictment, the general burned a mosque. Rebels killed two guards on Friday.", "asserted"),
    ("According to the mayor, the general burned a mosque. His men then killed two guards.", "asserted"),
]


@pytest.mark.parametrize(("text", "status"), CASES, ids=[case[0] for case in CASES])
def test_an_accusers_account_goes_on_for_as_long_as_it_speaks_of_the_same(text: str, status: str) -> None:
    found = [event.status for event in events(text) if text[event.trigger_start :].startswith("killed")]
    assert found == [status]
