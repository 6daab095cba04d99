import pytest

from pipeline.staging.front_matter import FrontMatterError, split_front_matter


def test_front_matter_is_cut_and_the_text_after_it_left_as_it_was() -> None:
    fields, text = split_front_matter("---\ntitle: A day\n---\n\n  Text  \n\n---\nmore\n")
    assert fields == {"title": "A day"}
    assert text == "  Text  \n\n---\nmore\n"


@pytest.mark.parametrize(
    "text", ["No dashes.", "--- a dash opens it", "---\nonly one rule\n", "---\nprose\n---\nmore prose", ""]
)
def test_a_text_without_front_matter_stays_whole(text: str) -> None:
    assert split_front_matter(text) == ({}, text)


def test_an_odd_key_and_an_impossible_date_are_no_error() -> None:
    fields, _ = split_front_matter("---\nno: 1\npublished_date: 2023-02-30\ntitle: 007\n---\nText")
    assert fields == {"no": "1", "published_date": "2023-02-30", "title": "007"}


@pytest.mark.parametrize("raw", ["a: b: c", "title: [1, 2", "? {a: b}: c", "a: *nowhere", "x: " + "[" * 700, "\ta: 1"])
def test_broken_front_matter_is_one_kind_of_error(raw: str) -> None:
    with pytest.raises(FrontMatterError):
        split_front_matter(f"---\n{raw}\n---\nText")
