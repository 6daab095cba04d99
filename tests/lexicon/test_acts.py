from pathlib import Path

import pytest

from pipeline.lexicon.acts import ActLexicon
from pipeline.lexicon.frames import FrameLexicon
from pipeline.lexicon.source import LexiconError, Source


def test_every_frame_listed_is_a_frame() -> None:
    acts = ActLexicon.read(Source())
    frames = {p.frame.id for found in FrameLexicon.read(Source()).predicates.values() for p in found}
    assert set(acts.of_frame) | acts.tolls | acts.once <= frames


def test_a_frame_may_be_of_several_families() -> None:
    assert ActLexicon.read(Source()).of_frame["assault.kill"] == {"harm", "fight"}


def test_a_user_adds_words(tmp_path: Path) -> None:
    (tmp_path / "acts.yaml").write_text("references:\n  harm: [mishap]\n", "utf-8")
    acts = ActLexicon.read(Source(tmp_path))
    assert acts.of_noun["mishap"] == {"harm"} and "harm" in acts.of_noun["blast"]


def test_a_word_that_yaml_takes_for_no_word_is_refused_with_its_file(tmp_path: Path) -> None:
    (tmp_path / "acts.yaml").write_text("tolls: [assault.kill, on]\n", "utf-8")
    with pytest.raises(LexiconError, match=r"acts\.yaml, tolls"):
        ActLexicon.read(Source(tmp_path))
