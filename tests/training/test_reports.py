"""The sentences made to refine the parser on: whole trees over their own text, the same for the same seed."""

import random
import sys
from pathlib import Path

import pytest
import yaml

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "training"))

from reports import WORDS, make_reports
from reports.sentences import Sentences
from trees import Sentence

_SENTENCES = [sentence for document in make_reports(300, random.Random(11)) for sentence in document]


@pytest.mark.parametrize("sentence", _SENTENCES, ids=lambda sentence: sentence.text.strip())
def test_each_word_stands_where_it_says_and_hangs_on_one_root(sentence: Sentence) -> None:
    assert all(sentence.text[word.start : word.end] == word.form for word in sentence.words)
    assert [word.deprel for word in sentence.words if word.head == 0] == ["root"]
    assert ",," not in sentence.text
    assert ",." not in sentence.text
    for at, _ in enumerate(sentence.words, start=1):
        seen: set[int] = set()
        while at:
            assert at not in seen, "a circle"
            seen.add(at)
            at = sentence.words[at - 1].head


def test_the_same_seed_gives_the_same_sentences() -> None:
    once = [sentence.text for document in make_reports(50, random.Random(3)) for sentence in document]
    again = [sentence.text for document in make_reports(50, random.Random(3)) for sentence in document]
    assert once == again


@pytest.mark.parametrize(
    ("lemma", "form", "spelt"),
    [
        ("ban", "VBD", "banned"),
        ("deny", "VBD", "denied"),
        ("deploy", "VBN", "deployed"),
        ("flee", "VBG", "fleeing"),
        ("seize", "VBG", "seizing"),
        ("withdraw", "VBN", "withdrawn"),
        ("clash", "VBZ", "clashes"),
    ],
)
def test_a_verb_form_is_spelt_by_the_rules_or_by_the_list_of_irregular_ones(lemma: str, form: str, spelt: str) -> None:
    grammar = Sentences(yaml.safe_load(WORDS.read_text("utf-8")), random.Random(1))
    assert grammar.inflect(lemma, form) == spelt
