"""What axe finds in the page: nothing serious, in light and dark, on a desk and on a phone."""

import pytest
from axe_playwright_python.sync_playwright import Axe

WIDE, NARROW = {"width": 1360, "height": 900}, {"width": 390, "height": 844}


@pytest.mark.parametrize(
    ("address", "scheme", "viewport"),
    [
        ("", "light", WIDE),
        ("#q=ka&status=alleged", "dark", WIDE),
        ("#row=event.4", "light", NARROW),
        ("#view=incidents", "dark", NARROW),
        ("#view=disputes&row=dis.0", "light", WIDE),
        ("#view=about", "dark", WIDE),
    ],
)
def test_axe_finds_nothing_serious(opened, large, address, scheme, viewport):
    page = opened(large, address, color_scheme=scheme, viewport=viewport)
    found = Axe().run(page).response
    assert len(found["passes"]) > 10
    grave = [
        f"{entry['id']}: {entry['help']}: {entry['nodes'][0]['html']} {entry['nodes'][0]['failureSummary']}"
        for entry in found["violations"]
        if entry["impact"] in ("serious", "critical")
    ]
    assert grave == []
