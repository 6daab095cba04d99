"""What of the texts goes out, over every file of a release built from end to end with each setting."""

import re
from dataclasses import replace

import pytest

from pipeline.orchestration.build import build
from pipeline.release.contents import present
from pipeline.settings import Settings
from tests.release.words import text_of

HEADLINE = "Vellichor returns over the harbour of Mombasa"
EVIDENCE = "Gunmen with glimmerwick lamps attacked a police station in Mombasa on 3 May 2021, killing 12 officers."
SAID = "“Our quondamish patience is over and they will pay,” said the interior minister of Kenya."
WITHOUT_FACT = "It smelled of brackenfold and wet rope."
BODY = f"{EVIDENCE} {SAID}\n\n{WITHOUT_FACT}\n"

TEXTS = {
    "free.md": f"---\nlicence: CC0\npublisher: Sample Post\npublished_date: 2021-05-04\n---\n# {HEADLINE}\n\n{BODY}",
    "unfree.txt": "Nineteen ombrifugal officers died when gunmen stormed the police station in Mombasa on 3 May 2021, "
    "a hospital said.\n\nA marlinette sky hung there.\n",
}


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """Build the texts with each setting; return the text of each file of the release by setting and path."""
    folder = tmp_path_factory.mktemp("publish_text")
    raw = folder / "raw"
    raw.mkdir()
    for name, text in TEXTS.items():
        (raw / name).write_text(text, "utf-8")
    settings = Settings(raw, cache_dir=folder / "cache", workers=1)
    found = {}
    for setting in ("licence", "evidence", "none"):
        made = build(replace(settings, outputs_dir=folder / setting, publish_text=setting))
        found[setting] = {
            path.relative_to(made.path).as_posix(): text_of(path).casefold() for path, _ in present(made.path)
        }
    return found


def holding(files, words):
    """Return which files hold these words."""
    return {path for path, text in files.items() if words.casefold() in text}


def runs(text, length=5):
    """Return all runs of so many words of a text."""
    words = text.split()
    return {" ".join(words[at : at + length]) for at in range(len(words) - length + 1)}


def test_by_licence_a_free_text_goes_out_whole_and_others_as_evidence(files):
    assert "texts.parquet" in holding(files["licence"], WITHOUT_FACT)
    assert "sentences.parquet" in holding(files["licence"], "ombrifugal")
    assert holding(files["licence"], "marlinette") == set()


def test_evidence_goes_out_and_nothing_else(files):
    assert {"events.parquet", "conflict-ledger.duckdb"} <= holding(files["evidence"], "glimmerwick")
    assert "quotations.parquet" in holding(files["evidence"], "quondamish")
    assert "documents.parquet" in holding(files["evidence"], HEADLINE)
    assert holding(files["evidence"], "brackenfold") == holding(files["evidence"], "marlinette") == set()


@pytest.mark.parametrize(
    "word", ["glimmerwick", "quondamish", "brackenfold", "marlinette", "ombrifugal", "vellichor", "stormed"]
)
def test_none_lets_out_no_word_that_only_a_text_holds(files, word):
    assert holding(files["none"], word) == set()


def test_none_lets_out_no_run_of_words_of_a_text(files):
    texts = [re.sub(r"^---.*?---\n", "", text, flags=re.S) for text in TEXTS.values()]
    wanted = {run.casefold() for text in texts for run in runs(text)}
    assert len(wanted) > 40
    assert {(path, run) for path, text in files["none"].items() for run in wanted if run in text} == set()


def test_the_search_would_find_a_run_of_words_in_each_kind_of_file(files):
    told = "killing 12 officers"
    assert {"events.parquet", "events.csv", "conflict-ledger.xlsx", "conflict-ledger.duckdb"} <= holding(
        files["evidence"], told
    )
