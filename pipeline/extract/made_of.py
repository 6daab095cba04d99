"""What a noun is by those it consists of, what it carries and the words before it: a team of observers is no team of
players, a plane carrying medicines brings relief, a car bomb is a weapon.

Belongs here: classes that a noun takes or loses by words below it. Does not belong here: what a noun is by itself, or
by what it hands on to (`view.py`).
"""

from collections.abc import Container, Mapping, Set

from pipeline.language.parsed import ParsedText, Token

_CARRYING = frozenset({"carry", "bring", "transport", "haul", "bear", "ferry", "load", "lade"})
_CARGO = frozenset({"@relief", "@aid"})
_TEAM = "team"
_SPORT = "@sport"
_PEOPLE = frozenset({"@human", "@actor", "@statesman", "@rescue_work", "@peace_force", "@envoy", "@troops"})
_AT_WORK = frozenset({"@statesman", "@rescue_work", "@peace_force", "@envoy", "@troops", "@authority"})

_FORCES = frozenset({"@troops", "@fighter"})
# Classes a noun takes from a word before it: a car bomb, a cup match, a heart attack, a peacekeeping force.
_PASSED_ON = frozenset(
    {"@weapon", "@sport", "@disaster", "@peace_mission", "@peace_force", "@ceasefire", "@chemical", "@rescue_work"}
)


def kinds_before(
    parsed: ParsedText, head: int, found: Set[str], classes: Mapping[str, frozenset[str]], *, is_acting: bool
) -> frozenset[str]:
    """Return the classes a noun takes from words before it; one of people who act none of sport from an adjective."""
    taken: frozenset[str] = frozenset()
    for child in parsed.children(head, "compound", "amod"):
        # A final appeal is no final, a defence minister no defender.
        is_sport = child.pos != "ADJ" and not is_acting
        passed_on = _PASSED_ON if is_sport else _PASSED_ON - {_SPORT}
        if "@person_noun" in found and not found & _FORCES:
            # An arms dealer is no weapon, a bomb suspect no bomb.
            passed_on -= {"@weapon"}
        taken |= classes.get(child.lemma, frozenset()) & passed_on
    return taken


def cargo_kinds(parsed: ParsedText, head: int, classes: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Return the classes of what a vehicle is said to carry: trucks carrying flour, a ship loaded with grain."""
    found: frozenset[str] = frozenset()
    for verb in parsed.children(head, "acl"):
        if verb.lemma in _CARRYING or verb.lower == "laden":
            for cargo in parsed.children(verb.index, "obj", "obl"):
                found |= classes.get(cargo.lemma, frozenset()) & _CARGO
    return found


def is_at_work(
    parsed: ParsedText,
    token: Token,
    classes: Mapping[str, frozenset[str]],
    inner: frozenset[str],
    named: Container[int],
) -> bool:
    """Tell whether a team is one of people at work (a rescue team, a team of observers, UN teams), not of players.

    `inner` are the kinds of those it is a team of, `named` the tokens that name somebody.
    """
    if token.lemma != _TEAM or _SPORT in inner:
        return False
    before = parsed.children(token.index, "compound", "amod")
    kinds = frozenset().union(*(classes.get(child.lemma, frozenset()) for child in before))
    is_named = any(child.dep == "compound" and child.index in named for child in before)
    return bool(inner & _PEOPLE or kinds & _AT_WORK or is_named)
