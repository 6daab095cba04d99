"""The site serves this machine alone: its pages and files, no path beside them, no other site's request."""

import html
import re
from urllib.parse import urlencode

import pytest
from starlette.testclient import TestClient

from pipeline.release.contents import present
from pipeline.release.examples import examples
from pipeline.serve import site as serving
from pipeline.serve.site import site
from pipeline.serve.worker import Limits


def shown(client, sql, **headers):
    return client.get(f"/?{urlencode({'sql': sql})}", headers=headers)


def test_the_page_leads_to_explorer_codebook_files_and_examples(client, release):
    page = client.get("/")
    assert page.status_code == 200
    for path, _ in present(release):
        name = path.relative_to(release).as_posix()
        assert f'href="/release/{name}"' in page.text
        assert client.get(f"/release/{name}").status_code == 200
    for example in examples():
        assert f">{example.title}</a>" in html.unescape(page.text)


def test_every_address_on_the_page_is_there(client):
    addresses = {
        html.unescape(found).partition("#")[0]
        for found in re.findall(r'(?:href|action)="([^"]+)"', client.get("/").text)
    }
    assert len(addresses) > 40
    for address in sorted(addresses - {"", "data:,"}):
        answer = client.get(address)
        assert answer.status_code == 200, (address, re.findall(r"role=\"alert\">(.*?)</p>", answer.text, re.DOTALL))


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.name)
def test_every_example_is_answered(client, example):
    page = shown(client, example.sql)
    assert page.status_code == 200 and "Not answered" not in page.text
    assert example.sql in html.unescape(page.text)


def test_an_answer_is_a_table_with_its_query_and_a_file(client):
    sql = "SELECT event_id, confidence, start_date FROM events ORDER BY event_id"
    page = shown(client, sql)
    assert re.search(r"<th scope=\"col\">event_id</th><th scope=\"col\" class=\"figure\">confidence</th>", page.text)
    assert '<td>eve_1</td><td class="figure">0.8</td><td>2021-05-03</td>' in page.text
    assert "3 rows." in page.text
    (address,) = re.findall(r'href="(/answer\.csv[^"]+)"', page.text)
    file = client.get(html.unescape(address))
    assert file.headers["content-type"] == "text/csv; charset=utf-8"
    assert file.headers["content-disposition"] == 'attachment; filename="answer.csv"'
    assert file.content.decode("utf-8-sig").splitlines()[1] == '"eve_1",0.8,2021-05-03'


def test_what_is_wrong_is_told_beside_the_query(client):
    page = shown(client, "SELECT nonsense FROM events")
    assert page.status_code == 400
    assert "nonsense" in page.text and 'role="alert"' in page.text
    file = client.get("/answer.csv?sql=DROP+TABLE+events")
    assert file.status_code == 400 and "Only one SELECT" in file.text


def test_the_user_is_told_that_rows_are_left_out(client, monkeypatch):
    monkeypatch.setattr(serving, "PAGE_LIMITS", Limits(rows=2))
    monkeypatch.setattr(serving, "CSV_LIMITS", Limits(rows=2))
    assert "The first 2 rows; there are more." in shown(client, "FROM events").text
    assert client.get("/answer.csv?sql=FROM+events").headers["x-rows-left-out"] == "only the first 2 rows"


def test_no_text_becomes_markup(client):
    hostile = "<script>alert(1)</script>\"'&"
    quoted = hostile.replace("'", "''")
    page = shown(client, f"SELECT '{quoted}' AS \"<b onclick=x>\"")
    assert "<script" not in page.text and "<b onclick" not in page.text
    assert "<script" not in shown(client, hostile).text
    assert "</textarea><img" not in shown(client, "</textarea><img src=x>").text


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8765", "127.0.0.1.evil.example", "localhost.evil.example", "192.168.0.1", ""]
)
def test_a_name_that_is_not_this_machine_is_refused(client, host):
    for address in ("/", "/answer.csv?sql=FROM+events", "/release/events.csv"):
        answer = client.get(address, headers={"host": host})
        assert answer.status_code == 400 and "event" not in answer.text


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:9", "localhost", "localhost:8765"])
def test_this_machine_is_known_by_its_names(client, host):
    assert client.get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("came_from", ["cross-site", "same-site"])
def test_another_site_can_show_a_query_but_not_run_it(client, came_from):
    page = shown(client, "SELECT 'ran' || '!' AS proof", **{"sec-fetch-site": came_from})
    assert "was not run" in page.text and "ran!" not in page.text
    file = client.get("/answer.csv?sql=FROM+events", headers={"sec-fetch-site": came_from})
    assert file.status_code == 403
    assert "ran!" in shown(client, "SELECT 'ran' || '!' AS proof", **{"sec-fetch-site": "same-origin"}).text


def test_no_other_origin_may_read_or_frame_an_answer(client):
    for address in ("/", "/?sql=FROM+events", "/answer.csv?sql=FROM+events", "/release/events.csv", "/none"):
        answer = client.get(address, headers={"origin": "https://evil.example"})
        assert not [name for name in answer.headers if name.startswith("access-control")]
        assert answer.headers["x-frame-options"] == "DENY"
        assert answer.headers["cross-origin-resource-policy"] == "same-origin"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
    assert client.options("/", headers={"origin": "https://evil.example"}).status_code == 405
    assert client.post("/", data={"sql": "FROM events"}).status_code == 405


def test_the_page_itself_runs_no_script(client):
    page = client.get("/")
    assert "script-src" not in page.headers["content-security-policy"] and "<script" not in page.text


@pytest.mark.parametrize(
    "path",
    [
        "../manifest.json",
        "../../../../../../etc/passwd",
        "%2e%2e/%2e%2e/index.json",
        "..%2f..%2findex.json",
        "/etc/passwd",
        "%2fetc%2fpasswd",
        "changes/../../../index.json",
        "..\\index.json",
        "events.csv/",
        "events.csv%00.html",
        "EVENTS.CSV",
        "",
        ".",
        "changes",
    ],
)
def test_no_path_leads_out_of_the_release(client, path):
    answer = client.get(f"/release/{path}")
    assert answer.status_code == 404 and "root:" not in answer.text


def test_a_link_or_a_strange_file_that_lies_in_the_release_is_not_served(release, tmp_path):
    for path in release.iterdir():
        if path.is_file():
            (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "events.csv").unlink()
    (tmp_path / "events.csv").symlink_to("/etc/passwd")
    (tmp_path / "notes.txt").write_text("mine")
    client = TestClient(site(tmp_path), base_url="http://localhost")
    assert client.get("/release/events.csv").status_code == 404
    assert client.get("/release/notes.txt").status_code == 404
    assert client.get("/release/quantities.csv").status_code == 200


@pytest.mark.parametrize(
    ("name", "kind", "is_saved"),
    [
        ("codebook.html", "text/html; charset=utf-8", False),
        ("README.md", "text/plain; charset=utf-8", False),
        ("examples.sql", "text/plain; charset=utf-8", False),
        ("manifest.json", "text/plain; charset=utf-8", False),
        ("events.csv", "text/csv; charset=utf-8", True),
        ("events.parquet", "application/vnd.apache.parquet", True),
        ("conflict-ledger.duckdb", "application/vnd.duckdb", True),
    ],
)
def test_text_is_shown_and_data_is_saved(client, release, name, kind, is_saved):
    answer = client.get(f"/release/{name}")
    assert answer.headers["content-type"] == kind
    assert ("attachment" in answer.headers.get("content-disposition", "")) == is_saved
    assert answer.content == (release / name).read_bytes()
