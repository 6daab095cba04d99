import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.staging.metadata import Sidecars, read_fields
from pipeline.staging.records import Metadata

PLAIN = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9)
VALUES = PLAIN | st.lists(PLAIN, max_size=3) | st.dictionaries(st.text(max_size=3), PLAIN, max_size=2)


def sidecar(folder: Path, text: str) -> Path:
    path = folder / "documents.csv"
    path.write_text(text, "utf-8")
    return path


def test_fields_are_read_under_their_own_and_other_usual_names() -> None:
    metadata, problems = read_fields(
        {"Title": " A  day ", "source": "The Sample", "date": "2023-09-21", "authors": ["A", "B"], "license": "CC0"}
    )
    assert metadata == Metadata(
        title="A day", publisher="The Sample", published_date=dt.date(2023, 9, 21), author="A, B", licence="CC0"
    )
    assert problems == ()


def test_the_proper_name_of_a_field_wins_over_another() -> None:
    metadata, _ = read_fields({"date": "2001-01-01", "published_date": "2002-02-02"})
    assert metadata.published_date == dt.date(2002, 2, 2)


@pytest.mark.parametrize("value", ["", "  ", None, "null", "N/A", []])
def test_nothing_is_none_and_no_problem(value: object) -> None:
    assert read_fields({"title": value, "published_date": value}) == (Metadata(), ())


@pytest.mark.parametrize(
    "fields",
    [
        {"date": "2023-02-30"},
        {"title": {"en": "A"}},
        {"author": "A\ud800"},
        {"url": True},
        {"title": "A" * 10_000},
        {"author": ["A", ["B"]]},
        {"author": ["A. Writer"] * 2_000},
    ],
)
def test_an_unusable_value_is_left_out_and_said(fields: dict[str, object]) -> None:
    metadata, problems = read_fields(fields)
    assert metadata == Metadata()
    assert len(problems) == 1


@given(st.dictionaries(st.sampled_from(["title", "date", "author", "url", "licence", "x"]), VALUES))
def test_any_value_is_read_or_named_as_a_problem(fields: dict[str, object]) -> None:
    metadata, problems = read_fields(fields)
    for text in (metadata.title, metadata.author, metadata.url, metadata.licence):
        assert text is None or text.encode("utf-8").strip()
    assert len(problems) <= len(fields)


def test_front_matter_that_multiplies_itself_costs_no_memory() -> None:
    bomb: list[object] = ["x"] * 9
    for _ in range(30):
        bomb = [bomb] * 9
    _, problems = read_fields({"author": bomb, "title": ["x" * 1_000_000] * 1_000_000})
    assert len(problems) == 2


def test_a_nearer_documents_csv_replaces_one_farther_up(tmp_path: Path) -> None:
    sidecars = Sidecars()
    sidecars.read(sidecar(tmp_path, "path,title\na/b.txt,Far\na/c.txt,Stays\n"), "documents.csv")
    (tmp_path / "a").mkdir()
    sidecars.read(sidecar(tmp_path / "a", "path,title\nb.txt,Near\n"), "a/documents.csv")
    assert sidecars.of("a/b.txt").title == "Near"
    assert sidecars.of("a/c.txt").title == "Stays"
    assert sidecars.of("b.txt") == Metadata()


@pytest.mark.parametrize("named", ["../b.txt", "/etc/passwd", "", "x/../../b.txt"])
def test_a_path_outside_the_folder_is_refused(tmp_path: Path, named: str) -> None:
    rejects = Sidecars().read(sidecar(tmp_path, f'path,title\n"{named}",A\n'), "a/documents.csv")
    assert [(each.source_path, each.source_record, each.reason) for each in rejects] == [
        ("a/documents.csv", "line 2", "bad_metadata")
    ]


@pytest.mark.parametrize("text", ["name,title\nb.txt,A\n", "", 'path,title\n"b.txt,A\n'])
def test_a_documents_csv_that_is_none_is_refused(tmp_path: Path, text: str) -> None:
    assert [each.reason for each in Sidecars().read(sidecar(tmp_path, text), "documents.csv")] == ["bad_metadata"]


def test_a_value_with_a_comma_and_no_quotation_marks_shifts_no_column_unseen(tmp_path: Path) -> None:
    sidecars = Sidecars()
    text = "path,title,publisher\na.txt,Two killed, three hurt,The Post\nb.txt,B,The Post\n"
    rejects = sidecars.read(sidecar(tmp_path, text), "documents.csv")
    assert [(each.source_record, each.reason) for each in rejects] == [("line 2", "bad_metadata")]
    assert sidecars.of("a.txt") == Metadata()
    assert sidecars.of("b.txt").publisher == "The Post"


def test_a_file_named_twice_is_said_and_the_later_line_counts(tmp_path: Path) -> None:
    sidecars = Sidecars()
    rejects = sidecars.read(sidecar(tmp_path, "path,title\na.txt,First\na.txt,Second\n"), "documents.csv")
    assert [(each.source_record, each.reason) for each in rejects] == [("line 3", "bad_metadata")]
    assert sidecars.of("a.txt").title == "Second"


def test_rows_without_their_file_are_said(tmp_path: Path) -> None:
    sidecars = Sidecars()
    sidecars.read(sidecar(tmp_path, "path,title\nb.txt,A\nc.txt,B\n"), "documents.csv")
    sidecars.of("b.txt")
    assert [(each.reason, each.source_record) for each in sidecars.unused()] == [("missing_file", "c.txt")]


def test_an_accent_is_found_however_the_file_system_spells_it(tmp_path: Path) -> None:
    sidecars = Sidecars()
    sidecars.read(sidecar(tmp_path, "path,title\ncafe\u0301.txt,A\n"), "documents.csv")
    assert sidecars.of("caf\u00e9.txt").title == "A"
