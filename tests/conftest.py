"""Releases built once for tests that look at a whole build; a browser for tests of pages; hypothesis' profile."""

import os
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest
from playwright.sync_api import Browser, sync_playwright

from pipeline.orchestration.build import Built, build
from pipeline.settings import Settings
from tests.chromium import HOW_TO_INSTALL, executable, launched

# How long an example takes says nothing on a machine that does other things too.
hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.load_profile("untimed")

TEXTS = {
    "harbour.txt": (
        "Gunmen attacked a police station in Mombasa on 3 May 2021, killing 12 officers.\n\n"
        "“We will find them,” said the interior minister of Kenya. At least 20 people were wounded, he added.\n"
    ),
    "harbour-again.txt": (
        "Nineteen officers died when gunmen attacked the police station in Mombasa on 3 May 2021, a hospital said. "
        "The government of Kenya denied that its soldiers had fled.\n"
    ),
    "talks.md": (
        "---\ntitle: Ministers meet\npublished_date: 2021-06-01\nlicence: CC0\n---\n"
        "The foreign ministers of Kenya and Ethiopia met in Nairobi on Tuesday. They agreed to share intelligence.\n"
    ),
}


@pytest.fixture(scope="session")
def raw_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a raw folder of three texts and one file that cannot be read."""
    folder = tmp_path_factory.mktemp("raw")
    for name, text in TEXTS.items():
        (folder / name).write_text(text, "utf-8")
    (folder / "empty.txt").touch()
    return folder


@pytest.fixture(scope="session")
def sample_release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the release of the sample corpus in raw/, not to be changed."""
    folder = tmp_path_factory.mktemp("sample")
    raw = Path(__file__).parents[1] / "raw"
    return build(Settings(raw, folder / "outputs", cache_dir=folder / "cache", workers=1)).path


@pytest.fixture(scope="session")
def settings(raw_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Return the settings of the build."""
    folder = tmp_path_factory.mktemp("built")
    return Settings(raw_folder, folder / "outputs", cache_dir=folder / "cache", workers=1)


@pytest.fixture(scope="session")
def built(settings: Settings) -> Built:
    """Return the release of the raw folder."""
    return build(settings)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """A Chromium without a window. Where there is none the tests that need it are skipped, but fail in CI.

    One for each module of tests: Playwright keeps an event loop running, which dagster's builds should not meet.
    """
    if executable() is None:
        if os.environ.get("CI") == "true":
            pytest.fail(HOW_TO_INSTALL)
        pytest.skip(HOW_TO_INSTALL)
    with sync_playwright() as driver:
        browser = launched(driver)
        yield browser
        browser.close()
