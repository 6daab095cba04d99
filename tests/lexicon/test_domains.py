from pathlib import Path

import pytest

from pipeline.lexicon import LexiconError, load
from pipeline.lexicon.domains import DomainLexicon
from pipeline.lexicon.source import Source


def signs(text: str) -> list[tuple[str, dict[str, float]]]:
    found = load().domains.signs([(word,) for word in text.split()])
    return [(sign.words, dict(sign.weights)) for sign in found]


def test_the_longest_phrase_hides_its_words() -> None:
    assert [words for words, _ in signs("the war film won")] == ["war film", "won"]


def test_a_word_may_stand_for_several_domains() -> None:
    [(_, weights)] = signs("strikers")
    assert {"sport", "public"} <= set(weights)


def test_scores_are_figures_of_sport_and_spans_of_years_are_not() -> None:
    domains = load().domains
    assert "sport" in domains.figures("They won 3-1 at home.")
    assert "sport" not in domains.figures("He ruled in 1999-2003.")


def test_a_user_may_add_words_to_a_domain(tmp_path: Path) -> None:
    (tmp_path / "domains").mkdir()
    (tmp_path / "domains" / "mine.yaml").write_text("- {id: sport.local, weight: 3, words: [Kok-Boru]}\n", "utf-8")
    lexicon = DomainLexicon.read(Source(tmp_path), load().frames.classes)
    assert lexicon.weights["kok boru"] == {"sport": 3.0}


@pytest.mark.parametrize(
    ("entry", "reason"),
    [("{id: sport.x, weight: 0, words: [a]}", "weight above 0"), ("{id: sport.x, weight: 1, classes: [nix]}", "nix")],
)
def test_a_group_that_cannot_be_used_is_refused(tmp_path: Path, entry: str, reason: str) -> None:
    (tmp_path / "domains").mkdir()
    (tmp_path / "domains" / "mine.yaml").write_text(f"- {entry}\n", "utf-8")
    with pytest.raises(LexiconError, match=reason):
        DomainLexicon.read(Source(tmp_path), load().frames.classes)
