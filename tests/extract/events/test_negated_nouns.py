"""An act that a noun names and a `no` before it denies is denied once, whatever carries the noun."""

import pytest

from tests.extract.events.reading import events


@pytest.mark.parametrize(
    "text",
    [
        "There was no attack on the monks.",
        "There was no restriction on the monks.",
        "The garrison launched no attack on the town.",
        "Officials said there was no curfew in the port.",
    ],
)
def test_an_act_that_there_was_none_of_is_denied(text: str) -> None:
    found = events(text)
    assert found and {event.status for event in found} == {"denied"}


def test_an_act_that_there_was_is_asserted() -> None:
    assert [event.status for event in events("There was an attack on the monks.")] == ["asserted"]
