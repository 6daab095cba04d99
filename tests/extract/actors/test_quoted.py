"""He in a quotation is not who speaks it; who speaks behind one was named before it."""

from tests.extract.actors.reading import actor_of, mentions


def _meant(text: str, word: str) -> list[str]:
    """Return whom each pronoun of a text means that is written so."""
    return [m.actor.actor_id for m in mentions(text) if text[m.start : m.end] == word and m.mention_type == "pronoun"]


def test_he_in_a_quotation_is_not_its_speaker() -> None:
    text = 'Colonel Belling said his men had found Mr Tarvan. "He is tired," Belling told reporters.'
    assert _meant(text, "He") == [actor_of(text, "Mr Tarvan") or actor_of(text, "Tarvan")]


def test_he_in_a_quotation_is_not_the_he_who_speaks() -> None:
    text = 'Mr Belling spoke for Mr Tarvan. "We will not hand him over," he said.'
    assert _meant(text, "him") == [actor_of(text, "Tarvan")]
    assert _meant(text, "he") == [actor_of(text, "Belling")]


def test_who_speaks_behind_a_long_quotation_was_named_before_it() -> None:
    text = "Mr Belling left. “The talks are over. Nobody came. Nobody will come. There is no hope,” he added."
    assert _meant(text, "he") == [actor_of(text, "Belling")]


def test_a_mark_that_is_never_closed_holds_no_quotation() -> None:
    text = "Mr Belling said the town “faced ruin, which he called a scandal. He said “stop it now”."
    assert set(_meant(text, "he")) == {actor_of(text, "Belling")}
