import pytest

from pipeline.language.parser import parse


def test_a_particle_belongs_to_its_verb() -> None:
    parsed = parse("The militia laid down its weapons.")
    verb = next(token for token in parsed.tokens if token.lemma == "lay")
    assert [child.lower for child in parsed.children(verb.index, "obj")] == ["weapons"]
    assert [child.lower for child in parsed.children(verb.index, "compound:prt")] == ["down"]


def test_a_participle_right_after_have_is_the_verb() -> None:
    parsed = parse("Norway has imposed sanctions on the junta.")
    verb = next(token for token in parsed.tokens if token.lemma == "impose")
    assert verb.dep == "root"
    assert [child.lower for child in parsed.children(verb.index, "nsubj")] == ["norway"]
    assert [child.lower for child in parsed.children(verb.index, "obj")] == ["sanctions"]
    assert [child.lower for child in parsed.children(verb.index, "aux")] == ["has"]


def test_what_somebody_has_stays_an_object() -> None:
    parsed = parse("Norway has the damaged bridges on its list.")
    assert next(token for token in parsed.tokens if token.lower == "has").pos == "VERB"


def test_a_noun_after_a_fronted_phrase_is_the_subject_and_no_coordinate_of_it() -> None:
    parsed = parse("Under its rules, the country's Somali traders agreed to close.")
    verb = next(token for token in parsed.tokens if token.lower == "agreed")
    assert [child.lower for child in parsed.children(verb.index, "nsubj")] == ["traders"]


def test_who_stands_under_by_does_the_act_a_noun_names() -> None:
    parsed = parse("Lawyers described the harassment of nuns by the police.")
    act = next(token for token in parsed.tokens if token.lower == "harassment")
    assert [child.lower for child in parsed.children(act.index, "nmod")] == ["nuns", "police"]


def test_who_made_a_thing_stays_with_the_thing() -> None:
    parsed = parse("Thieves took a collection of paintings by Vermeer.")
    thing = next(token for token in parsed.tokens if token.lower == "paintings")
    assert "vermeer" in [child.lower for child in parsed.children(thing.index, "nmod")]


def test_a_doer_under_by_belongs_to_the_noun_before_it_when_the_verb_is_active() -> None:
    parsed = parse("Government soldiers repelled an attack by tribesmen.")
    act = next(token for token in parsed.tokens if token.lower == "attack")
    assert [child.lower for child in parsed.children(act.index, "nmod")] == ["tribesmen"]


def test_a_day_or_an_amount_under_by_belongs_to_the_verb() -> None:
    for text in ("The rebels must leave the town by Monday.", "The army cut the force by two battalions."):
        parsed = parse(text)
        noun = next(token for token in parsed.tokens if token.lower in ("monday", "battalions"))
        assert parsed.tokens[noun.head].pos == "VERB"


def test_a_participle_with_an_article_and_no_noun_is_who_it_describes() -> None:
    parsed = parse("Helicopters of the navy evacuated the wounded from the island.")
    assert next(token for token in parsed.tokens if token.lower == "wounded").pos == "NOUN"


def test_a_past_tense_without_auxiliary_has_an_active_subject() -> None:
    parsed = parse("Nine dissidents remained in detention on Friday.")
    assert next(token for token in parsed.tokens if token.lower == "dissidents").dep == "nsubj"


def test_whom_somebody_tells_to_do_a_thing_is_the_object() -> None:
    parsed = parse("The crowd told the dictator to step down.")
    assert next(token for token in parsed.tokens if token.lower == "dictator").dep == "obj"


def test_rather_than_is_one_conjunction() -> None:
    parsed = parse("Rather than arrest the smugglers, the police left.")
    verb = next(token for token in parsed.tokens if token.lower == "arrest")
    mark = parsed.child(verb.index, "mark")
    assert verb.dep == "advcl" and mark is not None and mark.lower == "rather"


def test_a_past_tense_after_what_somebody_said_would_happen_is_the_speakers_next_deed() -> None:
    parsed = parse("The bishop said nobody would be left in the valley by spring, and accused Quito of starving it.")
    verb = next(token for token in parsed.tokens if token.lower == "accused")
    assert parsed.tokens[verb.head].lower == "said"


@pytest.mark.parametrize("text", ["The cell had been plotting attacks.", "They had been planning raids."])
def test_a_progressive_before_a_planned_act_is_the_verb(text: str) -> None:
    parsed = parse(text)
    root = next(token for token in parsed.tokens if token.dep == "root")
    assert root.lemma in ("plot", "plan")
    assert [child.dep for child in parsed.children(root.index, "nsubj", "aux", "obj")] == ["nsubj", "aux", "aux", "obj"]


def test_a_participle_that_describes_stays_with_its_noun() -> None:
    parsed = parse("These were opposing forces.")
    assert next(token for token in parsed.tokens if token.dep == "root").lower == "forces"


def test_an_infinitive_that_is_due_hangs_on_what_is_due() -> None:
    parsed = parse("Peace talks are due to resume in Doha next month.")
    root = next(token for token in parsed.tokens if token.dep == "root")
    assert root.lower == "due" and [child.lower for child in parsed.children(root.index, "xcomp")] == ["resume"]


def test_what_opens_a_sentence_before_that_is_the_subject_of_its_verb() -> None:
    parsed = parse("Claims that the town had been captured by the insurgents proved false.")
    claims = parsed.tokens[0]
    assert (claims.pos, claims.dep, parsed.tokens[claims.head].lower) == ("NOUN", "nsubj", "proved")


def test_the_clause_after_a_subordinate_one_is_the_main_one() -> None:
    parsed = parse("Hours after the president said there would be no more raids, helicopters strafed two hamlets.")
    assert next(token for token in parsed.tokens if token.dep == "root").lower == "strafed"


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("The army says 29 people died in the unrest.", "died", "people"),
        ("The party claims 40 members are in jail.", "jail", "members"),
    ],
)
def test_what_somebody_says_has_its_own_subject(text: str, verb: str, subject: str) -> None:
    parsed = parse(text)
    said = next(token for token in parsed.tokens if token.lower == verb)
    assert said.dep == "ccomp" and [child.lower for child in parsed.children(said.index, "nsubj")] == [subject]


def test_fighting_that_drives_people_out_is_not_theirs() -> None:
    parsed = parse("The children and their mothers had been displaced by fighting elsewhere in Mali.")
    fighting = next(token for token in parsed.tokens if token.text == "fighting")
    assert (fighting.pos, fighting.dep) == ("NOUN", "obl")


def test_two_joined_by_and_are_the_subject_of_the_clause_behind_since() -> None:
    parsed = parse("It was the first big clash since the ethnic Tuareg rebels and the government signed a truce.")
    signed = next(token for token in parsed.tokens if token.text == "signed")
    assert [child.text for child in parsed.children(signed.index, "nsubj")] == ["rebels"]
