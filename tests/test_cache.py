"""Whatever of the cache cannot be read is missing, never wrong."""

from pathlib import Path

from pipeline.cache import KEPT_VERSIONS, ResultCache
from pipeline.tables.extracted import EXTRACTED
from tests.extracted_rows import extract_words, staged

KEYS = {"doc_000": "a" * 32, "doc_001": "b" * 32}


def filled(folder: Path) -> ResultCache:
    cache = ResultCache(folder, "v1", EXTRACTED)
    cache.add(KEYS, extract_words(staged("one two", "three")))
    cache.close()
    return ResultCache(folder, "v1", EXTRACTED)


def found(cache: ResultCache, keys: dict[str, str]) -> list[str]:
    return [word for tables in cache.find(keys) for word in tables["dates"]["text"].to_pylist()]


def test_rows_are_found_by_document_and_key(tmp_path: Path) -> None:
    cache = filled(tmp_path)
    assert found(cache, KEYS) == ["one", "two", "three"]
    assert found(cache, {"doc_001": KEYS["doc_001"]}) == ["three"]
    assert found(cache, {"doc_001": "c" * 32}) == []


def test_a_damaged_pack_is_missing_and_can_be_written_again(tmp_path: Path) -> None:
    cache = filled(tmp_path)
    (pack,) = tmp_path.rglob("*.zip")
    data = bytearray(pack.read_bytes())
    data[len(data) // 3] ^= 0xFF
    pack.write_bytes(data)
    assert found(cache, KEYS) == []
    cache.add(KEYS, extract_words(staged("one two", "three")))
    cache.close()
    assert found(ResultCache(tmp_path, "v1", EXTRACTED), KEYS) == ["one", "two", "three"]


def test_a_pack_that_is_gone_is_missing(tmp_path: Path) -> None:
    cache = filled(tmp_path)
    next(tmp_path.rglob("*.zip")).unlink()
    assert found(cache, KEYS) == []


def test_a_damaged_index_begins_anew(tmp_path: Path) -> None:
    filled(tmp_path).close()
    (tmp_path / "v1" / "index.sqlite").write_bytes(b"no database" * 1000)
    assert found(ResultCache(tmp_path, "v1", EXTRACTED), KEYS) == []


def test_versions_long_unused_are_removed(tmp_path: Path) -> None:
    for number in range(KEPT_VERSIONS + 3):
        ResultCache(tmp_path, f"v{number}", EXTRACTED).close()
    assert len(list(tmp_path.iterdir())) == KEPT_VERSIONS
    assert (tmp_path / f"v{KEPT_VERSIONS + 2}").exists()
