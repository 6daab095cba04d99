"""What a reader does with the page, in a browser."""

import csv
import io

import pytest
from playwright.sync_api import expect


def title(page):
    return page.inner_text("#list-title")


def test_it_opens_from_disk_and_shows_the_release(opened, small):
    page = opened(small)
    assert title(page) == "3 events"
    assert "2021-05-05" in page.inner_text("#edition")
    assert page.title() == "Conflict Ledger, release 2021-05-05"
    assert [entry.split()[-1] for entry in page.locator(".lists a").all_inner_texts()[:5]] == ["3", "1", "2", "1", "1"]


def test_status_stands_at_every_row_and_at_the_top_of_a_record(opened, small):
    page = opened(small)
    for row in page.locator(".row").all():
        assert row.locator(".badge").count() == 1
    page.locator(".row", has_text="We did not fire").click()
    assert page.inner_text(".status-line .badge") == "Denied"
    assert page.inner_text("#record-title").startswith("Denied")


def test_a_list_drawn_anew_between_press_and_release_loses_no_click(opened, small):
    page = opened(small)
    page.locator(".row").nth(2).scroll_into_view_if_needed()
    page.locator(".row").nth(2).hover()
    page.mouse.down()
    page.evaluate("window.dispatchEvent(new Event('resize'))")
    page.evaluate("new Promise(requestAnimationFrame)")
    page.evaluate("new Promise(requestAnimationFrame)")
    page.mouse.up()
    expect(page.locator("#record-title")).to_be_visible()


def test_a_record_shows_the_sentence_with_its_parts_marked(opened, small):
    page = opened(small, "#row=eve_1")
    marks = {part: page.inner_text(f".part-{part}") for part in ("trigger", "source", "place", "date", "figure")}
    assert marks == {
        "trigger": "shelled", "source": "Vessia’s army", "place": "Lumo", "date": "3 May 2021", "figure": "12 people"
    }  # fmt: skip
    assert page.inner_text(".passage .lit >> nth=0") == "Vessia’s army"
    assert page.locator(".tag").all_inner_texts() == ["who", "what", "where", "when", "how many"]


def test_search_filter_and_their_address(opened, small):
    page = opened(small)
    page.fill("#query", '"fired on" -shelled')
    expect(page.locator("#list-title")).to_have_text("1 of 3 events")
    page.fill("#query", "")
    page.check('#facets input[data-key="denied"]')
    assert title(page) == "1 of 3 events"
    again = opened(small, page.evaluate("location.hash"))
    assert title(again) == "1 of 3 events"
    again.click("text=Clear all")
    assert title(again) == "3 events"


def test_an_accent_or_a_capital_does_not_hide_a_row(opened, small):
    assert title(opened(small, "#view=quotations&q=ARE+tan")) == "1 quotation"


def test_time_can_be_chosen_by_date_and_by_brush(opened, small):
    page = opened(small)
    page.fill("#from", "2021-05-04")
    page.press("#from", "Enter")
    expect(page.locator("#list-title")).to_have_text("0 of 3 events")
    assert "2 undated events left out" in page.inner_text("#timeline")
    page.click("text=All time")
    box = page.locator(".brush").bounding_box()
    page.mouse.move(box["x"] + 2, box["y"] + 50)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] - 2, box["y"] + 50)
    page.mouse.up()
    assert title(page) == "1 of 3 events"
    assert "from=2021-05-03" in page.evaluate("location.hash")


def test_quotations_are_placed_in_time_by_publication(opened, small):
    assert title(opened(small, "#view=quotations&from=2021-05-04&to=2021-05-04")) == "1 quotation"
    assert title(opened(small, "#view=quotations&from=2021-05-05")) == "0 of 1 quotations"


def test_an_end_of_the_chosen_time_can_be_moved_by_hand_and_by_key(opened, large):
    page = opened(large, "#by=published&from=2020-01-01&to=2020-12-31")
    few = int(title(page).split()[0])
    box = page.locator(".handle.right").bounding_box()
    page.mouse.move(box["x"] + 4, box["y"] + 10)
    page.mouse.down()
    page.mouse.move(box["x"] + 90, box["y"] + 10)
    page.mouse.up()
    more = int(title(page).split()[0])
    assert more > few
    page.focus(".handle.left")
    for _ in range(8):
        page.keyboard.press("ArrowRight")
    assert int(title(page).split()[0]) < more
    assert page.evaluate("document.activeElement.className") == "handle left"


