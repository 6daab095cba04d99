import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.staging.decode import DecodeError, decode, normalise_line_endings

SENTENCE = "The minister said “we will not leave” – and the town’s café, he added, would stay open for the soldiers. "


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_an_article_is_read_in_the_encodings_articles_come_in(encoding: str) -> None:
    assert decode((SENTENCE * 5).encode(encoding)) == SENTENCE * 5


def test_western_accents_are_not_taken_for_eastern_ones() -> None:
    text = "Mr Muñoz and Mr Jørgensen met Señor Núñez and François in São Paulo on Friday, the office said. " * 3
    assert decode(text.encode("latin-1")) == text


def test_cyrillic_in_an_eight_bit_encoding_is_read() -> None:
    text = "Мэр города сказал, что погибли двенадцать человек и ещё сорок получили ранения. " * 5
    assert decode(text.encode("cp1251")) == text


@pytest.mark.parametrize(
    "data",
    [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0", random.Random(3).randbytes(4000), b"A text\0with", b"A\0te" + b"xt" * 99],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(DecodeError) as refused:
        decode(data)
    assert refused.value.reason in ("binary", "undecodable")


def test_a_broken_utf_16_file_is_refused_as_undecodable() -> None:
    with pytest.raises(DecodeError) as refused:
        decode(b"\xff\xfeA\x00\x00\xd8")
    assert refused.value.reason == "undecodable"


@given(st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc")), max_size=200))
def test_utf_8_is_read_as_it_was_written(text: str) -> None:
    assert decode(text.encode()) == text.removeprefix("\ufeff")


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        assert "\0" not in decode(data)
    except DecodeError as refused:
        assert refused.reason in ("binary", "undecodable")


@given(st.text(alphabet="a\r\n", max_size=30))
def test_lines_end_in_one_way_and_none_is_lost(text: str) -> None:
    normal = normalise_line_endings(text)
    assert "\r" not in normal
    assert normal.split("\n") == text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
