import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.staging.records import TextMark
from pipeline.staging.structure import read_structure

BODY = "The army took the hill on Monday. Nine soldiers were killed, an officer said.\n\nThe village below was empty.\n"


def marked(text: str, title: str | None = None, is_article: bool = True) -> dict[str, str]:
    structure = read_structure(text, title, (), is_article)
    return {mark.kind: text[mark.start : mark.end] for mark in structure.marks}


def test_a_magazine_head_is_read_whole() -> None:
    text = f"### The long border\n# A hill changes hands\n#### Why it matters to both sides\n> Sep 21st 2023\n\n{BODY}"
    assert marked(text) == {
        "kicker": "The long border",
        "headline": "A hill changes hands",
        "subheadline": "Why it matters to both sides",
        "date_line": "Sep 21st 2023",
    }
    metadata = read_structure(text, None, (), is_article=True).metadata
    assert (metadata.title, metadata.published_date) == ("A hill changes hands", dt.date(2023, 9, 21))


@pytest.mark.parametrize(
    "line",
    ["March 19, 2007", "2023-09-21", "> Sep 21st 2023", "*21 May 2023*", "Published: 21 May 2023", "Thu, 21 Sep 2023"],
)
def test_a_day_on_a_line_of_its_own_is_a_date_line(line: str) -> None:
    text = f"# A hill changes hands\n\n{line}\n\n{BODY}"
    assert marked(text)["date_line"] in line
    assert read_structure(text, None, (), is_article=True).metadata.published_date


@pytest.mark.parametrize(
    "line", ["Updated 21 September 2023", "21 September", "On 21 September 2023", "Last updated: 2023-09-21"]
)
def test_other_lines_with_a_day_are_no_date_line(line: str) -> None:
    assert "date_line" not in marked(f"# A hill changes hands\n\n{line}\n\n{BODY}")


def test_a_day_below_the_first_paragraph_is_no_date_line() -> None:
    assert marked(f"# A hill changes hands\n\n{BODY}\n2023-09-21\n\nMore.") == {"headline": "A hill changes hands"}


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("*By Jane Doe and John Roe*", "Jane Doe and John Roe"),
        ("BY JANE DOE", "JANE DOE"),
        ("By Jane Doe in Tbilisi", "Jane Doe"),
        ("By Jane Doe, The Sample Courier", "Jane Doe"),
    ],
)
def test_a_byline_gives_the_author(line: str, author: str) -> None:
    text = f"# A hill changes hands\n{line}\n\n{BODY}"
    assert marked(text)["byline"] == line.strip("*")
    assert read_structure(text, None, (), is_article=True).metadata.author == author


@pytest.mark.parametrize("line", ["By Monday Morning", "By the river", "By Jane Doe the hill was taken.", "By Friday"])
def test_other_lines_that_begin_with_by_are_no_byline(line: str) -> None:
    assert "byline" not in marked(f"# A hill changes hands\n{line}\n\n{BODY}")


def test_a_title_that_the_text_repeats_is_its_headline() -> None:
    assert marked(f"A Hill Changes Hands.\n{BODY}", title="A hill changes hands", is_article=False) == {
        "headline": "A Hill Changes Hands."
    }


@pytest.mark.parametrize("head", ["{}\n\n", "{}\n====\n", "# {} #\n", "\n\n {}\n\n", "{}\n2023-09-21\n\n"])
def test_a_headline_is_found_with_and_without_mark_up(head: str) -> None:
    assert marked(head.format("A hill changes hands") + BODY)["headline"] == "A hill changes hands"


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"KABUL, 3 Jan (Sample) -\n\n{BODY}",
        f"The first line of a text\nthat is wrapped by hand. {BODY}",
        f"Too short\n\n{BODY}",
        "A single line of a file without an end",
        f"and so it went on for days\n\n{BODY}",
    ],
)
def test_a_paragraph_is_no_headline(text: str) -> None:
    assert "headline" not in marked(text)


def test_a_record_of_many_has_no_headline_without_mark_up() -> None:
    assert marked(f"A hill changes hands\n\n{BODY}", is_article=False) == {}


def test_a_text_that_is_only_a_day_is_no_date_line() -> None:
    assert marked("21 September 2023") == {}
    assert marked("2023-09-21\n", is_article=False) == {}


def test_a_section_title_is_no_subheadline() -> None:
    assert "subheadline" not in marked(f"# A hill changes hands\n\n## Background\n\n{BODY}")


def test_boilerplate_above_the_text_is_passed_over() -> None:
    text = f"![A hill](hill.jpg)\n# A hill changes hands\n> 2023-09-21\n\n{BODY}"
    image = TextMark("boilerplate", 0, text.index("\n"))
    structure = read_structure(text, None, (image,), is_article=True)
    assert [mark.kind for mark in structure.marks] == ["headline", "date_line"]


@given(
    st.text(alphabet=st.sampled_from("# aB.\n>-=2023By,\t*"), max_size=200),
    st.none() | st.text(alphabet="aB 2", max_size=5),
)
def test_marks_lie_in_order_inside_the_text_and_carry_words(text: str, title: str | None) -> None:
    marks = read_structure(text, title, (), is_article=True).marks
    for mark in marks:
        assert 0 <= mark.start < mark.end <= len(text)
        assert "\n" not in text[mark.start : mark.end]
    assert all(before.end <= after.start for before, after in pairwise(marks))
