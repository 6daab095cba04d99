import json
from pathlib import Path

import pytest

from tests.extract.figures import read

LIST = Path(__file__).parent.parent / "lists" / "figures.jsonl"
SENTENCES = [json.loads(line) for line in LIST.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("sentence", SENTENCES, ids=[sentence["text"][:60] for sentence in SENTENCES])
def test_every_figure_and_date_of_a_sentence_is_read_and_no_other(sentence: dict[str, object]) -> None:
    figures, dates = read(str(sentence["text"]))
    assert figures == sentence["figures"]
    assert dates == sentence["dates"]
