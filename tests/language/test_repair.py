import pytest

from pipeline.language.parser import parse
from pipeline.language.repair import verb_lemma
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
    ],
)
def test_verb_lemmas_follow_irregular_forms_and_known_verbs(form: str, predicted: str, lemma: str) -> None:
    assert verb_lemma(form, predicted, load_grammar()) == lemma


def test_a_particle_belongs_to_its_verb() -> None:
    parsed = parse("The militia laid down its weapons.")
    verb = next(token for token in parsed.tokens if token.lemma == "lay")
    assert [child.lower for child in parsed.children(verb.index, "obj")] == ["weapons"]
    assert [child.lower for child in parsed.children(verb.index, "compound:prt")] == ["down"]
