"""The codebook tells of every table, view, column and code, its links lead somewhere, and it loads nothing."""

import datetime as dt
import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import duckdb
import pytest

from pipeline.release import store
from pipeline.release.accuracy import measures
from pipeline.release.cautions import cautions, limits
from pipeline.release.codebook.write import FILE_NAMES, write_codebook
from pipeline.release.database import FILE_NAME as DATABASE
from pipeline.release.publish import publish
from pipeline.tables import schema
from pipeline.tables.codes import coded_columns, codes


class Page(HTMLParser):
    """What a page holds: ids, links, addresses it loads from, headings by level, tags left open, text."""

    VOID = frozenset({"meta", "link", "br", "hr", "img", "input"})

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.loads: list[str] = []
        self.levels: list[int] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        self.ids += [named["id"]] if "id" in named else []
        if tag == "a":
            self.links.append(named["href"])
        self.loads += [value for name, value in named.items() if name == "src" or (tag, name) == ("link", "href")]
        if re.fullmatch(r"h\d", tag):
            self.levels.append(int(tag[1]))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, f"</{tag}> at {self.getpos()}"

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.fixture(scope="module")
def release(first_release: Path) -> Path:
    return first_release / "releases" / "2021-05-05"


@pytest.fixture(scope="module")
def page(release: Path) -> Page:
    return Page((release / "codebook.html").read_text("utf-8"))


@pytest.fixture(scope="module")
def plain(release: Path) -> str:
    return (release / "codebook.md").read_text("utf-8")


def test_every_table_column_and_meaning_is_in_both(page: Page, plain: str) -> None:
    for table in schema.TABLES:
        assert table in page.ids and f"### {table}\n" in plain
        for column in schema.columns(table):
            assert f"{table}.{column.name}" in page.ids
            assert f"| {column.name} | " in plain
            assert column.description in page.text and column.description.replace("|", "\\|") in plain
        for told, _ in schema.rules(table):
            assert told[1:] in page.text and told[1:] in plain


def test_every_view_and_its_columns_are_in_both(page: Page, plain: str, release: Path) -> None:
    with duckdb.connect(release / DATABASE, read_only=True) as connection:
        found = connection.sql(
            "SELECT view_name, v.comment, column_name, c.comment FROM duckdb_views() AS v JOIN duckdb_columns() AS c "
            "ON table_name = view_name WHERE NOT v.internal"
        ).fetchall()
    assert len({view for view, *_ in found}) == 5
    for view, grain, column, meaning in found:
        assert {view, f"{view}.{column}"} <= set(page.ids)
        assert grain in page.text and grain in plain and meaning in page.text and meaning in plain


@pytest.mark.parametrize("column", coded_columns())
def test_every_code_is_explained_in_both(column: str, page: Page, plain: str) -> None:
    for entry in codes(column):
        assert f"codes.{column}.{entry.value.replace(' ', '-')}" in page.ids
        assert entry.meaning in page.text and (entry.example or "") in page.text
        assert f"| {entry.value} | {entry.meaning} | {entry.example or ''} |" in plain


def test_it_says_how_not_to_use_it_and_how_well_it_reads(page: Page, plain: str) -> None:
    for entry in (*cautions(), *limits()):
        assert entry.detail.replace("`", "") in page.text and entry.detail in plain
    for measure in measures():
        assert measure.says in page.text and f"| {measure.percent} | {measure.basis} |" in plain


def test_keys_and_joins_are_told(page: Page, plain: str) -> None:
    assert "#documents.document_id" in page.links
    for text in (page.text, plain):
        assert "events.document_id = documents.document_id" in text
        assert "quantities.part_of_quantity_id = quantities.quantity_id" in text
        assert "Key: discrepancy_id, quantity_id" in text.replace("\n", "")


def test_every_join_runs(plain: str, release: Path) -> None:
    joins = re.findall(r"^- \w+: `((\w+)\.\w+ = (\w+)\.\w+)`$", plain, re.M)
    assert len(joins) > 60
    with duckdb.connect(release / DATABASE, read_only=True) as connection:
        for condition, left, right in joins:
            if left != right:
                connection.sql(f"SELECT 1 FROM {left} JOIN {right} ON {condition}").fetchall()


def test_the_page_is_well_formed_and_every_link_leads_somewhere(page: Page) -> None:
    assert page.open == []
    assert [name for name, count in Counter(page.ids).items() if count > 1] == []
    assert {link for link in page.links if link.removeprefix("#") not in page.ids} == set()
    assert page.levels[0] == 1 and page.levels.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(page.levels, page.levels[1:], strict=False))


def test_the_page_loads_nothing(page: Page, release: Path) -> None:
    html = (release / "codebook.html").read_text("utf-8")
    assert page.loads == ["data:,"]
    assert "@import" not in html and "url(" not in html and "<script" not in html


def test_what_stands_in_a_release_cannot_become_markup(release: Path, tmp_path: Path) -> None:
    said = store.manifest(release) | {"version": "<script>alert(1)</script>"}
    (tmp_path / DATABASE).symlink_to(release / DATABASE)
    write_codebook(tmp_path, said)
    assert "<script" not in (tmp_path / "codebook.html").read_text("utf-8")


def test_no_word_of_a_text_is_in_it(folder: Path, staged_file: Path, tmp_path: Path) -> None:
    made = publish(folder, staged_file, tmp_path / "outputs", dt.date(2021, 5, 5), "none").path
    for name in FILE_NAMES:
        text = (made / name).read_text("utf-8")
        assert not any(word in text for word in ("shelled Lumo", "Vessian", "Aré Tan", "Sample Post"))


def test_the_same_release_gives_the_same_bytes(released: Path) -> None:
    folder = released / "releases" / "2021-05-05"
    before = [(folder / name).read_bytes() for name in FILE_NAMES]
    write_codebook(folder, store.manifest(folder))
    assert [(folder / name).read_bytes() for name in FILE_NAMES] == before
