"""Every cue that a rule asks for is there, and none that no rule asks for."""

import re
from pathlib import Path

from pipeline.lexicon import load

EXTRACT = Path(__file__).parents[2] / "pipeline" / "extract"


def test_rules_and_cues_name_each_other() -> None:
    asked = {
        name
        for path in EXTRACT.rglob("*.py")
        for name in re.findall(r'lexicon\.cues\["(\w+)"\]', path.read_text("utf-8"))
    }
    assert asked == set(load().cues)


def test_a_user_adds_words_to_a_cue(tmp_path: Path) -> None:
    (tmp_path / "cues.yaml").write_text("proof: [footprint]\n")
    assert {"footprint", "evidence"} <= load(tmp_path).cues["proof"]
