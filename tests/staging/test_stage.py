import datetime as dt
import hashlib
import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.ids import document_id
from pipeline.lexicon.boilerplate import BoilerplateLexicon
from pipeline.lexicon.source import Source
from pipeline.staging import stage as stage_module
from pipeline.staging.records import STAGED_SCHEMA
from pipeline.staging.stage import RawFolderError, Staged, stage
from pipeline.tables.schema import arrow_schema

LEXICON = BoilerplateLexicon.read(Source())
GERMAN = (
    "Die Regierung erklärte am Mittwoch, die Kämpfe in der Stadt seien beendet. Mindestens zwölf Menschen kamen nach "
    "Angaben der örtlichen Behörden ums Leben, mehr als vierzig wurden verletzt. Tausende flohen über die Grenze ins "
    "Nachbarland, wo Helfer in den Schulen Betten aufgestellt hatten und auf weitere Familien warteten."
)
NEWS = "The army took the hill on Monday. " + " ".join(f"Witness {n} saw {n + 3} trucks leave." for n in range(20))


def build(folder: Path, files: dict[str, str | bytes]) -> Staged:
    for name, content in files.items():
        path = folder / "raw" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return stage(folder / "raw", folder / "work" / "staged.parquet", LEXICON)


def rows(staged: Staged) -> list[dict[str, Any]]:
    return [row for batch in staged.documents.batches() for row in batch.to_pylist()]


def reasons(staged: Staged) -> list[tuple[str, str | None, str]]:
    return [(row["source_path"], row["source_record"], row["reason"]) for row in staged.rejects.to_pylist()]


def test_a_folder_of_all_formats_becomes_rows_in_the_order_of_their_paths(tmp_path: Path) -> None:
    record = json.dumps({"id": "r1", "text": "Two men were shot."})
    staged = build(tmp_path, {"b.md": "# A hill\n\nIt fell.", "a/x.jsonl": record, "c.txt": "No one was hurt.\r\n"})
    found = rows(staged)
    places = [(row["source_path"], row["source_record"]) for row in found]
    assert places == [("a/x.jsonl", "r1"), ("b.md", None), ("c.txt", None)]
    assert [row["document_id"] for row in found] == [document_id(*place) for place in places]
    assert found[2]["text"] == "No one was hurt.\n"
    assert found[2]["char_count"] == 17
    assert found[2]["text_sha256"] == hashlib.sha256(b"No one was hurt.\n").hexdigest()
    assert {row["language"] for row in found} == {"en"}
    assert staged.documents.row_count == 3
    assert staged.rejects.num_rows == 0


def test_what_is_made_has_the_declared_schemas(tmp_path: Path) -> None:
    staged = build(tmp_path, {"a.txt": "It fell.", "b.pdf": "x"})
    assert all(batch.schema.equals(STAGED_SCHEMA) for batch in staged.documents.batches())
    assert staged.rejects.schema.equals(arrow_schema("rejects"))


@pytest.mark.parametrize(
    ("sidecar", "front", "line", "day", "basis"),
    [
        ("2023-09-01", "2023-09-02", "2023-09-03", 1, "metadata"),
        ("", "2023-09-02", "2023-09-03", 2, "front_matter"),
        ("", "", "2023-09-03", 3, "text"),
        ("2023-02-30", "", "2023-09-03", 3, "text"),
        ("", "", "", None, None),
    ],
)
def test_the_day_comes_from_metadata_then_front_matter_then_the_text(
    tmp_path: Path, sidecar: str, front: str, line: str, day: int | None, basis: str | None
) -> None:
    text = f"---\ndate: {front}\npublisher: The Sample\n---\n# A hill changes hands\n\n{line}\n\nIt fell on Monday."
    staged = build(tmp_path, {"a.md": text, "documents.csv": f"path,published_date\na.md,{sidecar}\n"})
    (row,) = rows(staged)
    assert row["published_date"] == (dt.date(2023, 9, day) if day else None)
    assert row["published_date_basis"] == basis
    assert row["publisher"] == "The Sample"
    assert row["title"] == "A hill changes hands"


def test_a_jsonl_field_wins_over_documents_csv(tmp_path: Path) -> None:
    record = json.dumps({"id": "r", "text": "It fell.", "title": "Own"})
    staged = build(tmp_path, {"a.jsonl": record, "documents.csv": "path,title,publisher\na.jsonl,Other,The Sample\n"})
    (row,) = rows(staged)
    assert (row["title"], row["publisher"]) == ("Own", "The Sample")


