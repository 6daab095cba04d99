"""How fast the explorer is with a large release, in Chromium: loading, filtering, searching, sorting, scrolling.

    python -m benchmarks.explorer [events]      (50,000 if not said)

Times are of one process on this machine and only compare runs on it.
"""

import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, sync_playwright
from rich.console import Console
from rich.table import Table

from benchmarks.crowd import write_release
from pipeline.release.explorer.page import FILE_NAME, write_explorer
from tests.chromium import launched

STEPS = {
    "filter by status": """() => document.querySelector('#facets input[data-key="alleged"]').click()""",
    "take it away": """() => document.querySelector('#facets input[data-key="alleged"]').click()""",
    "first search (folds all text)": "() => window.asked('shelled')",
    "second search": "() => window.asked('besieged army')",
    "end of search": "() => window.asked('')",
    "sort by place": "() => document.querySelector('.cell-place .sort').click()",
    "list of figures": """() => document.querySelector('[data-view="quantities"]').click()""",
    "list of events": """() => document.querySelector('[data-view="events"]').click()""",
    "scroll to the middle": "() => window.scrollTo(0, document.body.scrollHeight / 2)",
    "open a record": "() => document.querySelectorAll('.row')[5].click()",
}
ASK = """() => { window.asked = (text) => { const field = document.getElementById('query'); field.value = text;
    field.dispatchEvent(new Event('change')); }; }"""
TIMED = """async (step) => {
    const begun = performance.now();
    eval(`(${step})()`);
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return performance.now() - begun;
}"""


def measured(page: Page, address: str) -> list[tuple[str, float]]:
    """Return what each step takes, in milliseconds, drawing included."""
    begun = time.perf_counter()
    page.goto(address)
    page.wait_for_selector("html[data-ready]")
    found = [("open the page", (time.perf_counter() - begun) * 1000)]
    page.evaluate(ASK)
    return found + [(name, page.evaluate(TIMED, step)) for name, step in STEPS.items()]


def main(events: int) -> None:
    """Make the release and its page, measure, print."""
    console = Console()
    with TemporaryDirectory() as folder, sync_playwright() as driver:
        release = Path(folder) / "release"
        said = write_release(events, release)
        begun = time.perf_counter()
        write_explorer(release, said)
        made = time.perf_counter() - begun
        size = (release / FILE_NAME).stat().st_size / 1e6
        report = Table("step", "milliseconds", title=f"explorer.html with {events:,} events")
        browser = launched(driver)
        # The policy of the page forbids eval, which the stop-watch needs.
        page = browser.new_context(viewport={"width": 1360, "height": 900}, bypass_csp=True).new_page()
        for name, milliseconds in measured(page, (release / FILE_NAME).as_uri()):
            report.add_row(name, f"{milliseconds:,.0f}")
        heap = page.evaluate("performance.memory.usedJSHeapSize") / 1e6
        browser.close()
    console.print(report)
    console.print(f"made in {made:.1f} s; {size:.1f} MB on disk; {heap:.0f} MB of JavaScript heap")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 50_000)
