import pytest

from pipeline.language.lemmas import verb_lemma
from pipeline.lexicon.grammar import load_grammar


@pytest.mark.parametrize(
    ("form", "predicted", "lemma"),
    [
        ("laid", "laid", "lay"),
        ("withdrew", "withdrew", "withdraw"),
        ("massed", "masse", "mass"),
        ("affirming", "affirme", "affirm"),
        ("shelled", "shell", "shell"),
        ("denies", "denie", "deny"),
        ("flared", "flar", "flare"),
    ],
)
def test_verb_lemmas_follow_irregular_forms_and_known_verbs(form: str, predicted: str, lemma: str) -> None:
    assert verb_lemma(form, predicted, load_grammar()) == lemma
