"""The page on terms of office counts what the files hold."""

import re
from pathlib import Path

from pipeline.lexicon import load

LEXICON = load()
PAGE = (Path(__file__).parents[2] / "docs" / "leaders.md").read_text("utf-8")
_ROW = re.compile(r"^\| (\w[\w ]*) \| ([\d,]+) \| ([\d,]+) \| ([\d,]+) \| ([\d,]+) \|$", re.M)
_STATES = {country.id for country in LEXICON.countries.by_id.values() if country.kind == "state"}


def _figures(office: str) -> tuple[int, int, int, int]:
    terms = [term for term in LEXICON.actors.terms.all if office in (term.office, "all offices")]
    owners = {term.country for term in terms}
    return len(terms), len({term.person for term in terms}), len(owners & _STATES), len(owners - _STATES)


def test_the_figures_of_each_office_are_those_of_the_files() -> None:
    told = {row[0]: tuple(int(figure.replace(",", "")) for figure in row[1:]) for row in _ROW.findall(PAGE)}
    assert {"foreign_minister", "defence_minister", "all offices"} <= set(told)
    assert told == {office: _figures(office) for office in told}


def test_the_stretches_of_which_no_head_is_told_are_counted() -> None:
    rows = (Path(__file__).parents[1] / "lexicon" / "unheld_offices.csv").read_text("utf-8")
    told = re.search(r"not in the file: (\d+) stretches", PAGE)
    assert told is not None
    assert int(told[1]) == rows.count("not in the file")
