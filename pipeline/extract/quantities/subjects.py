"""Whose population a figure is: the place or actor that has it, by the construction the figure stands in.

Belongs here: `X has N inhabitants`, `N inhabitants of X`, `X's population of N`, `X, home to N`, `N people live in X`.
Does not belong here: who is counted (`links.py`) and what a name means (`extract/actors/`, `extract/places/`).
"""

from pipeline.extract.facts import Actor, Place
from pipeline.extract.view import TextView

_LOCATIVE = ("in", "at", "within", "inside", "of")
_TERRITORIAL = frozenset({"country", "government", "other"})
_MAX_STEPS = 4


def population_subject(view: TextView, tokens: list[int], governors: list[int]) -> tuple[Actor | None, Place | None]:
    """Return the actor and the place whose people are counted, None where unsaid.

    The figure hangs in `tokens`; `governors` are the predicates that make it a population (live, inhabit).
    """
    for head in _candidates(view, tokens, governors):
        place = _place_over(view, head)
        mention = view.mention_of(head)
        is_territory = mention is not None and mention.actor.actor_type in _TERRITORIAL
        if place is not None:
            return (mention.actor if mention is not None and is_territory else None), place
        if mention is not None and is_territory:
            return mention.actor, None
    return None, None


def _place_over(view: TextView, head: int) -> Place | None:
    token = view.parsed.tokens[head]
    over = [place for place in view.places if place.start <= token.start and token.end <= place.end]
    return next((place.place for place in over if place.usage != "modifier"), None)


def _candidates(view: TextView, tokens: list[int], governors: list[int]) -> list[int]:
    """The nouns that may have the people, nearest construction first."""
    found: list[int] = []
    for token in tokens:
        found += _within(view, token)
    for token in tokens:
        current = view.parsed.tokens[token]
        for _ in range(_MAX_STEPS):
            clause = view.clauses.get(current.index)
            if clause is not None:
                if current.index in governors or current.lemma in ("have", "be"):
                    found += [*clause.agents, *(head for case, head in clause.obliques if case in _LOCATIVE)]
                break
            if current.head == current.index:
                break
            governor = view.parsed.tokens[current.head]
            if current.dep in ("appos", "nmod") or governor.dep == "appos":
                found += [governor.index, *_within(view, governor.index)]
            current = governor
    return [head for head in dict.fromkeys(found) if head not in tokens]


def _within(view: TextView, head: int) -> list[int]:
    owners = [child.index for child in view.parsed.children(head, "nmod:poss")]
    after = [child.index for child in view.parsed.children(head, "nmod") if view.case(child.index) in _LOCATIVE]
    return owners + after
