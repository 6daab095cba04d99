"""What a lexicon name means depends on where it stands."""

import datetime as dt
from pathlib import Path

import pytest

from pipeline.extract.actors import find_mentions
from pipeline.lexicon import load
from tests.extract.actors.reading import actor_of, document, ids, mentions


@pytest.mark.parametrize(
    "text",
    [
        "Baku denied it.",
        "France accused Baku of lying.",
        "Talks between Baku and Paris failed.",
        "Baku’s demands grew.",
    ],
)
def test_a_capital_that_acts_or_is_spoken_to_is_its_country(text: str) -> None:
    found = [m for m in mentions(text) if text[m.start : m.end] == "Baku"]
    assert [(m.actor.actor_id, m.mention_type) for m in found] == [("AZE", "metonym")]


@pytest.mark.parametrize(
    "text", ["He was born in Baku.", "The road to Baku was closed.", "Baku was shelled.", "They left for Baku."]
)
def test_a_capital_that_is_only_a_place_is_no_actor(text: str) -> None:
    assert "AZE" not in ids(text)


def test_a_demonym_noun_is_the_people_and_the_adjective_the_country() -> None:
    assert ids("Six Kenyans were freed.") == ["KEN.POP"]
    assert ids("A Kenyan village burned.") == ["KEN"]


def test_a_government_by_its_house_is_the_government() -> None:
    assert actor_of("The Kremlin refused.", "Kremlin") == "RUS.GOV"


def test_a_name_that_others_bear_counts_only_with_its_country() -> None:
    assert "USA.LEG" not in ids("Congress met in Manila.")
    assert "USA.LEG" in ids("In the United States, Congress passed the law.")


def test_a_name_of_two_people_is_the_one_in_office() -> None:
    text = "In the United States President George Bush signed the bill."
    assert actor_of(text, "George Bush", dt.date(1990, 5, 1)) == "per.george-h-w-bush"
    assert actor_of(text, "George Bush", dt.date(2005, 5, 1)) == "per.george-w-bush"


def test_a_users_own_names_go_before_all_others_leaders_among_them(tmp_path: Path) -> None:
    rows = "own.front,Harvest Front,party,,Hamas\nper.emmanuel-macron,Our Macron,person,FRA,Emmanuel Macron\n"
    (tmp_path / "actors.csv").write_text("id,name,type,country,aliases\n" + rows)
    text = "Hamas spoke of Gaza and Palestine. Emmanuel Macron of France did not."
    found = {text[m.start : m.end]: m.actor for m in find_mentions(document(text), load(tmp_path))}
    assert found["Hamas"].actor_id == "own.front"
    assert found["Emmanuel Macron"].name == "Our Macron"


@pytest.mark.parametrize(
    ("text", "name", "actor"),
    [
        ("Brussels said the sanctions would stay.", "Brussels", "igo.eu"),
        ("Belgium voted. Brussels said its troops would stay.", "Brussels", "BEL"),
        ("The EU met in Belgium. Brussels said the sanctions would stay.", "Brussels", "igo.eu"),
        ("Dominican police arrested ten men.", "Dominican", "DOM"),
        ("Dominica voted on Monday. Dominican police arrested ten men.", "Dominican", "DMA"),
        ("Congolese soldiers left Goma.", "Congolese", "COD"),
        ("Congo-Brazzaville held the vote. Congolese soldiers guarded it.", "Congolese", "COG"),
    ],
)
def test_a_name_two_bear_is_the_one_the_text_names_otherwise(text: str, name: str, actor: str) -> None:
    assert {m.actor.actor_id for m in mentions(text) if text[m.start : m.end] == name} == {actor}


def test_an_army_of_two_names_is_chinas_unless_the_text_is_set_elsewhere() -> None:
    assert actor_of("The People's Liberation Army met Indian officers in China.", "Army") == "CHN.MIL"
