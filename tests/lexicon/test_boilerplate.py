from pathlib import Path

import pytest

from pipeline.lexicon.boilerplate import BoilerplateLexicon
from pipeline.lexicon.source import LexiconError, Source

ENTRY = "- {{id: bp_mine, scope: {scope}, pattern: '{pattern}', example: A, counterexample: B}}\n"


def read(folder: Path, scope: str, pattern: str) -> BoilerplateLexicon:
    (folder / "boilerplate.yaml").write_text(ENTRY.format(scope=scope, pattern=pattern))
    return BoilerplateLexicon.read(Source(folder))


def test_a_user_may_add_a_pattern(tmp_path: Path) -> None:
    assert read(tmp_path, "line", "our sample sign-off").patterns[-1].id == "bp_mine"


@pytest.mark.parametrize(("scope", "pattern"), [("page", "x"), ("line", "(")])
def test_a_pattern_that_cannot_be_used_is_named(tmp_path: Path, scope: str, pattern: str) -> None:
    with pytest.raises(LexiconError, match="bp_mine"):
        read(tmp_path, scope, pattern)
