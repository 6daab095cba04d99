"""The work on hostile input is counted, not timed: pieces cut and rules tried must grow with the text, no faster."""

import re

import pytest

from pipeline.extract.dates import grammar
from pipeline.extract.dates.settle import settled
from pipeline.lexicon import load


class Counting:
    """A compiled rule that counts how many classes it had before it at each try."""

    tried = 0

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern = pattern

    def match(self, codes: str, at: int) -> re.Match[str] | None:
        Counting.tried += 1
        found = self.pattern.match(codes, at)
        assert found is None or found.end() - at < 40
        return found


@pytest.mark.parametrize(
    "unit", ["1", "12,", "a ", "(", "the ", "on May ", "3, ", "5 and ", "last ", "of the ", "-", "\n"]
)
def test_work_grows_with_the_text(unit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    counted = {
        opening: (Counting(any_rule), [(Counting(pattern), reading) for pattern, reading in rules])
        for opening, (any_rule, rules) in grammar._RULES_BY_OPENING.items()
    }
    monkeypatch.setattr(grammar, "_RULES_BY_OPENING", counted)
    work = []
    for times in (500, 2_000):
        Counting.tried = 0
        pieces, codes = settled(unit * times, load().calendar, lambda start: None)
        grammar.search(pieces, codes)
        work.append(len(pieces) + Counting.tried)
    assert work[1] <= 4.5 * work[0] + 100


def test_of_overlapping_rules_the_longest_wins() -> None:
    pieces, codes = settled("on Tuesday, May 5, 1998", load().calendar, lambda start: None)
    (match,) = grammar.search(pieces, codes)
    assert (match.first, match.last) == (1, len(pieces))
