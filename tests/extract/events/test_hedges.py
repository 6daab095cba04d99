"""Short sentences, each with one word over its act that says how real it is, in its usual constructions."""

from pathlib import Path

from tests.extract.events.reading import events

HEDGES = Path(__file__).parents[2] / "lists/hedges.tsv"


def _status(marked: str) -> str | None:
    """Return the status of the act between double brackets."""
    before, _, rest = marked.partition("[[")
    trigger, _, after = rest.partition("]]")
    text, start, end = before + trigger + after, len(before), len(before) + len(trigger)
    return next(
        (event.status for event in events(text) if event.trigger_start < end and start < event.trigger_end), None
    )


def test_each_word_over_an_act_gives_it_its_status() -> None:
    rows = [line.split("\t") for line in HEDGES.read_text("utf-8").splitlines()[1:]]
    wrong = [(status, got, text) for status, text in rows if (got := _status(text)) != status]
    assert not wrong
