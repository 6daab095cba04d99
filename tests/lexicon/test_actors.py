"""The actor files hold together, and a user's own names win."""

from pathlib import Path

import pytest

from pipeline.lexicon import LexiconError, load
from pipeline.lexicon.actors import ActorLexicon
from pipeline.lexicon.source import Source

LEXICON = load()
ACTORS = LEXICON.actors


def test_parents_and_countries_of_all_actors_exist() -> None:
    known = {*ACTORS.actors, *LEXICON.countries.by_id, ""}
    assert [a.id for a in ACTORS.actors.values() if a.parent not in known or a.country not in known] == []


def test_titles_name_classes_and_sectors_that_exist() -> None:
    sectors = {role.sector for role in ACTORS.classes.values()}
    assert {t.class_id for t in ACTORS.titles.values() if t.class_id} - set(ACTORS.classes) <= sectors | {"IGO"}


def test_a_user_replaces_an_actor_and_takes_names_from_others(tmp_path: Path) -> None:
    (tmp_path / "actors.csv").write_text("id,name,type,aliases\nown.front,Harvest Front,party,Hamas|HLF\n")
    actors = ActorLexicon.read(Source(tmp_path)).actors
    assert actors["own.front"].aliases == ("Hamas", "HLF")
    assert all("Hamas" not in actor.aliases for actor in actors.values() if actor.id != "own.front")


def test_a_type_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    (tmp_path / "actors.csv").write_text("id,name,type\nown.front,Harvest Front,tribe\n")
    with pytest.raises(LexiconError, match="tribe"):
        ActorLexicon.read(Source(tmp_path))
