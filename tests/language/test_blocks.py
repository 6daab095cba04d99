import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.language.blocks import blocks


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in blocks(text)]


def test_headings_and_images_are_blocks_of_their_own() -> None:
    text = "# Shells fall on the port\n![photo](a.jpg)\n> 3 May 2021\nThe guns opened up at dawn.\nNobody was hurt."
    assert cut(text) == text.split("\n")


def test_a_hard_wrapped_sentence_stays_one_block() -> None:
    text = "The delegation that had crossed the river the night before was received by\nthe governor of the province."
    assert cut(text) == [text]


def test_a_blank_line_always_ends_a_block() -> None:
    assert cut("the first half of a line that never closes and runs on\n\nand the second") == [
        "the first half of a line that never closes and runs on",
        "and the second",
    ]


@pytest.mark.parametrize(
    "dateline",
    [
        *("KABUL, May 3 (Sample Wire) - ", "NEW DELHI: ", "GOMA, Congo (SW) -- ", "ADDIS ABABA — "),
        *("Brussels (Sample) - ", "AIN-DRAHAM, Tunisia - ", "BASRA, Iraq - (SW) ", "JUBA, Dec 3 ", "ADEN, Sept 21 "),
    ],
)
def test_a_dateline_is_no_part_of_the_first_sentence(dateline: str) -> None:
    assert cut(dateline + "Soldiers left.") == [dateline.strip(), "Soldiers left."]


@pytest.mark.parametrize(
    "text",
    [
        "The U.S.-led force left.",
        "NATO-led troops left: all of them.",
        "Anna - my sister - left.",
        "JUNE 3 was a Monday.",
    ],
)
def test_what_only_looks_like_a_dateline_is_not_cut(text: str) -> None:
    assert cut(text) == [text]


@given(st.text(alphabet='ab .#\n>A"', max_size=200))
def test_blocks_hold_every_character_that_is_not_white_space_once_and_in_order(text: str) -> None:
    spans = list(blocks(text))
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))
    assert "".join("".join(text[s:e].split()) for s, e in spans) == "".join(text.split())


def test_a_run_without_blanks_is_cut_so_that_no_word_is_long() -> None:
    pieces = cut("they wrote " + "(" * 5_000)
    assert max(len(word) for piece in pieces for word in piece.split()) <= 400
    assert "".join(pieces).count("(") == 5_000


@pytest.mark.parametrize("joint", [" and ", ", ", "; ", "\t"])
def test_what_never_ends_a_sentence_is_cut_between_words(joint: str) -> None:
    text = joint.join(["the guns shelled the village"] * 1_000)
    pieces = cut(text)
    assert max(map(len, pieces)) <= 3_000
    assert all(piece.split()[0] in ("the", "guns", "shelled", "village", "and", "village,") for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())


def test_a_paragraph_longer_than_the_parser_reads_is_cut_between_sentences() -> None:
    pieces = cut("The guns shelled the village. " * 50_000)
    assert max(map(len, pieces)) <= 103_000
    assert all(piece.startswith("The") and piece.endswith("village.") for piece in pieces)


def test_a_paragraph_is_one_block_however_many_sentences_it_has() -> None:
    text = "The guns shelled the village. " * 1_000 + "They fell silent at dusk."
    assert cut(text) == [text]


@given(st.lists(st.sampled_from(["word ", "end. ", " " * 3_500, "w" * 390 + " ", "a, b; "]), max_size=60).map("".join))
def test_long_blocks_hold_every_character_that_is_not_white_space_once(text: str) -> None:
    spans = list(blocks(text))
    assert all(start < end for start, end in spans)
    assert "".join("".join(text[s:e].split()) for s, e in spans) == "".join(text.split())
