"""The word lists of the lexicon hold words: YAML reads a bare `off`, `on`, `yes` or `no` as true or false."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from pipeline.lexicon.source import SHIPPED

_FILES = sorted(SHIPPED.rglob("*.yaml"))


def _listed(value: object) -> Iterator[object]:
    if isinstance(value, dict):
        for held in value.values():
            yield from _listed(held)
    elif isinstance(value, list):
        for held in value:
            yield from _listed(held) if isinstance(held, dict | list) else [held]


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.stem)
def test_no_word_of_a_list_is_read_as_true_or_false(path: Path) -> None:
    assert not [word for word in _listed(yaml.safe_load(path.read_text("utf-8"))) if isinstance(word, bool)]
