import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.extract.numbers import grammar, reader
from pipeline.extract.numbers.pieces import pieces
from pipeline.extract.numbers.reader import read_numbers, suffixed
from pipeline.lexicon.source import Source
from pipeline.lexicon.units import UnitLexicon
from tests.extract.numbers.spelling import grouped, spelled

LEXICON = UnitLexicon.read(Source())


def values(text: str) -> list[float]:
    return [number.value for number in read_numbers(text, LEXICON)]


@given(st.integers(0, 10**12), st.booleans())
@settings(max_examples=300, deadline=None)
def test_any_integer_in_words_reads_back(number: int, with_and: bool) -> None:
    assert values(f"They counted {spelled(number, with_and)} of them") == [number]


@given(st.integers(0, 10**12), st.sampled_from([",", " ", "\u00a0", "\u202f", "\u2009", "'", "’"]))
@settings(max_examples=200, deadline=None)
def test_any_integer_in_grouped_digits_reads_back(number: int, separator: str) -> None:
    assert values(f"They counted {grouped(number, separator)} of them") == [number]


@given(st.integers(0, 10**9), st.integers(1, 99))
@settings(max_examples=100, deadline=None)
def test_decimals_read_back(whole: int, part: int) -> None:
    assert values(f"a value of {whole}.{part:02d} exactly") == [pytest.approx(whole + part / 100)]


@given(st.text(alphabet="0123456789,.- aonehudrtwfi/½%$()", max_size=200))
@settings(max_examples=200, deadline=None)
def test_numbers_never_overlap_and_lie_in_the_text(text: str) -> None:
    limit = 0
    for number in read_numbers(text, LEXICON):
        assert limit <= number.start < number.end <= len(text)
        limit = number.end


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2.5 million refugees", 2.5e6),
        ("1.2bn", 1.2e9),
        ("a hundred and fifty", 150),
        ("half a million", 5e5),
        ("two and a half years", 2.5),
        ("one million and a half", 1.5e6),
        ("half a dozen", 6),
        ("two dozen", 24),
        ("a dozen", 12),
        ("several dozen", 36),
        ("several hundred", 300),
        ("a few", 3),
        ("a few thousand soldiers", 3000),
        ("a couple of hundred", 200),
        ("dozens", 24),
        ("scores of houses", 40),
        ("hundreds", 200),
        ("thousands", 2000),
        ("tens of thousands", 20000),
        ("hundreds of thousands", 200000),
        ("millions", 2e6),
        ("two-thirds of it", 2 / 3),
        ("a quarter of them", 0.25),
        ("one in five", 0.2),
        ("two out of three", 2 / 3),
        ("2 1/2 miles", 2.5),
        ("7½ hours", 7.5),
        ("five point five", 5.5),
        ("12,34,567", 1234567),
        ("1.234.567", 1234567),
        ("1 234 567", 1234567),
        ("1.3x10^6", 1.3e6),
        ("13 lakh", 1.3e6),
        ("minus 12", -12),
        ("three dozen", 36),
        ("4 thousand 3 hundred and 21", 4321),
        ("two hundred and two thousand", 202000),
        ("three twenty-firsts", 1 / 7),
        ("one hundred thirty-fifths", 100 / 35),
        ("one one-hundred-and-twenty-fifth", 1 / 125),
        ("negative one over 20", -0.05),
        ("six in ten voters", 0.6),
    ],
)
def test_one_number_is_read(text: str, value: float) -> None:
    assert values(text) == [pytest.approx(value)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("killed two, three wounded", [2, 3]),
        ("hundreds or thousands", [200, 2000]),
        ("three hundred and two hundred", [300, 200]),
        ("the twenty-first century", []),
        ("few believed it", []),
        ("the last few days", [3]),
        ("9/11", [9, 11]),
        ("four hundred and 0", [400, 0]),
        ("three hundred and two dozens", [300, 24]),
        ("killed two in five days", [2, 5]),
    ],
)
def test_neighbouring_words_make_the_right_numbers(text: str, expected: list[float]) -> None:
    assert values(text) == expected


def test_short_sizes_are_read_where_asked() -> None:
    number = read_numbers("10k", LEXICON)[0]
    sized = suffixed("10k", number)
    assert sized is not None and sized.value == 10_000


@pytest.mark.parametrize(
    "unit", ["1", "1,", "a ", "(", "1.1", "one ", "thousand ", "9 ", "-1", "of thousands ", "1/2", "half a "]
)
def test_hostile_text_takes_work_linear_in_its_length(unit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Counts what the grammar looks at: ten times the text may take no more than some ten times the look-ups."""

    def work(length: int) -> int:
        looked = 0
        kind = grammar.Grammar._kind

        def counting(self: grammar.Grammar, at: int, gaps: tuple[str, ...] = ("space", "hyphen")) -> str:
            nonlocal looked
            looked += 1
            return kind(self, at, gaps)

        with monkeypatch.context() as patched:
            patched.setattr(grammar.Grammar, "_kind", counting)
            reader.read_numbers((unit * length)[:length], LEXICON)
        return looked

    assert work(20_000) <= 12 * work(2_000) + 200


def test_a_megabyte_of_digits_is_one_piece_and_no_number() -> None:
    assert values("7" * 1_000_000) == []
    assert len(pieces("1," * 300_000, LEXICON)) <= 300_000
