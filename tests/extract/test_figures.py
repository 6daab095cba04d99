import json
from pathlib import Path

import pytest

from tests.extract.figures import read, read_links, read_phrases

LIST = Path(__file__).parent.parent / "lists" / "figures.jsonl"
SENTENCES = [json.loads(line) for line in LIST.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("sentence", SENTENCES, ids=[sentence["text"][:60] for sentence in SENTENCES])
def test_every_figure_and_date_of_a_sentence_is_read_and_no_other(sentence: dict[str, object]) -> None:
    figures, dates = read(str(sentence["text"]))
    assert figures == sentence["figures"]
    assert dates == sentence["dates"]


LINKED = [sentence for sentence in SENTENCES if "sources" in sentence or "events" in sentence]


@pytest.mark.parametrize("sentence", LINKED, ids=[sentence["text"][:60] for sentence in LINKED])
def test_every_figure_has_its_source_and_its_event(sentence: dict[str, object]) -> None:
    sources, events = read_links(str(sentence["text"]))
    assert sources == sentence.get("sources", sources)
    assert events == sentence.get("events", events)


WEIGHED = [sentence for sentence in SENTENCES if "counted" in sentence or "statuses" in sentence]


@pytest.mark.parametrize("sentence", WEIGHED, ids=[sentence["text"][:60] for sentence in WEIGHED])
def test_every_figure_has_what_it_counts_and_its_status(sentence: dict[str, object]) -> None:
    counted, statuses = read_phrases(str(sentence["text"]))
    assert counted == sentence.get("counted", counted)
    assert statuses == sentence.get("statuses", statuses)
