"""Words of articles are nobody's promise: whatever stands in them, the page shows it as words and runs nothing."""

import csv
import io
import re
import shutil

import pytest
from playwright.sync_api import expect

from pipeline.release.database import FILE_NAME as DATABASE
from pipeline.release.database import write_database
from pipeline.release.explorer.page import FILE_NAME, write_explorer
from pipeline.release.store import manifest
from tests.ledger import rewrite

MARKUP = "</script><script>document.title = 'taken'</script><img src=x onerror=\"document.title = 'taken'\">"
FORMULA = '=HYPERLINK("http://evil.example";"click")'


@pytest.fixture(scope="module")
def hostile(first_release, tmp_path_factory):
    """The page of a release whose titles, names, sentences and addresses are made to do harm."""
    release = tmp_path_factory.mktemp("hostile") / "release"
    shutil.copytree((first_release / "latest").resolve(), release)
    for row in (0, 1):
        rewrite(
            release / "documents.parquet", row, title=MARKUP, publisher=FORMULA, url="javascript:document.title='taken'"
        )
    for row in range(3):
        rewrite(release / "actors.parquet", row, name=MARKUP)
        rewrite(release / "sentences.parquet", row, text=MARKUP * 3)
    rewrite(release / "discrepancies.parquet", 0, subject=MARKUP)
    rewrite(release / "incidents.parquet", 0, title=MARKUP)
    (release / DATABASE).unlink()
    said = {**manifest(release), "version": MARKUP}
    write_database(release, said)
    write_explorer(release, said)
    return release / FILE_NAME


def test_markup_in_a_text_is_shown_not_obeyed(opened, hostile):
    page = opened(hostile)
    for row in ("eve_1", "inc_1", "qua_1", "quo_1", "dis_1"):
        page.evaluate("row => { location.hash = `row=${row}`; }", row)
        expect(page.locator("#record")).to_contain_text("onerror")
        assert page.locator("#record .row-id").inner_text() == row
        assert page.title() == f"Conflict Ledger, release {MARKUP}"
        assert page.locator("img").count() == 0


def test_an_address_that_is_no_web_page_is_no_link(opened, hostile):
    page = opened(hostile, "#row=eve_1")
    assert page.locator(".article a").count() == 0
    assert "javascript:" in page.inner_text(".address")


def test_a_formula_is_text_in_the_download(opened, hostile):
    page = opened(hostile)
    with page.expect_download() as waiting:
        page.click("#download")
    rows = list(csv.DictReader(io.StringIO(waiting.value.path().read_text("utf-8-sig"), newline="")))
    assert {row["publisher"] for row in rows} == {"'" + FORMULA}
    assert {row["start_date"] for row in rows} == {"2021-05-03", ""}


def test_the_policy_of_the_page_forbids_every_connection(small):
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', small.read_text("utf-8"))[1]
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert rules["default-src"] == rules["connect-src"] == "&#x27;none&#x27;"
    assert set(rules["script-src"].split()) == {rules["script-src"]} and "sha256-" in rules["script-src"]


def test_a_script_that_is_not_the_page_s_own_does_not_run(chromium, small, tmp_path):
    forged = tmp_path / "forged.html"
    forged.write_text(
        small.read_text("utf-8").replace("</body>", "<script>document.title = 'taken'</script></body>"), "utf-8"
    )
    page = chromium.new_page()
    page.goto(forged.as_uri())
    page.wait_for_selector("html[data-ready]")
    assert page.title() == "Conflict Ledger, release 2021-05-05"
    page.close()
