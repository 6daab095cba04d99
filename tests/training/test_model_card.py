"""The packaged language model: small, licensed, described truly, and able to parse."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

ROOT = Path(__file__).resolve().parents[2]
MODEL = ROOT / "pipeline" / "language" / "model"
CARD = (MODEL / "MODEL_CARD.md").read_text(encoding="utf-8")
SCORES: dict[str, Any] = json.loads((ROOT / "training" / "scores.json").read_text(encoding="utf-8"))
TARGETS = {"ewt-test": 80.3, "gum-free-test": 81.2}
MEGABYTES = 20


@pytest.fixture(scope="module")
def nlp() -> Language:
    return spacy.load(MODEL)


def test_the_package_data_is_small() -> None:
    files = [path for path in MODEL.rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) <= MEGABYTES * 1_000_000


def test_the_licence_is_stated_with_those_to_credit() -> None:
    licence = (MODEL / "LICENSE").read_text(encoding="utf-8")
    for said in ("CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/", "EWT", "Silveira", "GUM", "Zeldes"):
        assert said in licence


def test_the_particulars_name_the_model_and_its_licence(nlp: Language) -> None:
    assert nlp.meta["name"] == "conflict_ledger"
    assert nlp.meta["license"] == "CC BY-SA 4.0"


@pytest.mark.parametrize("table", ["scores", "lemmas"])
@pytest.mark.parametrize("split", ["ewt-dev", "ewt-test", "gum-free-dev", "gum-free-test"])
def test_the_card_has_the_measured_scores(table: str, split: str) -> None:
    figures = SCORES[table][split]
    row = f"| {split} | " + " | ".join(f"{figure:.2f}" for figure in figures.values()) + " |"
    assert row in CARD
    assert "| set | " + " | ".join(figures) + " |" in CARD


def test_the_card_has_the_measured_speed() -> None:
    stated = [int(number.replace(",", "")) for number in re.findall(r"Speed: ([\d,]+) words .* ([\d,]+)\.", CARD)[0]]
    assert stated == [SCORES["words_per_cpu_second"], SCORES["blank_tokenizer_words_per_cpu_second"]]


@pytest.mark.parametrize("split", TARGETS)
def test_the_scores_reach_the_targets(split: str) -> None:
    assert SCORES["scores"][split]["LAS"] >= TARGETS[split]


def dependents(doc: Doc, verb: str) -> dict[str, str]:
    head = next(token for token in doc if token.text == verb)
    return {child.dep_: child.text for child in head.children}


def test_an_active_sentence_has_subject_and_object(nlp: Language) -> None:
    found = dependents(nlp("Government troops attacked the village on Tuesday."), "attacked")
    assert found["nsubj"] == "troops"
    assert found["obj"] == "village"


def test_a_passive_sentence_has_passive_subject_and_agent(nlp: Language) -> None:
    found = dependents(nlp("Three soldiers were killed by rebels in the north."), "killed")
    assert found["nsubj:pass"] == "soldiers"
    assert found["obl:agent"] == "rebels"


def test_sentences_are_split(nlp: Language) -> None:
    text = "The ministers met in Geneva.\n\nThey signed a ceasefire. Shelling went on overnight."
    starts = [sent.text.strip() for sent in nlp(text).sents]
    assert starts == ["The ministers met in Geneva.", "They signed a ceasefire.", "Shelling went on overnight."]


def test_the_lemma_table_knows_verbs_and_nouns() -> None:
    table: dict[str, dict[str, str]] = json.loads((MODEL / "lemmas.json").read_text(encoding="utf-8"))
    assert table["VERB"]["fought"] == "fight"
    assert table["VERB"]["killing"] == "kill"
    assert table["NOUN"]["soldiers"] == "soldier"
