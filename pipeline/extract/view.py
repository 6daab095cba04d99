"""One parsed text with everything event extraction looks up by token: clauses, mentions, places, dates, word classes.

Belongs here: indices and the kind of thing a noun phrase names. Does not belong here: frames or what is done with them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, wraps
from typing import Any, TypeVar

from pipeline.extract.described import described
from pipeline.extract.facts import ActorMention, DateMention, Document, Participant, PlaceMention, Quotation
from pipeline.extract.made_of import cargo_kinds, is_at_work, kinds_before
from pipeline.language.clauses import Clause, coordinated
from pipeline.language.parsed import ParsedText
from pipeline.lexicon import Lexicon

_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_ACTING = frozenset({"@troops", "@prisoner", "@person_noun", "@pronoun_human", "@institution", "@statesman"})
# Sectors whose people speak and travel for a state, party or movement, named without their office too.
_STATESMEN = frozenset({"GOV", "LEG", "ELI", "PTY", "OPP", "REB"})
# Plurals whose singular has no `e`: breaches, clashes; the parser's lemma may keep it.
_PLURALS = (("ches", "ch"), ("shes", "sh"), ("sses", "ss"), ("xes", "x"), ("ies", "y"), ("men", "man"))
# What makes a meeting one with reporters: a news conference is no talks.
_FOR_THE_PRESS = frozenset({"news", "press", "media"})
# Pronouns by which a speaker is meant in what they say of themselves.
_SELF = frozenset({"it", "they", "he", "she"})


T = TypeVar("T")


@dataclass(frozen=True)
class TextView:
    """What extractors of one document found, indexed for event extraction."""

    document: Document
    mentions: tuple[ActorMention, ...]
    places: tuple[PlaceMention, ...]
    dates: tuple[DateMention, ...]
    quotations: tuple[Quotation, ...]
    lexicon: Lexicon

    @cached_property
    def parsed(self) -> ParsedText:
        """The parsed text."""
        return self.document.parsed

    @cached_property
    def answers(self) -> dict[object, dict[int, Any]]:
        """What was asked of single clauses before (`once_per_clause`), by question and predicate."""
        return {}

    @cached_property
    def _kinds_of(self) -> dict[int, frozenset[str]]:
        """The kinds asked for before, by head."""
        return {}

    @cached_property
    def clauses(self) -> dict[int, Clause]:
        """The clauses by predicate."""
        return self.document.clauses

    @cached_property
    def carriers(self) -> dict[int, list[Clause]]:
        """The clauses in which a token is agent, patient or oblique, in text order."""
        found: dict[int, list[Clause]] = {}
        for clause in self.clauses.values():
            heads = [*clause.agents, *clause.patients, *(head for _, head in clause.obliques)]
            for head in dict.fromkeys(heads):
                found.setdefault(head, []).append(clause)
        return found

    @cached_property
    def dates_in(self) -> dict[int, list[tuple[int, DateMention]]]:
        """The points in time that are dated, with their head tokens, by sentence."""
        found: dict[int, list[tuple[int, DateMention]]] = {}
        for date in self.dates:
            head = self.parsed.head_in(date.start, date.end)
            is_dated = date.start_date is not None or date.end_date is not None
            if head is not None and is_dated and date.date_type == "point":
                found.setdefault(head.sentence, []).append((head.index, date))
        return found

    @cached_property
    def places_in(self) -> dict[int, list[PlaceMention]]:
        """The places meant as places, by sentence."""
        found: dict[int, list[PlaceMention]] = {}
        for place in self.places:
            if place.usage == "literal":
                found.setdefault(self.parsed.tokens[place.head].sentence, []).append(place)
        return found

    @cached_property
    def quotation_at(self) -> dict[int, Quotation]:
        """The quotation that holds a token, a direct one before an indirect one, then the first."""
        found: dict[int, Quotation] = {}
        for quotation in sorted(self.quotations, key=lambda quotation: (not quotation.is_direct, quotation.start)):
            for token in self.parsed.tokens_in(quotation.start, quotation.end):
                if quotation.start <= token.start and token.end <= quotation.end:
                    found.setdefault(token.index, quotation)
        return found

    @cached_property
    def mention_at(self) -> dict[int, ActorMention]:
        """The widest mention whose head is a token; not `its` before a noun (`frames/possessions.py`)."""
        named = [mention for mention in self.mentions if not self.document.is_possessive(mention)]
        return {m.head: m for m in sorted(named, key=lambda mention: (mention.end - mention.start, -mention.start))}

    @cached_property
    def _mention_over(self) -> dict[int, ActorMention]:
        """The narrowest mention that holds a token."""
        found: dict[int, ActorMention] = {}
        named = [mention for mention in self.mentions if not self.document.is_possessive(mention)]
        for mention in sorted(named, key=lambda mention: (mention.start - mention.end, mention.start)):
            for token in self.parsed.tokens_in(mention.start, mention.end):
                found[token.index] = mention
        return found

    @cached_property
    def place_at(self) -> dict[int, PlaceMention]:
        """The place mention whose head is a token."""
        return {place.head: place for place in self.places if place.usage != "embedded"}

    @cached_property
    def temporal(self) -> frozenset[int]:
        """The tokens inside temporal expressions: they name no participant."""
        return frozenset(token.index for date in self.dates for token in self.parsed.tokens_in(date.start, date.end))

    def mention_of(self, head: int) -> ActorMention | None:
        """Return the actor a noun phrase names: by its head, or by the name in apposition to it."""
        found = self.mention_at.get(head)
        if found is not None or not self.mentions:
            return found
        for child in self.parsed.children(head, "appos", "flat", "nmod:desc"):
            if child.index in self.mention_at:
                return self.mention_at[child.index]
        return self._mention_over.get(head)

    def mention_over(self, index: int) -> ActorMention | None:
        """Return the narrowest mention that holds a token."""
        return self._mention_over.get(index)

    def tokens_of(self, participant: Participant) -> frozenset[int]:
        """Return the tokens that name a participant; none of one that the text does not name."""
        if participant.start is None or participant.end is None:
            return frozenset()
        return frozenset(token.index for token in self.parsed.tokens_in(participant.start, participant.end))

    def kinds(self, head: int) -> frozenset[str]:
        """Return what a noun phrase is, as conditions of frames name it: its lemma, its classes, @actor, @human,
        @place, @state, @armed_group.
        """
        found = self._kinds_of.get(head)
        if found is None:
            found = self._kinds_of[head] = self._kinds(head, 0)
        return found

    def _kinds(self, head: int, depth: int) -> frozenset[str]:
        token = self.parsed.tokens[head]
        classes = self.lexicon.frames.word_classes
        found = {token.lemma, token.lower, token.lemma.removesuffix("s"), self.joined_lemma(head)}
        for plural, ending in _PLURALS:
            if token.lower.endswith(plural):
                found.add(token.lower.removesuffix(plural) + ending)
        for form in tuple(found):
            found |= classes.get(form, frozenset())
        if head in self.temporal:
            return frozenset(found)
        found |= described(self.parsed, head, found, self.lexicon.frames.classes["of_people"])
        found |= {"@human"} if found & _ACTING else set()
        mention = self.mention_of(head)
        if mention is not None or self.antecedents(head):
            found |= {"@actor", "@human"}
            if mention is not None and mention.actor.actor_type == "country":
                found |= {"@state", "@place"}
            if mention is not None and mention.actor.actor_type == "armed_group":
                found.add("@armed_group")
            if mention is not None and mention.actor.actor_type == "person" and mention.actor.sector in _STATESMEN:
                found.add("@statesman")
        if head in self.place_at:
            found.add("@place")
        elif mention is None and token.pos == "PROPN" and not self._is_common(token.lemma):
            found |= {"@human", "@place", "@actor"}
        if token.pos == "NUM" and not any(char in token.text for char in "%$€£"):
            found.add("@human")
        found |= cargo_kinds(self.parsed, head, classes)
        members = self.inner_nouns(head) if depth < 3 and ("@transparent" in found or token.lemma == "team") else []
        inner = frozenset[str]().union(*(self._kinds(noun, depth + 1) for noun in members))
        found |= inner
        if is_at_work(self.parsed, token, classes, inner, self.mention_at):
            found = (found - {"@sport"}) | {"@human"}
        found |= kinds_before(self.parsed, head, found, classes, is_acting=bool(found & _ACTING))
        if any(child.lemma in _FOR_THE_PRESS for child in self.parsed.children(head, "compound", "amod")):
            found -= {"@diplomacy"}
        return frozenset(found)

    def _is_common(self, lemma: str) -> bool:
        """Tell whether a word read as a name is a noun that the classes know, as in reports in capitals."""
        return lemma in self.lexicon.frames.word_classes

    def clause_around(self, index: int) -> Clause | None:
        """Return the nearest clause above a word, not the word's own."""
        return next(
            (self.clauses[above.index] for above in self.parsed.ancestors(index) if above.index in self.clauses), None
        )

    def is_definite(self, noun: int) -> bool:
        """Tell whether a noun has an article or pointing word that takes it for known: the raid, this massacre."""
        return any(child.lower in _DEFINITE for child in self.parsed.children(noun, "det"))

    def joined_lemma(self, head: int) -> str:
        """Return the lemma with what a hyphen joins to it, as in `cease-fire`; the lemma where nothing is joined."""
        tokens = self.parsed.tokens
        if head < 2 or not self.is_hyphen(head - 1):
            return tokens[head].lemma
        return f"{tokens[head - 2].lower}-{tokens[head].lemma}"

    def antecedents(self, head: int) -> list[int]:
        """Return whom a pronoun means in what someone says of themselves: `Ghana said it would leave`."""
        token = self.parsed.tokens[head]
        quotation = self.quotation_at.get(head)
        # In their own words speakers are I and we: "They shot my son," he said.
        if token.lower not in _SELF or head in self.mention_at or (quotation is not None and quotation.is_direct):
            return []
        for above in self.parsed.ancestors(head):
            clause = self.clauses.get(above.index)
            outer = self.clauses.get(clause.governor) if clause is not None and clause.governor is not None else None
            if clause is not None and clause.relation == "ccomp" and outer is not None and head in clause.agents:
                return self._speakers(token.lower, outer)
        return []

    def _speakers(self, pronoun: str, outer: Clause) -> list[int]:
        """Return the speakers a pronoun fits: several for `they`, a person for `he`."""
        if pronoun in ("he", "she"):
            people = [agent for agent in outer.agents if self.parsed.tokens[agent].pos == "PROPN"]
            return [agent for agent in people if agent not in self.place_at][:1] if len(outer.agents) == 1 else []
        if pronoun == "they" and len(outer.agents) > 1:
            return outer.agents
        speakers = [agent for agent in outer.agents if self._can_speak(agent)][:1]
        mention = self.mention_at.get(speakers[0]) if speakers else None
        # One man says of others what they did.
        is_one = pronoun == "they" and mention is not None and mention.actor.actor_type == "person"
        return [] if is_one else speakers

    def _can_speak(self, head: int) -> bool:
        token = self.parsed.tokens[head]
        classes = self.lexicon.frames.word_classes.get(token.lemma, frozenset())
        return head in self.mention_at or (token.pos == "NOUN" and bool(_ACTING & classes))

    def relative_antecedent(self, head: int) -> int:
        """Return the noun that `whose` stands for; any other head unchanged."""
        if self.parsed.tokens[head].lower != "whose":
            return head
        for above in self.parsed.ancestors(head):
            if above.dep in ("acl:relcl", "advcl:relcl") and above.head != above.index:
                return above.head
        return head

    def inner_nouns(self, head: int) -> list[int]:
        """Return the nouns under `of` in a noun phrase, or its possessor: what a transparent noun stands for."""
        inner = [
            noun
            for child in self.parsed.children(head, "nmod")
            if self.case(child.index) == "of"
            for noun in coordinated(self.parsed, child.index)
        ]
        return inner or [self.relative_antecedent(child.index) for child in self.parsed.children(head, "nmod:poss")]

    def case(self, head: int) -> str:
        """Return the first preposition over a noun, which the parser may have hung on the word before the noun."""
        mark = self.parsed.child(head, "case")
        for before in self.parsed.children(head, "compound", "amod") if mark is None else ():
            mark = mark or self.parsed.child(before.index, "case")
        return mark.lower if mark else ""

    def is_hyphen(self, index: int) -> bool:
        """Tell whether a token joins its two neighbours into one word, as in `ethnic-Armenian`."""
        tokens = self.parsed.tokens
        if not 0 < index < len(tokens) - 1 or tokens[index].lower not in ("-", "–"):
            return False
        return tokens[index - 1].end == tokens[index].start and tokens[index].end == tokens[index + 1].start


def once_per_clause(ask: Callable[[TextView, Clause], T]) -> Callable[[TextView, Clause], T]:
    """Have a question about a clause worked out once: every act and figure under the clause asks it again."""

    @wraps(ask)
    def asked(view: TextView, clause: Clause) -> T:
        answers = view.answers.get(ask)
        if answers is None:
            answers = view.answers[ask] = {}
        if clause.predicate not in answers:
            answers[clause.predicate] = ask(view, clause)
        answer: T = answers[clause.predicate]
        return answer

    return asked
