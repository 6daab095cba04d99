from pathlib import Path

import pytest

from pipeline.lexicon.frames import FrameLexicon
from pipeline.lexicon.plover import shipped
from pipeline.lexicon.source import LexiconError, Source


def test_every_frame_has_a_type_and_mode_of_plover() -> None:
    lexicon = FrameLexicon.read(Source())
    plover = shipped()
    for predicates in lexicon.predicates.values():
        for predicate in predicates:
            frame = predicate.frame
            assert frame.type in {entry.id for entry in plover.types}, frame.id
            assert frame.mode is None or frame.mode in plover.modes_of(frame.type), frame.id


def test_a_pattern_is_read_as_lemma_particles_conditions_and_roles(tmp_path: Path) -> None:
    folder = tmp_path / "frames"
    folder.mkdir()
    (folder / "own.yaml").write_text(
        "- {id: own.x, type: AID, verbs: [hand out obj=@aid -recipient], nouns: [food_parcel of=agent]}"
    )
    lexicon = FrameLexicon.read(Source(tmp_path))
    verb = next(p for p in lexicon.candidates("verb", "hand") if p.frame.id == "own.x")
    assert verb.particles == ("out",)
    assert [(c.slot, c.is_negative) for c in verb.conditions] == [("obj", False), ("recipient", True)]
    noun = next(p for p in lexicon.candidates("noun", "parcel") if p.frame.id == "own.x")
    assert noun.particles == ("food",) and noun.roles == {"of": "agent"}


@pytest.mark.parametrize(
    "broken",
    [
        "- {id: a}",
        "- {id: a, type: AID, colour: red}",
        "- {id: a, type: AID, verbs: [give obj=@nothing_like_it]}",
        "- {id: a, type: AID, verbs: [give obj=]}",
        "{",
        "id: a",
    ],
)
def test_a_frame_that_cannot_be_used_names_its_file(tmp_path: Path, broken: str) -> None:
    (tmp_path / "frames").mkdir()
    (tmp_path / "frames" / "own.yaml").write_text(broken)
    with pytest.raises(LexiconError, match=r"own\.yaml"):
        FrameLexicon.read(Source(tmp_path))


def test_the_most_demanding_predicate_comes_first() -> None:
    found = FrameLexicon.read(Source()).candidates("verb", "shoot")
    assert [p.specificity for p in found] == sorted((p.specificity for p in found), reverse=True)
