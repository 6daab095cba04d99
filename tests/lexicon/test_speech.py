from pathlib import Path

import pytest

from pipeline.lexicon.source import LexiconError, Source
from pipeline.lexicon.speech import SpeechLexicon


@pytest.fixture(scope="module")
def speech() -> SpeechLexicon:
    return SpeechLexicon.read(Source())


def test_a_reporting_verb_has_a_force(speech: SpeechLexicon) -> None:
    forces = {
        lemma: word.force for lemma in ("say", "claim", "accuse", "deny", "promise") if (word := speech.find(lemma))
    }
    assert forces == {
        "say": "neutral",
        "claim": "contested",
        "accuse": "accusation",
        "deny": "denial",
        "promise": "promise",
    }


def test_verbs_that_state_nothing_report_nothing_but_may_carry_words(speech: SpeechLexicon) -> None:
    for lemma in ("want", "urge", "condemn"):
        assert speech.find(lemma) is None
        assert speech.quoting(lemma) is not None


def test_a_reporting_verb_is_known_by_its_form(speech: SpeechLexicon) -> None:
    lemmas = [
        word.lemma for form in ("said", "quipped", "denies", "announcing") if (word := speech.reporting_form(form))
    ]
    assert lemmas == ["say", "quip", "deny", "announce"]
    assert speech.reporting_form("table") is None


def test_phrases_nouns_titles_and_silent_words(speech: SpeechLexicon) -> None:
    assert speech.phrase("according to") is not None
    assert speech.holds_words("statement") and not speech.holds_words("table")
    assert speech.is_title("film") and speech.is_silent("monday") and speech.is_naming("call")


def test_an_unknown_force_is_refused(tmp_path: Path) -> None:
    (tmp_path / "speech_verbs.csv").write_text("id,lemma,kind,force\nx,x,verb,loud\n")
    with pytest.raises(LexiconError, match="loud"):
        SpeechLexicon.read(Source(tmp_path))
