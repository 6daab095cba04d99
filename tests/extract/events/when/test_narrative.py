"""A day is carried on only where the story says that it goes on."""

import datetime as dt

import pytest

from tests.extract.events.reading import events


def day(text: str, trigger: str) -> dt.date | None:
    event = next(event for event in events(text) if text[event.trigger_start : event.trigger_end] == trigger)
    return event.date.start_date if event.date is not None else None


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("On 3 May rebels shelled a camp.\n\nHours later soldiers arrested ten men.", "arrested"),
        ("On 3 May rebels shelled a camp. By nightfall ten people had been killed.", "killed"),
        ("On 3 May rebels shelled a camp. Ten men were arrested soon afterwards.", "arrested"),
        ("The president met the envoy on 3 May. He asked for arms.", "asked"),
    ],
)
def test_the_day_goes_on(text: str, trigger: str) -> None:
    assert day(text, trigger) == dt.date(2021, 5, 3)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("On 3 May rebels shelled a camp.\n\nSoldiers arrested ten men.", "arrested"),
        ("The president met the envoy on 3 May. He has asked for arms.", "asked"),
        ("The president met the envoy on 3 May. Sudan asked for arms.", "asked"),
    ],
)
def test_another_time_or_teller_has_not_the_day_told_before(text: str, trigger: str) -> None:
    assert day(text, trigger) is None
