"""Actors of single texts become one over the corpus where their names agree, and stay apart where they may not."""

import duckdb
import pyarrow as pa
import pytest

from pipeline.extract.actors.compose import of_country, population_of, role_of, unknown_person
from pipeline.extract.facts import Actor
from pipeline.lexicon import load
from pipeline.resolve import actors as resolving
from pipeline.tables.extracted import EXTRACTED

LEXICON = load()
KENYA = LEXICON.countries.by_id["KEN"]


def resolve(candidates: pa.Table, mentions: pa.Table) -> tuple[pa.Table, pa.Table, dict[str, str]]:
    with duckdb.connect() as connection:
        connection.register("extracted_actor_candidates", candidates)
        connection.register("extracted_mentions", mentions)
        return resolving.resolve_actors(connection, LEXICON)


def _candidates(*actors: tuple[str, Actor]) -> pa.Table:
    rows = [
        {
            "document_id": document,
            "actor_id": actor.actor_id,
            "name": actor.name,
            "actor_type": actor.actor_type,
            "sector": actor.sector,
            "country_code": actor.country_code,
            "parent_actor_id": actor.parent_actor_id,
            "is_known": actor.is_known,
        }
        for document, actor in actors
    ]
    return pa.Table.from_pylist(rows, EXTRACTED["actor_candidates"])


def _mentions(*actors: tuple[str, Actor], kind: str = "name", basis: str = "exact") -> pa.Table:
    rows = [
        {
            "document_id": document,
            "actor_id": actor.actor_id,
            "mention_type": kind,
            "resolution_basis": basis,
            "text": actor.name,
        }
        for document, actor in actors
    ]
    return pa.Table.from_pylist(rows, EXTRACTED["mentions"])


@pytest.mark.parametrize(("one", "other"), [("Mohammed Belling", "Muhammad Belling"), ("Tarvo Belyan", "Tarvo Belian")])
def test_spellings_of_a_full_name_are_one_actor_with_both_names(one: str, other: str) -> None:
    found = [("d1", unknown_person(one, None, None)), ("d2", unknown_person(other, None, None))]
    actors, names, _ = resolve(_candidates(*found), _mentions(*found))
    assert actors["document_count"].to_pylist() == [2]
    assert set(names["name"].to_pylist()) == {one, other}


@pytest.mark.parametrize(("one", "other"), [("Tarvo Belling", "Susan Belling"), ("Belling", "Tarvo Belling")])
def test_a_surname_alone_or_another_given_name_stays_apart(one: str, other: str) -> None:
    found = [("d1", unknown_person(one, None, None)), ("d2", unknown_person(other, None, None))]
    actors, _, mapping = resolve(_candidates(*found), _mentions(*found))
    assert len(actors) == 2
    assert mapping == {}


def test_people_of_two_countries_stay_two() -> None:
    found = [
        ("d1", unknown_person("Mohammed Belling", None, KENYA)),
        ("d2", unknown_person("Muhammad Belling", None, LEXICON.countries.by_id["PER"])),
    ]
    actors, _, _ = resolve(_candidates(*found), _mentions(*found))
    assert len(actors) == 2


def test_a_parent_that_nobody_names_is_null_and_one_that_is_named_is_kept() -> None:
    police = role_of(KENYA, LEXICON.actors.classes["COP"], LEXICON)
    alone = [("d1", police)]
    actors, _, _ = resolve(_candidates(*alone), _mentions(*alone))
    assert actors["parent_actor_id"].to_pylist() == [None]
    both = [("d1", police), ("d1", of_country(KENYA))]
    actors, _, _ = resolve(_candidates(*both), _mentions(*both))
    assert set(actors["parent_actor_id"].to_pylist()) == {None, "KEN"}


def test_a_nominal_is_a_name_only_where_it_tells_whom_it_means() -> None:
    people = population_of(KENYA, LEXICON)
    given = _mentions(("d1", people), kind="nominal", basis="coreference")
    _, names, _ = resolve(_candidates(("d1", people)), given)
    assert names["mention_count"].to_pylist() == [0]
    given = _mentions(("d1", people), kind="nominal")
    _, names, _ = resolve(_candidates(("d1", people)), given)
    assert names["mention_count"].to_pylist() == [1]


def test_mentions_of_merged_actors_are_counted_together_and_their_documents_once() -> None:
    one, other = unknown_person("Tarvo Belyan", None, None), unknown_person("Tarvo Belian", None, None)
    found = [("d1", one), ("d1", other), ("d2", other)]
    actors, names, _ = resolve(_candidates(*found), _mentions(*found, ("d2", other)))
    assert actors.select(["mention_count", "document_count"]).to_pylist() == [{"mention_count": 4, "document_count": 2}]
    counted = dict(zip(names["name"].to_pylist(), names["mention_count"].to_pylist(), strict=True))
    assert counted == {"Tarvo Belyan": 1, "Tarvo Belian": 3}


def test_the_result_does_not_depend_on_the_order_of_documents() -> None:
    found = [(f"d{n}", unknown_person(name, None, None)) for n, name in enumerate(("Omar Sayed", "Umar Sayyed", "X Y"))]
    forwards = resolve(_candidates(*found), _mentions(*found))
    backwards = resolve(_candidates(*found[::-1]), _mentions(*found[::-1]))
    assert forwards[0].equals(backwards[0])
    assert forwards[1].equals(backwards[1])
    assert forwards[2] == backwards[2]


def test_an_empty_corpus_has_no_actors() -> None:
    actors, names, mapping = resolve(_candidates(), _mentions())
    assert (len(actors), len(names), mapping) == (0, 0, {})
