import pytest

from benchmarks.crowd import write_release
from pipeline.release.explorer.page import FILE_NAME, write_explorer


@pytest.fixture
def opened(chromium):
    """Open a file as by double-click; at the end, nothing was asked of the network and nothing went wrong in it."""
    contexts, problems = [], []

    def open_file(path, address="", **options):
        context = chromium.new_context(**{"viewport": {"width": 1360, "height": 900}, **options})
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: problems.append(message.text))
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on(
            "request", lambda asked: asked.url.startswith(("file:", "blob:", "data:")) or problems.append(asked.url)
        )
        page.goto(path.as_uri() + address)
        page.wait_for_selector("html[data-ready]")
        return page

    yield open_file
    for context in contexts:
        context.close()
    assert problems == []


@pytest.fixture(scope="session")
def small(first_release):
    """The page of the small ledger."""
    return (first_release / "latest").resolve() / FILE_NAME


@pytest.fixture(scope="session")
def large(tmp_path_factory):
    """The page of a made-up ledger of 600 events."""
    folder = tmp_path_factory.mktemp("crowd") / "release"
    write_explorer(folder, write_release(600, folder))
    return folder / FILE_NAME
