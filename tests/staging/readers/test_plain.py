import datetime as dt
from pathlib import Path

import pytest

from pipeline.staging.readers import plain
from pipeline.staging.records import Record, Reject


def read(folder: Path, data: bytes) -> Record | Reject:
    path = folder / "a.md"
    path.write_bytes(data)
    (found,) = plain.read(path, "a.md")
    return found


def test_the_text_stays_as_it_is_but_for_line_endings_and_front_matter(tmp_path: Path) -> None:
    found = read(tmp_path, b"---\r\ndate: 2023-09-21\r\n---\r\n# Title\r\n\r\n  *Text*  \r\n")
    assert isinstance(found, Record)
    assert found.text == "# Title\n\n  *Text*  \n"
    assert found.front_matter.published_date == dt.date(2023, 9, 21)
    assert found.is_article


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"---\na: b: c\n---\nText", "bad_front_matter"),
        (b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00", "binary"),
        (b"\xff\xfea", "undecodable"),
    ],
)
def test_a_file_that_is_no_article_is_one_reject(tmp_path: Path, data: bytes, reason: str) -> None:
    found = read(tmp_path, data)
    assert isinstance(found, Reject)
    assert found.reason == reason


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plain, "MOST_BYTES", 10)
    found = read(tmp_path, b"x" * 11)
    assert isinstance(found, Reject)
    assert found.reason == "too_large"


def test_a_file_that_fails_while_it_is_read_is_said() -> None:
    (found,) = plain.read(Path("/proc/self/mem"), "a.txt")
    assert isinstance(found, Reject)
    assert found.reason == "unreadable"
