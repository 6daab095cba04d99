from pathlib import Path

from pipeline.extract.dates.classes import CODES
from pipeline.extract.dates.periods import named_day
from pipeline.lexicon import load
from pipeline.lexicon.calendar import CalendarLexicon
from pipeline.lexicon.source import Source


def test_every_kind_of_word_has_a_class_in_the_grammar() -> None:
    calendar = load().calendar
    kinds = {word.kind for word in calendar.vocabulary} | {word.calendar for word in calendar.number_words}
    assert len({CODES[kind] for kind in kinds}) == len(kinds)


def test_no_form_has_two_senses() -> None:
    forms = [form for word in load().calendar.vocabulary for form in word.forms]
    assert sorted(forms) == sorted(set(forms))


def test_every_named_day_falls_on_a_day_and_what_follows_the_moon_within_a_month() -> None:
    for named in load().calendar.named_days:
        period = named_day(named.rule, 2024)
        is_lunar = named.rule.startswith("islamic")
        assert (period.end - period.start).days in (range(2, 31) if is_lunar else (0,))


def test_a_user_adds_a_holiday(tmp_path: Path) -> None:
    (tmp_path / "dates_named.csv").write_text("id,forms,rule\nharvest_home,harvest home,fixed 8 30\n", "utf-8")
    calendar = CalendarLexicon.read(Source(tmp_path))
    assert [named.rule for named in calendar.named_days if named.id == "harvest_home"] == ["fixed 8 30"]
    assert "harvest" in calendar.phrases
