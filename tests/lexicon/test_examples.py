"""Tests of pipeline/lexicon/examples.py."""

from pathlib import Path

import pytest

from pipeline.lexicon.examples import read_examples
from pipeline.lexicon.source import LexiconError, Source

_HEAD = "frame,predicate,sentence,source,target,near_miss\n"


def test_participants_of_an_example_are_separated_by_bars(tmp_path: Path) -> None:
    (tmp_path / "examples").mkdir()
    (tmp_path / "examples" / "mine.csv").write_text(_HEAD + "assault.x,zap,A and B zapped C.,A|B,C,A zapped past.\n")
    (example,) = [example for example in read_examples(Source(tmp_path)) if example.frame == "assault.x"]
    assert (example.id, example.source, example.target) == ("assault.x/zap", ("A", "B"), ("C",))


def test_an_example_without_a_near_miss_is_an_error_that_names_the_line(tmp_path: Path) -> None:
    (tmp_path / "examples").mkdir()
    (tmp_path / "examples" / "mine.csv").write_text(_HEAD + "assault.x,zap,A zapped C.,A,C,\n")
    with pytest.raises(LexiconError, match=r"mine\.csv, line 2"):
        read_examples(Source(tmp_path))


def test_examples_do_not_change_the_version_that_cached_rows_carry(tmp_path: Path) -> None:
    before = Source(tmp_path).version()
    (tmp_path / "examples").mkdir()
    (tmp_path / "examples" / "mine.csv").write_text(_HEAD)
    assert Source(tmp_path).version() == before