def test_the_keys_are_enough(opened, large):
    page = opened(large)
    page.locator(".row[tabindex='0']").focus()
    for key in ("ArrowDown", "ArrowDown", "PageDown", "End"):
        page.keyboard.press(key)
    assert page.evaluate("document.activeElement.getAttribute('aria-rowindex')") == "601"
    page.keyboard.press("Home")
    page.keyboard.press("Enter")
    first = page.inner_text("#record-title")
    assert page.evaluate("document.activeElement.id") == "record-title"
    page.keyboard.press("j")
    assert "2 of 600" in page.inner_text(".record-kind")
    page.keyboard.press("k")
    assert page.inner_text("#record-title") == first
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.getAttribute('aria-rowindex')") == "2"
    assert not page.locator("#record").is_visible()


def test_only_rows_in_sight_are_in_the_page_wherever_one_scrolls(opened, large):
    page = opened(large)
    assert page.locator(".row").count() < 40
    page.evaluate("window.scrollTo(0, document.body.scrollHeight / 2)")
    expect(page.locator(".row[data-at='300']")).to_be_visible()
    assert page.locator(".row").count() < 40


def test_sorting_turns_and_says_so(opened, large):
    page = opened(large)
    page.click(".cell-sure .sort")
    shown = [float(text) for text in page.locator(".row .cell-sure").all_inner_texts()]
    assert shown == sorted(shown, reverse=True)
    assert page.get_attribute(".row-head .cell-sure", "aria-sort") == "descending"
    page.click(".cell-sure .sort")
    assert page.get_attribute(".row-head .cell-sure", "aria-sort") == "ascending"
    shown = [float(text) for text in page.locator(".row .cell-sure").all_inner_texts()]
    assert shown == sorted(shown)


def test_a_permanent_link_opens_its_row_and_an_unknown_one_says_so(opened, small):
    page = opened(small, "#row=qua_2")
    assert page.inner_text(".row-id") == "qua_2"
    assert "at least 20" in page.inner_text(".facts")
    page = opened(small, "#row=eve_gone")
    assert page.inner_text("#record-title") == "This release has no such row"


def test_back_and_forward_follow_the_records(opened, small):
    page = opened(small)
    page.click(".row >> nth=0")
    page.click(".facts a >> nth=0")
    page.go_back()
    assert page.inner_text(".record-kind").startswith("Event")
    page.go_back()
    assert not page.locator("#record").is_visible()


def test_disputed_figures_stand_side_by_side_in_each_source_s_words(opened, small):
    page = opened(small, "#view=disputes&row=dis_1")
    assert page.locator(".side-value").all_inner_texts() == ["12", "at least 20"]
    assert page.locator(".side .part-figure").all_inner_texts() == ["12 people", "At least 20 people"]
    left, right = (page.locator(".side").nth(at).bounding_box() for at in (0, 1))
    assert left["y"] == right["y"] and left["x"] < right["x"]


def test_the_map_draws_its_points_and_a_click_chooses_the_place(opened, small):
    page = opened(small)
    box = page.locator("#map canvas").bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    assert page.inner_text(".tip") == "Lumo: 2 asserted, 1 only claimed"
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    assert "place=pla_lumo" in page.evaluate("location.hash")


@pytest.mark.parametrize("view", ["events", "incidents", "quantities", "quotations", "disputes"])
def test_the_download_holds_just_the_rows_shown(opened, large, view):
    page = opened(large, f"#view={view}&q=ka")
    with page.expect_download() as waiting:
        page.click("#download")
    content = waiting.value.path().read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    shown = int(title(page).split()[0].replace(",", ""))
    assert len(rows) == shown * (2 if view == "disputes" else 1)
    assert all(None not in row and None not in row.values() for row in rows)


def test_it_fits_a_phone(opened, large):
    page = opened(large, viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    page.tap(".row >> nth=0")
    assert page.locator("#record").bounding_box()["width"] == 390
    assert page.evaluate("document.querySelector('#record').scrollWidth") <= 390
