"""Gold sets find their task, are built and scored, and only figures are kept."""

from pathlib import Path

import pytest

from pipeline.evaluation import END, EvaluationError, GoldSet, Score, evaluate, gold_sets, record, tabulate, write_table

SCORER = """
import pathlib, sys
def score_events(*a): pass
def score_samples(*a): pass
def score_dates(*a): pass
verb, task, gold, where = sys.argv[1:5]
if verb == "raw":
    pathlib.Path(where).mkdir(parents=True)
    pathlib.Path(where, task + ".txt").write_text("made from " + pathlib.Path(gold).name)
elif task == "dates":
    sys.exit("no release")
else:
    print("right 50.0 of", pathlib.Path(where, "read").read_text())
    print("a miss" if "--show" in sys.argv else "")
"""
README = """
| gold | task | what it is |
|---|---|---|
| war_news | samples | whole texts |
| numbers_plain, _odd | events | sentences |
| actors_more | – | no scorer yet |
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "gold" / "war_news").mkdir(parents=True)
    (tmp_path / "gold" / "war_news" / "one.txt").write_text("a text of its own")
    for name in ("war_news.json", "numbers_odd.jsonl.gz", "events_new.jsonl", "actors_more.jsonl", "dates_x.jsonl"):
        (tmp_path / "gold" / name).touch()
    (tmp_path / "score.py").write_text(SCORER)
    (tmp_path / "README.md").write_text(README)
    return tmp_path


def build(raw: Path, outputs: Path) -> None:
    outputs.mkdir()
    (outputs / "read").write_text(" ".join(path.read_text() for path in raw.iterdir()))


def test_tasks_come_from_the_readme_or_else_from_the_name(folder: Path) -> None:
    assert {gold.name: gold.task for gold in gold_sets(folder)} == {
        "war_news": "samples",
        "numbers_odd": "events",
        "events_new": "events",
        "actors_more": None,
        "dates_x": "dates",
    }


def test_texts_that_are_files_are_built_as_they_lie(folder: Path) -> None:
    gold = next(gold for gold in gold_sets(folder) if gold.name == "war_news")
    assert evaluate(folder, gold, build).figures == "right 50.0 of a text of its own"


def test_misses_are_shown_and_never_among_the_figures(folder: Path) -> None:
    gold = next(gold for gold in gold_sets(folder) if gold.name == "events_new")
    score = evaluate(folder, gold, build, show=3)
    assert score.figures == "right 50.0 of made from events_new.jsonl"
    assert score.shown.endswith("a miss")


def test_a_scorer_that_fails_is_told(folder: Path) -> None:
    gold = next(gold for gold in gold_sets(folder) if gold.name == "dates_x")
    with pytest.raises(EvaluationError, match=r"score.py score dates failed: no release"):
        evaluate(folder, gold, build)


def test_a_folder_without_scorer_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match=r"score\.py"):
        gold_sets(tmp_path)


def test_figures_replace_older_ones_of_the_same_gold_and_leave_the_rest(folder: Path, tmp_path: Path) -> None:
    page = tmp_path / "evaluation.md"
    by_name = {gold.name: gold for gold in gold_sets(folder)}
    record(page, [Score(by_name["war_news"], "F1 1", "F1 1"), Score(by_name["events_new"], "F1 2", "")], "1 May", "abc")
    page.write_text(page.read_text().replace("# Evaluation", "# Evaluation\n\nHow to read this."))
    record(page, [Score(by_name["war_news"], "F1 3", "F1 3")], "2 May", "def")
    text = page.read_text()
    assert "How to read this." in text
    assert "F1 1" not in text
    earlier, later = "events_new (events)\n\n1 May, revision abc", "war_news (samples)\n\n2 May, revision def"
    assert text.index(earlier) < text.index(later)
    once = text
    record(page, [Score(by_name["war_news"], "F1 3", "F1 3")], "2 May", "def")
    assert page.read_text() == once


def test_a_page_without_markers_is_left_alone(folder: Path, tmp_path: Path) -> None:
    page = tmp_path / "evaluation.md"
    page.write_text(f"nothing to see, and {END}")
    with pytest.raises(EvaluationError, match="no lines"):
        record(page, [], "1 May", "abc")


def test_figures_become_rows(tmp_path: Path) -> None:
    gold = GoldSet("events_one", tmp_path, "events")
    figures = (
        "recall type             84.5   (272 of 322)\n"
        "value         P  79.2  R  82.9  F1  81.0   (3 of 4 gold, 5 predicted)\n"
        "events claimed in 200 sentences: 3\ntype right, of those found 100.0   (1 of 1)"
    )
    path = tmp_path / "evaluation.md"
    record(path, [Score(gold, figures, figures)], "2021-05-05", "abc")
    rows = tabulate(path.read_text("utf-8"))
    assert [(row["measure"], row["percent"]) for row in rows] == [
        ("recall type", "84.5"),
        ("value P", "79.2"),
        ("value R", "82.9"),
        ("value F1", "81.0"),
        ("type right, of those found", "100.0"),
    ]
    assert rows[0] | {"measure": "", "percent": ""} == {
        "gold": "events_one", "task": "events", "date": "2021-05-05", "measure": "", "percent": "",
        "basis": "272 of 322"
    }  # fmt: skip


def test_the_packaged_figures_are_those_of_the_record(tmp_path: Path) -> None:
    root = Path(__file__).parents[1]
    write_table(tmp_path / "accuracy.csv", tabulate((root / "docs" / "evaluation.md").read_text("utf-8")))
    packaged = root / "pipeline" / "release" / "data" / "accuracy.csv"
    assert packaged.read_text("utf-8") == (tmp_path / "accuracy.csv").read_text("utf-8"), "run: make evaluate"


def test_a_gold_set_without_a_task_there_is_scored_by_our_own_scorer(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gold = folder / "gold" / "actors_newswcl50.jsonl"
    gold.touch()
    monkeypatch.setattr("pipeline.evaluation.score_chains", lambda path, outputs, show: (f"of {path.name}", "a chain"))
    found = next(one for one in gold_sets(folder) if one.name == "actors_newswcl50")
    assert found.task == "chains"
    score = evaluate(folder, found, build, show=1)
    assert (score.figures, score.shown) == ("of actors_newswcl50.jsonl", "a chain")
