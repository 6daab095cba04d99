"""Renew the README's picture of the explorer: `make picture`, or python docs/picture.py RELEASE TARGET."""

import sys
from pathlib import Path

from playwright.sync_api import ViewportSize, sync_playwright

sys.path.insert(0, str(Path(__file__).parent.parent))

from pipeline.release.explorer.page import FILE_NAME
from tests.chromium import launched

SIZE: ViewportSize = {"width": 1360, "height": 940}


def main(release: Path, target: Path) -> None:
    """Write the page's first sight as PNG."""
    with sync_playwright() as driver:
        browser = launched(driver)
        page = browser.new_page(viewport=SIZE, color_scheme="light")
        page.goto((release.resolve() / FILE_NAME).as_uri())
        page.wait_for_selector("html[data-ready]")
        page.screenshot(path=target)
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
