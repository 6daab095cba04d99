import json
from pathlib import Path

import pytest

from pipeline.staging.readers import jsonl
from pipeline.staging.records import Record, Reject


def read(folder: Path, data: bytes) -> list[Record | Reject]:
    path = folder / "a.jsonl"
    path.write_bytes(data)
    return list(jsonl.read(path, "a.jsonl"))


def test_records_are_read_with_their_ids_and_metadata(tmp_path: Path) -> None:
    lines = ['{"id": "x1", "text": "One.\\r\\nTwo.", "title": "A", "date": "2023-09-21"}', "", '{"id": 7, "text": "B"}']
    first, second = read(tmp_path, "\n".join(lines).encode())
    assert isinstance(first, Record)
    assert isinstance(second, Record)
    assert (first.source_record, first.text, first.metadata.title) == ("x1", "One.\nTwo.", "A")
    assert (second.source_record, second.text) == ("7", "B")


def test_a_record_without_an_id_is_known_by_its_line(tmp_path: Path) -> None:
    found = read(tmp_path, b'{"text": "A"}\n\n{"text": "B", "id": null}')
    assert [each.source_record for each in found] == ["line 1", "line 3"]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{broken", "bad_json"),
        (b'["a", "list"]', "bad_record"),
        (b'"text"', "bad_record"),
        (b'{"id": "b"}', "bad_record"),
        (b'{"id": "b", "text": 5}', "bad_record"),
        (b'{"id": {"a": 1}, "text": "B"}', "bad_record"),
        (b'{"id": true, "text": "B"}', "bad_record"),
        (b'{"id": "\\ud800", "text": "B"}', "bad_record"),
        (b'{"id": "b", "text": "half \\ud800 a character"}', "undecodable"),
        (b'{"id": "b", "text": "a NUL \\u0000"}', "undecodable"),
        (b'{"id": "a", "text": "again"}', "duplicate_id"),
        (b"[" * 200_000, "bad_json"),
        (b'{"id": 1' + b"0" * 5000 + b', "text": "B"}', "bad_json"),
        (b"\x00\x01\x02\xff\xfe\x9d", "binary"),
    ],
)
def test_a_bad_line_costs_that_record_only(tmp_path: Path, line: bytes, reason: str) -> None:
    first, bad, last = read(tmp_path, b'{"id": "a", "text": "A"}\n' + line + b'\n{"id": "c", "text": "C"}\n')
    assert isinstance(bad, Reject)
    assert (bad.reason, bad.source_path) == (reason, "a.jsonl")
    assert bad.source_record in ("line 2", "b", "a")
    assert isinstance(first, Record)
    assert isinstance(last, Record)
    assert (first.text, last.text) == ("A", "C")


@pytest.mark.parametrize("opening", ["[", "\ufeff{", "\n  [  "])
def test_a_file_of_ordinary_json_is_refused_once_and_not_line_by_line(tmp_path: Path, opening: str) -> None:
    (only,) = read(tmp_path, f'{opening}\n{{"id": "a", "text": "A"}},\n'.encode() * 3)
    assert isinstance(only, Reject)
    assert (only.reason, only.source_record) == ("bad_json", None)


def test_a_line_longer_than_a_record_may_be_is_passed_by(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonl, "MOST_BYTES", 60)
    long = json.dumps({"id": "b", "text": "x" * 500}).encode()
    found = read(tmp_path, b'{"id": "a", "text": "A"}\n' + long + b'\n{"id": "c", "text": "C"}')
    assert [each.reason if isinstance(each, Reject) else each.text for each in found] == ["A", "too_large", "C"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_other_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    text = "The café in the old town was hit on Friday, and nine of the guests who sat there were hurt"
    lines = "\r\n".join(json.dumps({"id": name, "text": text}, ensure_ascii=False) for name in "ab")
    assert [each.text for each in read(tmp_path, lines.encode(encoding)) if isinstance(each, Record)] == [text, text]


@pytest.mark.parametrize("data", [b"", b"\n \n", b"\xef\xbb\xbf\n"])
def test_a_file_without_records_is_said(tmp_path: Path, data: bytes) -> None:
    (found,) = read(tmp_path, data)
    assert isinstance(found, Reject)
    assert found.reason == "empty"


def test_a_file_that_cannot_be_opened_is_said(tmp_path: Path) -> None:
    (found,) = jsonl.read(tmp_path / "gone.jsonl", "gone.jsonl")
    assert isinstance(found, Reject)
    assert found.reason == "unreadable"
