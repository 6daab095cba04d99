"""What the page says where it has less to show: withheld words, an empty release, a release too large for it."""

import datetime as dt

import pyarrow.parquet as pq
import pytest

from benchmarks.crowd import write_release
from pipeline.release import store
from pipeline.release.explorer import extent
from pipeline.release.explorer.bundle import page as bundled
from pipeline.release.explorer.data import page_data
from pipeline.release.explorer.page import FILE_NAME, write_explorer
from pipeline.release.publish import publish
from tests.ledger import TEXTS, rewrite, span


@pytest.fixture
def withheld(folder, staged_file, tmp_path):
    """The page of the small ledger published without any words."""
    return publish(folder, staged_file, tmp_path / "outputs", dt.date(2021, 5, 5), "none").path / FILE_NAME


def test_withheld_words_are_nowhere_in_the_page_and_it_says_so(opened, withheld):
    page = opened(withheld, "#row=eve_1")
    assert "characters 3 to 43" in page.inner_text(".passage")
    assert page.locator("mark").count() == 0
    page.keyboard.press("Escape")
    assert set(page.locator(".evidence").all_inner_texts()) == {"Words withheld"}
    page = opened(withheld, "#view=about")
    assert "No words of the articles are published" in page.inner_text("#about")


def test_no_word_of_a_withheld_text_is_in_the_data(withheld):
    words = {word.strip(".,“”") for text in TEXTS.values() for word in text.split()}
    only_there = words & {"shelled", "fired", "guns", "killing", "Colonel"}
    assert len(only_there) == 5
    data = str(page_data(withheld.parent, store.manifest(withheld.parent)))
    assert [word for word in only_there if word in data] == []


def test_a_place_that_other_words_name_is_told_as_such(opened, small, folder, staged_file, tmp_path):
    assert "elsewhere" not in opened(small, "#row=eve_1").inner_text("#record")
    words = "Vessia’s army shelled"
    rewrite(folder / "events.parquet", 0, evidence=words, **span("doc_a", words))
    path = publish(folder, staged_file, tmp_path / "outputs", dt.date(2021, 5, 5)).path / FILE_NAME
    assert "named elsewhere in the text" in opened(path, "#row=eve_1").inner_text("#record")


def test_an_empty_release_says_that_it_is_empty(opened, tmp_path):
    folder = tmp_path / "release"
    write_explorer(folder, write_release(0, folder))
    page = opened(folder / FILE_NAME)
    assert page.inner_text("#list-title") == "0 events"
    assert "no article was read" in page.inner_text("#empty")
    for view in ("incidents", "quantities", "quotations", "disputes"):
        page.click(f"[data-view={view}]")
        assert page.inner_text("#list-title").startswith("0 ")
    assert page.locator("#download").is_disabled()


def test_a_release_too_large_for_a_page_is_cut_by_article_and_says_so(opened, tmp_path, monkeypatch):
    folder = tmp_path / "release"
    said = write_release(600, folder)
    monkeypatch.setattr(extent, "MAX_ROWS", 700)
    write_explorer(folder, said)
    page = opened(folder / FILE_NAME)
    held = page_data(folder, said)["tables"]
    assert 0 < held["documents"]["length"] < said["tables"]["documents"]["rows"] == 50
    assert f"holds {held['documents']['length']} of its 50 articles" in page.inner_text(".partial")
    rows = sum(held[table]["length"] for table in ("events", "quantities", "quotations"))
    assert 600 < rows <= 700
    assert held["claims"]["length"] == 2 * held["discrepancies"]["length"] > 0
    assert -1 not in held["claims"]["columns"]["quantity_id"]["rows"]


def test_the_same_tables_give_the_same_page(tmp_path):
    first, second = tmp_path / "a", tmp_path / "b"
    pages = [bundled(page_data(folder, write_release(50, folder))) for folder in (first, second)]
    assert pages[0] == pages[1]
    assert pq.read_metadata(first / "events.parquet").num_rows == 50
