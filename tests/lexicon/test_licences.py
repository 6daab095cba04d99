import pytest

from pipeline.lexicon.licences import Licences
from pipeline.lexicon.source import Source


@pytest.fixture(scope="module")
def licences():
    return Licences.read(Source())


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("CC0", "cc0"),
        ("CC0-1.0", "cc0"),
        ("https://creativecommons.org/publicdomain/zero/1.0/", "cc0"),
        ("CC BY 4.0", "cc-by"),
        ("cc-by-4.0", "cc-by"),
        ("Creative Commons Attribution 4.0 International", "cc-by"),
        ("http://creativecommons.org/licenses/by/3.0/deed.en", "cc-by"),
        ("CC BY-SA 3.0 IGO", "cc-by-sa"),
        ("https://creativecommons.org/licenses/by-sa/4.0/legalcode", "cc-by-sa"),
        ("Public Domain", "pdm"),
        ("OGL v3.0", "ogl-uk"),
        ("Open Government Licence v3.0", "ogl-uk"),
        ("PDDL-1.0", "pddl"),
    ],
)
def test_a_free_licence_is_known_however_it_is_written(licences, written, meant):
    assert licences.find(written).id == meant


@pytest.mark.parametrize(
    "written",
    [
        None,
        "",
        "unknown",
        "All rights reserved",
        "CC BY-NC 4.0",
        "CC BY-NC-SA 4.0",
        "CC BY-ND 4.0",
        "cc-by-4.0-nc",
        "https://creativecommons.org/licenses/by-nc/4.0/",
        "not public domain",
        "licence",
        "4.0",
        "© Sample Post",
    ],
)
def test_anything_else_lets_nothing_out(licences, written):
    assert licences.find(written) is None


def test_a_newsroom_may_add_its_own(tmp_path):
    (tmp_path / "licences.csv").write_text("id,name,forms\nown,Our own archive,Our Archive Terms\n")
    assert Licences.read(Source(tmp_path)).find("our archive terms").id == "own"
