"""Chromium as the tests, the benchmark and the picture of the explorer start it."""

import shutil

from playwright.sync_api import Browser, Playwright

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
HOW_TO_INSTALL = "Chromium is not installed. Run `make chromium` (as root on Debian), or install it and put it on PATH."


def executable() -> str | None:
    """Return where Chromium lies, or None."""
    return next(
        (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
    )


def launched(driver: Playwright) -> Browser:
    """Start it without a window. Raises RuntimeError saying how to install it where it is missing."""
    path = executable()
    if path is None:
        raise RuntimeError(HOW_TO_INSTALL)
    return driver.chromium.launch(executable_path=path, args=FLAGS)
