from pathlib import Path

import pytest

from pipeline.lexicon.confidence import ConfidenceLexicon
from pipeline.lexicon.source import LexiconError, Source


def test_weights_add_up_to_a_chance() -> None:
    table = ConfidenceLexicon({"row": 0.0, "status=denied": -2.2, "word=verb": 1.1})
    assert table.chance(("row",)) == 0.5
    assert table.chance(("row", "status=denied")) == 0.1
    assert table.chance(("row", "status=denied", "word=verb")) == 0.25


def test_a_trait_nobody_weighed_tells_nothing() -> None:
    assert ConfidenceLexicon({"row": 0.0}).chance(("row", "unknown")) == 0.5


def test_a_weight_that_is_no_number_is_refused(tmp_path: Path) -> None:
    (tmp_path / "confidence.csv").write_text("id,weight\nrow,much\n", "utf-8")
    with pytest.raises(LexiconError, match="line 2"):
        ConfidenceLexicon.read(Source(tmp_path))


def test_an_entry_that_stands_twice_in_one_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "confidence.csv").write_text("id,weight\nrow,1\nrow,2\n", "utf-8")
    with pytest.raises(LexiconError, match="line 3: id row stands twice"):
        ConfidenceLexicon.read(Source(tmp_path))