def test_every_input_that_cannot_be_used_is_said_and_the_rest_is_read(tmp_path: Path) -> None:
    staged = build(
        tmp_path,
        {
            "bad.md": "---\na: b: c\n---\nText",
            "binary.txt": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0",
            "blank.md": "---\ntitle: A\n---\n \n\t\u200b\ufeff***",
            "day.jsonl": '{"id": "r", "text": "It fell.", "date": "2023-02-30"}\nbroken\n{"id": "s", "text": ""}',
            "declared.md": "---\nlanguage: de\n---\nIt fell on Monday.",
            "documents.csv": "path,title\nnowhere.txt,A\n",
            "empty.txt": b"",
            "german.txt": GERMAN,
            "good.txt": "It fell.",
            "page.html": "<p>It fell.</p>",
        },
    )
    assert [row["source_path"] for row in rows(staged)] == ["day.jsonl", "good.txt"]
    assert reasons(staged) == [
        ("bad.md", None, "bad_front_matter"),
        ("binary.txt", None, "binary"),
        ("blank.md", None, "empty"),
        ("day.jsonl", "r", "bad_metadata"),
        ("day.jsonl", "line 2", "bad_json"),
        ("day.jsonl", "s", "empty"),
        ("declared.md", None, "not_english"),
        ("empty.txt", None, "empty"),
        ("german.txt", None, "not_english"),
        ("page.html", None, "unsupported_format"),
        ("documents.csv", "nowhere.txt", "missing_file"),
    ]
    found = staged.rejects.to_pylist()
    assert len({row["reject_id"] for row in found}) == len(found)
    assert all(row["detail"].endswith(".") for row in found)


def test_an_id_used_many_times_is_said_each_time(tmp_path: Path) -> None:
    lines = "\n".join('{"id": "a", "text": "It fell."}' for _ in range(4))
    staged = build(tmp_path, {"a.jsonl": lines})
    assert [row["source_record"] for row in rows(staged)] == ["a"]
    assert len({row["reject_id"] for row in staged.rejects.to_pylist()}) == 3


def test_a_declared_language_keeps_a_text(tmp_path: Path) -> None:
    assert rows(build(tmp_path, {"a.md": f"---\nlanguage: en-GB\n---\n{GERMAN}"}))[0]["language"] == "en"


def test_duplicates_point_to_the_earlier_text_over_batches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stage_module, "BATCH_DOCUMENTS", 2)
    later = {"id": "later", "text": NEWS + "\n\n(Reporting by Jane Doe)", "date": "2023-09-21"}
    other = [{"id": f"other {n}", "text": f"Shell {n} hit house {n}."} for n in range(4)]
    first = {"id": "first", "text": NEWS, "date": "2023-09-20"}
    lines = "\n".join(json.dumps(record) for record in (later, *other, first))
    found = {row["source_record"]: row for row in rows(build(tmp_path, {"a.jsonl": lines}))}
    assert found["later"]["duplicate_of"] == found["first"]["document_id"]
    assert [row["duplicate_of"] for name, row in found.items() if name != "later"] == [None] * 5


def test_marks_are_in_order_and_name_what_they_cover(tmp_path: Path) -> None:
    head = "### On the border\n# A hill changes hands\n> Sep 21st 2023\n\n![Hill](h.jpg)\n\n"
    text = f"{head}It fell on Monday. ■\n\nAlso read: A link\n"
    (row,) = rows(build(tmp_path, {"a.md": text}))
    assert [(mark["kind"], row["text"][mark["start"] : mark["end"]]) for mark in row["marks"]] == [
        ("kicker", "On the border"),
        ("headline", "A hill changes hands"),
        ("date_line", "Sep 21st 2023"),
        ("boilerplate", "![Hill](h.jpg)"),
        ("boilerplate", "■"),
        ("boilerplate", "Also read: A link"),
    ]


def test_an_empty_folder_gives_an_empty_file(tmp_path: Path) -> None:
    (tmp_path / "raw").mkdir()
    staged = build(tmp_path, {})
    assert (staged.documents.row_count, rows(staged), staged.rejects.num_rows) == (0, [], 0)


def test_a_folder_that_is_not_there_is_one_clear_error(tmp_path: Path) -> None:
    with pytest.raises(RawFolderError, match="nowhere"):
        stage(tmp_path / "nowhere", tmp_path / "staged.parquet", LEXICON)


def test_the_same_folder_gives_the_same_bytes(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {f"{n}.txt": NEWS.replace("hill", f"hill {n}") for n in range(5)}
    first = build(tmp_path, files).documents.sha256
    assert build(tmp_path, {}).documents.sha256 == first


def test_progress_is_told_after_each_batch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stage_module, "BATCH_DOCUMENTS", 2)
    build(tmp_path, {f"{n}.txt": f"Hill {n} fell." for n in range(3)})
    told: list[int] = []
    stage(tmp_path / "raw", tmp_path / "again.parquet", LEXICON, told.append)
    assert told == [2, 1]


STEMS = st.text(alphabet="ab.é \\'\"", max_size=6)
CONTENTS = st.binary(max_size=80) | st.text(max_size=80).map(str.encode)
SUFFIXES = st.sampled_from([".txt", ".md", ".jsonl", ".csv"])


@settings(max_examples=25, deadline=None)
@given(st.dictionaries(st.tuples(STEMS, SUFFIXES), CONTENTS, min_size=1, max_size=5))
def test_whatever_lies_in_the_folder_is_read_or_said(files: dict[tuple[str, str], bytes]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        staged = build(Path(folder), {f"x{stem}{suffix}": data for (stem, suffix), data in files.items()})
        named = {row["source_path"] for row in (*rows(staged), *staged.rejects.to_pylist())}
        assert {f"x{stem}{suffix}" for stem, suffix in files} <= named
