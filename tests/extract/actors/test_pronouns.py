"""A pronoun is read only where one antecedent fits."""

from pipeline.extract.facts import ActorMention
from tests.extract.actors.reading import actor_of, mentions


def _pronouns(text: str) -> list[ActorMention]:
    return [m for m in mentions(text) if m.mention_type == "pronoun"]


def test_a_person_named_alone_is_he() -> None:
    text = "Mr Belling resigned on Monday. He had been ill."
    assert [m.actor.actor_id for m in _pronouns(text)] == [actor_of(text, "Belling")]
    assert all(m.is_inferred for m in _pronouns(text))


def test_between_two_people_he_stays_open() -> None:
    assert _pronouns("Mr Belling and Mr Tarvan left. He was ill.") == []


def test_who_is_what_its_clause_modifies() -> None:
    assert [m.actor.actor_id for m in _pronouns("Kenyan soldiers who fled were caught.")] == ["KEN.MIL"]


def test_it_of_the_weather_and_of_clauses_is_nobody() -> None:
    assert _pronouns("Kenya waited. It was clear that the rains were late.") == []


def test_a_country_is_not_he() -> None:
    assert _pronouns("Kenya waited. He was late.") == []


def _id(name: str) -> str:
    return actor_of(f"{name} left.", name) or ""


def _antecedents(text: str) -> dict[str, str]:
    return {text[m.start : m.end]: m.actor.actor_id for m in _pronouns(text)}


def test_a_thing_that_is_the_subject_competes_with_an_actor() -> None:
    assert _pronouns("Kenya sent a convoy. The convoy was near the river when it was hit.") == []


def test_the_subject_of_the_nearest_clause_is_taken_up() -> None:
    assert _antecedents("Kenya said Togo had withdrawn before it was attacked.") == {"it": "TGO"}


def test_after_a_deed_they_may_be_either_side() -> None:
    assert _pronouns("Kenyan soldiers shot Togolese soldiers after they fled.") == []


def test_him_is_not_the_subject_that_two_verbs_share() -> None:
    text = "Mr Belling telephoned Mr Tarvan and urged him to go."
    assert _antecedents(text) == {"him": actor_of(text, "Tarvan")}


def test_a_widow_is_not_he() -> None:
    assert _pronouns("The guard's widow, Hauwa Sani, said he had been shot.") == []


def test_a_country_is_not_they() -> None:
    assert _pronouns("The United States announced flights. Kenya called them a provocation.") == []


def test_a_girl_is_not_they() -> None:
    assert "role.WOM" not in _antecedents("A girl met soldiers from Kenya. They were kind.").values()


def test_they_in_a_quotation_are_not_whom_the_speaker_was_named_with() -> None:
    assert _pronouns('The Kenyan soldiers were angry. "They killed a farmer," said a nurse.') == []


def test_whom_they_seized_are_not_they() -> None:
    assert _antecedents("M23 rebels freed three Kenyan soldiers whom they had seized.")["they"] == "grp.m23"


def test_what_a_state_closes_may_be_its_own() -> None:
    assert _antecedents("Togo's government resigned. Kenya closed its crossing.")["its"] == "KEN"


def test_whom_somebody_urges_or_accuses_is_it_but_no_thing_that_is_held() -> None:
    assert _antecedents("Togo praised Kenya and urged it to help.")["it"] == "KEN"
    assert _pronouns("Kenya has a port. Togo seized it.") == []


def test_a_pronoun_nobody_could_read_may_be_meant_again() -> None:
    text = "Two men met two women. Now they have broken a siege that Kenyan soldiers had laid. Their friends sang."
    assert "Their" not in _antecedents(text)


def test_who_speaks_is_not_named_in_what_he_says() -> None:
    assert _pronouns("Paul Otis must go, he said.") == []
    assert _antecedents("Mark Keller met reporters. Paul Otis must go, he said.") == {"he": _id("Mark Keller")}


def test_whom_a_second_verb_has_is_whom_the_first_has() -> None:
    text = "Nelson Bo said police seized Omar Deng at dawn and released him five hours later."
    him = next(mention for mention in mentions(text) if text[mention.start : mention.end] == "him")
    assert him.actor.actor_id == actor_of(text, "Omar Deng")


def test_a_man_without_a_name_is_he() -> None:
    text = "Kenyan police arrested a farmer near the dam. He wept."
    assert [m.actor.actor_id for m in _pronouns(text)] == ["role.AGR"]


def test_the_widow_may_have_been_named_before() -> None:
    assert _pronouns("The widow left the town. She wept.") == []


def test_a_leader_has_a_name() -> None:
    assert _pronouns("The opposition leader left the town. He wept.") == []


def test_a_wife_is_not_he() -> None:
    assert _pronouns("A farmer's wife left the town. He wept.") == []


def test_who_goes_to_help_him_is_not_him() -> None:
    text = "Mr Belling fell. A nurse who went to help him was shot."
    assert actor_of(text, "Belling") in [m.actor.actor_id for m in _pronouns(text)]


def test_a_subject_is_rather_the_subject_of_the_sentence_before_than_of_its_clauses() -> None:
    text = "Mr Belling said Mr Tarvan had fled. He added nothing."
    assert [m.actor.actor_id for m in _pronouns(text)] == [actor_of(text, "Belling")]


def test_who_only_tells_of_a_thing_is_not_what_it_means_next() -> None:
    assert _pronouns("A bridge collapsed, Kenyan police said. It is believed to have been old.") == []
