"""How sure a row is: the traits by which rows that proved right differ from those that did not.

Belongs here: which traits a row has, named so that a reader understands them. Does not belong here: what each is worth
(`lexicon/data/confidence.csv`), which no one sets by hand.
"""

from collections import Counter
from dataclasses import replace

from pipeline.extract.events.frames.match import Match
from pipeline.extract.facts import Event
from pipeline.extract.view import TextView

# From how much on a predicate asks for something, for little, for much.
_ASKED = (1, 4, 7)
_CLAUSES = ("root", "conj", "parataxis", "ccomp", "xcomp", "advcl", "acl:relcl", "acl")


def with_confidence(view: TextView, rows: list[tuple[Match, Event]]) -> list[Event]:
    """Return the events with the chance that each is right."""
    table = view.lexicon.confidence
    return [
        replace(event, confidence=table.chance(traits))
        for (_, event), traits in zip(rows, traits_of(view, rows), strict=True)
    ]


def traits_of(view: TextView, rows: list[tuple[Match, Event]]) -> list[tuple[str, ...]]:
    """Return the traits of each row of a text."""
    sentences = [view.parsed.tokens[event.trigger].sentence for _, event in rows]
    in_sentence = Counter(sentences)
    of_type = Counter(zip(sentences, (event.event_type for _, event in rows), strict=True))
    found: list[tuple[str, ...]] = []
    for sentence, (match, event) in zip(sentences, rows, strict=True):
        found.append(
            (
                "row",
                f"type={event.event_type}",
                f"word={match.predicate.pos}",
                f"asked={sum(match.predicate.specificity >= least for least in _ASKED)}",
                f"carried={match.arguments.support or 'no'}" if match.predicate.pos == "noun" else "carried=verb",
                f"status={event.status}",
                f"clause={_clause(view, match)}",
                f"source={_named(event, 'source')}",
                f"target={_named(event, 'target')}",
                f"dated={'yes' if event.date else 'no'}",
                f"beside={min(in_sentence[sentence] - 1, 3)}",
                f"rivals={min(of_type[sentence, event.event_type] - 1, 2)}",
            )
        )
    return found


def _clause(view: TextView, match: Match) -> str:
    clause = view.clauses.get(match.token) or match.arguments.clause
    if clause is None:
        return "none"
    return next((kind for kind in _CLAUSES if clause.relation == kind), "other")


def _named(event: Event, role: str) -> str:
    found = [who for who in event.participants if who.role == role]
    if any(who.mention is not None and who.mention.mention_type in ("name", "metonym") for who in found):
        return "name"
    return "mention" if any(who.mention is not None for who in found) else "words" if found else "nobody"
