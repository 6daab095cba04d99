import pytest

from pipeline.lexicon import plover
from pipeline.lexicon.source import LexiconError, Source


def test_sixteen_types_in_four_quad_classes():
    ontology = plover.shipped()
    assert len(ontology.types) == 16
    assert len({entry.quad_class for entry in ontology.types}) == 4


def test_accuse_is_negative_as_all_its_modes_are():
    assert plover.intensity("ACCUSE", None) == -2
    assert all(plover.intensity("ACCUSE", mode) < 0 for mode in plover.shipped().modes_of("ACCUSE"))


def test_one_mode_may_belong_to_two_types_with_its_own_intensity():
    assert plover.intensity("REJECT", "assist") == -1.5
    assert plover.intensity("REQUEST", "assist") == 0.5


def test_a_mode_without_intensity_has_none_rather_than_the_types():
    assert plover.intensity("PROTEST", "vandalize") is None


def test_conflict_types_never_have_a_positive_intensity():
    ontology = plover.shipped()
    for entry in ontology.types:
        if entry.quad_class.endswith("conflict"):
            assert entry.intensity <= 0


def test_a_mode_of_another_type_is_an_error():
    with pytest.raises(KeyError):
        plover.intensity("AID", "drone")


def test_a_mode_that_names_no_type_is_refused(tmp_path):
    (tmp_path / "plover_modes.csv").write_text("id,event_type,mode,intensity\nDANCE/slow,DANCE,slow,1\n")
    with pytest.raises(LexiconError, match="DANCE"):
        plover.Plover.read(Source(tmp_path))
