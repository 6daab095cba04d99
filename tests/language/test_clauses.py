import pytest

from pipeline.language.clauses import Clause
from pipeline.language.parser import parse
from pipeline.language.sharing import read_clauses


def roles(text: str, lemma: str) -> tuple[list[str], list[str]]:
    """The deep agents and patients of the clause of a verb, as words."""
    parsed = parse(text)
    clause = next(c for i, c in read_clauses(parsed).items() if parsed.tokens[i].lemma == lemma)
    words = lambda heads: [parsed.tokens[head].text for head in heads]  # noqa: E731
    return words(clause.agents), words(clause.patients)


@pytest.mark.parametrize(
    ("text", "lemma", "agents", "patients"),
    [
        ("The rebels attacked the convoy.", "attack", ["rebels"], ["convoy"]),
        ("The convoy was attacked by the rebels.", "attack", ["rebels"], ["convoy"]),
        ("A convoy attacked by rebels on Monday was carrying food.", "attack", ["rebels"], ["convoy"]),
        ("The soldiers who attacked the convoy fled.", "attack", ["soldiers"], ["convoy"]),
        ("The village which the soldiers attacked was empty.", "attack", ["soldiers"], ["village"]),
        ("The army shelled the village and attacked the bridge.", "attack", ["army"], ["bridge"]),
        ("The army promised to attack the bridge.", "attack", ["army"], ["bridge"]),
        ("The general ordered the army to attack the bridge.", "attack", ["army"], ["bridge"]),
        (
            "Soldiers and policemen attacked the bridge and the mill.",
            "attack",
            ["Soldiers", "policemen"],
            ["bridge", "mill"],
        ),
        ("Three men were arrested and beaten by soldiers.", "beat", ["soldiers"], ["men"]),
    ],
)
def test_deep_roles_are_the_same_in_every_construction(
    text: str, lemma: str, agents: list[str], patients: list[str]
) -> None:
    assert roles(text, lemma) == (agents, patients)


def test_negation_modality_and_mark_are_kept() -> None:
    parsed = parse("If the talks fail, the army will not leave.")
    clauses = {parsed.tokens[i].lemma: clause for i, clause in read_clauses(parsed).items()}
    assert clauses["leave"].is_negated and "will" in clauses["leave"].auxiliaries
    assert clauses["fail"].mark == "if" and not clauses["fail"].is_negated


def clause_of(text: str, lemma: str) -> Clause:
    parsed = parse(text)
    return next(c for i, c in read_clauses(parsed).items() if parsed.tokens[i].lemma == lemma)


def test_not_only_negates_nothing() -> None:
    assert not clause_of("The army not only shelled the town but also burned it.", "shell").is_negated
    assert clause_of("The army did not shell the town.", "shell").is_negated


def test_a_finite_verb_does_not_share_the_modal_of_the_one_before_it() -> None:
    assert clause_of("The army will leave the town and burn it.", "burn").auxiliaries == ("will",)
    assert clause_of("The army may leave the town and has burned it.", "burn").auxiliaries == ("has",)
    assert clause_of("Soldiers can enter the town and burned it on Monday.", "burn").auxiliaries == ()


def test_a_place_behind_a_mine_is_no_doer() -> None:
    clause = next(
        iter(read_clauses(parse("A soldier was killed by a land mine at Novye Atagi in the Shali hills.")).values())
    )
    assert len(clause.agents) == 1


def test_who_is_called_on_for_a_thing_is_to_do_it() -> None:
    parsed = parse("The king called for rebel groups to stop the raids.")
    clause = next(c for c in read_clauses(parsed).values() if parsed.tokens[c.predicate].text == "stop")
    assert [parsed.tokens[i].text for i in clause.agents] == ["groups"]


def test_who_was_killed_did_not_spark_what_came_of_it() -> None:
    parsed = parse("Two gunmen were killed in a shoot-out, police said, sparking fresh unrest in the town.")
    clause = next(c for c in read_clauses(parsed).values() if parsed.tokens[c.predicate].text == "sparking")
    assert clause.agents == []
