import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract.dates.grammar import search
from pipeline.extract.dates.presence import may_hold_date
from pipeline.extract.dates.settle import settled
from pipeline.lexicon import load

_CALENDAR = load(None).calendar
_WORDS = st.sampled_from(
    sorted({form for word in _CALENDAR.vocabulary for form in word.forms} | set(_CALENDAR.numbers) | set("-/,.()'"))
)
_FIGURES = st.from_regex(r"[0-9]{1,4}([-/.:][0-9]{1,4}){0,2}(st|th|s|am| p\.m\.)?|'[0-9]{2}|[QH][1-4]", fullmatch=True)


@given(st.lists(_WORDS | _FIGURES | st.sampled_from(["raid", "Lome"]), min_size=1, max_size=9), st.booleans())
def test_a_text_passed_over_holds_no_date(words: list[str], is_capital: bool) -> None:
    text = " ".join(word.title() if is_capital else word for word in words)
    if not may_hold_date(text, _CALENDAR):
        assert search(*settled(text, _CALENDAR, lambda start: None)) == []


@pytest.mark.parametrize("form", [form for day in _CALENDAR.named_days for form in day.forms])
def test_every_named_day_is_looked_at(form: str) -> None:
    assert may_hold_date(f"They met on {form.title()}.", _CALENDAR)


@pytest.mark.parametrize("text", ["Nobody saw the raid.", "Rebels killed 12 of the 40 men.", "After that they left."])
def test_a_text_without_words_of_dates_is_passed_over(text: str) -> None:
    assert not may_hold_date(text, _CALENDAR)
