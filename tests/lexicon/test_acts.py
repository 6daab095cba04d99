from pathlib import Path

from pipeline.lexicon.acts import ActLexicon
from pipeline.lexicon.frames import FrameLexicon
from pipeline.lexicon.source import Source


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
