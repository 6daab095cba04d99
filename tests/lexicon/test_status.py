from pathlib import Path

import pytest

from pipeline.lexicon.source import LexiconError, Source
from pipeline.lexicon.status import StatusLexicon


@pytest.fixture(scope="module")
def status() -> StatusLexicon:
    return StatusLexicon.read(Source())


def test_the_longer_word_is_found_first(status: StatusLexicon) -> None:
    assert status.effect("verb", "keep from", "keep") == "averted"
    assert status.effect("verb", "keep over", "keep") == "asserted"
    assert status.effect("verb", "umbrella") is None


def test_a_negated_word_says_something_else(status: StatusLexicon) -> None:
    negated = {}
    for word in ("fail", "manage", "plan", "fear", "deny", "try"):
        entry = status.find("verb", word)
        assert entry is not None
        negated[word] = entry.under_negation()
    assert negated == {
        "fail": "asserted",
        "manage": "averted",
        "plan": "averted",
        "fear": "hypothetical",
        "deny": "hypothetical",
        "try": "averted",
    }


def test_an_unknown_effect_is_told(tmp_path: Path) -> None:
    (tmp_path / "status.csv").write_text("id,word,pos,effect,negated\nverb.muse,muse,verb,dreamt,\n")
    with pytest.raises(LexiconError, match="dreamt"):
        StatusLexicon.read(Source(tmp_path))
