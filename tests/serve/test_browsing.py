"""A reader with a browser and a keyboard gets answers, finds the explorer and the codebook, and meets no obstacle."""

import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from pipeline.serve.site import site


@pytest.fixture(scope="module")
def address(release: Path) -> Iterator[str]:
    """Where the site runs meanwhile."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = uvicorn.Server(
            uvicorn.Config(site(release), lifespan="off", log_level="warning", http="h11", ws="none")
        )
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        while not server.started:
            time.sleep(0.01)
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        server.should_exit = True
        thread.join()


@pytest.fixture
def page(chromium: Browser, address: str) -> Iterator[Page]:
    """A page of the site; at the end nothing went wrong in it and nothing was asked of anybody else."""
    problems: list[str] = []
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, base_url=address)
    opened = context.new_page()
    opened.on("console", lambda message: problems.append(message.text))
    opened.on("pageerror", lambda error: problems.append(str(error)))
    opened.on("request", lambda asked: asked.url.startswith((address, "data:", "blob:")) or problems.append(asked.url))
    yield opened
    context.close()
    assert problems == []


def grave(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [
        f"{entry['id']}: {entry['nodes'][0]['html']}" for entry in found if entry["impact"] in ("serious", "critical")
    ]


def test_a_query_is_written_run_and_saved_with_the_keyboard_alone(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the query")).to_be_focused()
    box = page.get_by_label("Ask it in SQL")
    box.focus()
    page.keyboard.press("Control+a")
    page.keyboard.type("SELECT evidence, status FROM events WHERE status = 'denied'")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Run")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Answer")).to_be_in_viewport()
    expect(page.get_by_role("region", name="Answer").get_by_role("cell")).to_have_text(["We did not fire", "denied"])
    expect(box).to_have_value("SELECT evidence, status FROM events WHERE status = 'denied'")
    with page.expect_download() as saving:
        page.get_by_role("link", name="Download as CSV").press("Enter")
    assert Path(saving.value.path()).read_text("utf-8-sig") == '"evidence","status"\n"We did not fire","denied"\n'


def test_an_example_is_one_click_away(page: Page) -> None:
    page.goto("/")
    page.get_by_role("link", name="Figures on which texts disagree").click()
    region = page.get_by_role("region", name="Answer")
    expect(region.get_by_role("row")).to_have_count(3)
    expect(region.get_by_role("cell", name="At least 20 people")).to_be_visible()


def test_explorer_and_codebook_work_where_they_are_served(page: Page) -> None:
    page.goto("/")
    page.get_by_role("link", name="the codebook").click()
    expect(page.get_by_role("heading", name="Codebook", level=1)).to_be_visible()
    page.go_back()
    page.get_by_role("link", name="the explorer").click()
    page.wait_for_selector("html[data-ready]")
    expect(page.get_by_role("heading", name="Conflict Ledger", level=1)).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("path", ["/", "/?sql=FROM+event_list#answer", "/release/codebook.html"])
def test_axe_finds_nothing_serious_and_nothing_runs_off_the_screen(
    page: Page, path: str, scheme: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(path)
    assert grave(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
