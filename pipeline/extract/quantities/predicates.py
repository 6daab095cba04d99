"""What befell those a number counts, from the predicates that govern them.

Belongs here: collecting the predicates over a counted phrase (verbs, participles, nouns with "of") and looking them up.
Does not belong here: clause syntax (`language/clauses.py`) or the final choice of type (`kinds.py`).
"""

from functools import cached_property
from typing import NamedTuple

from pipeline.extract.quantities.counted import Counted
from pipeline.extract.view import TextView
from pipeline.language.clauses import Clause, case_of
from pipeline.language.parsed import Token
from pipeline.lexicon.units import UnitLexicon

BEFALL = frozenset(("fatalities", "injuries", "missing", "detained", "displaced"))
_PRIORITY: dict[str | None, int] = {
    kind: at
    for at, kind in enumerate(
        ("fatalities", "injuries", "missing", "detained", "displaced", "population", "personnel", "people")
    )
}
_LOCATIVE = frozenset(("in", "at", "around", "near", "inside", "within", "outside", "along"))
_CONDITIONS = frozenset(("without", "under", "on", "below", "with"))
_ENDINGS = (("ing", ""), ("ing", "e"), ("ed", ""), ("d", ""), ("ied", "y"), ("s", ""))
# The last letters of those endings.
_INFLECTED = "gds"
_PARTICLE_DEPS = ("compound:prt", "advmod", "xcomp", "obj", "obl", "advcl", "ccomp", "acl", "amod", "conj")


class Governor(NamedTuple):
    """One predicate over a counted phrase: its token, what the phrase is to it, and the type this gives, if any."""

    token: int
    side: str
    quantity_type: str | None


class Predicates:
    """The predicates of one text by the tokens they govern."""

    def __init__(self, view: TextView, lexicon: UnitLexicon) -> None:
        """Keep the text; its clauses are read once something asks for them."""
        self.parsed = view.document.parsed
        self.lexicon = lexicon
        self._view = view

    @property
    def clauses(self) -> dict[int, Clause]:
        """The clauses of the text by predicate."""
        return self._view.clauses

    @cached_property
    def roles(self) -> dict[int, list[tuple[int, str]]]:
        """The predicates a token is agent or patient of, with the side it stands on."""
        found: dict[int, list[tuple[int, str]]] = {}
        for clause in self.clauses.values():
            for side, heads in (("agent", clause.agents), ("patient", clause.patients)):
                for head in heads:
                    found.setdefault(head, []).append((clause.predicate, side))
        return found

    def over(self, counted: Counted) -> list[Governor]:
        """Return the predicates over a counted phrase, those that give a type first, in order of weight."""
        tokens = {counted.top.index, counted.number.index, (counted.head or counted.number).index}
        if len(tokens) == 1:
            return self.of_token(counted.top.index)
        found = [governor for index in sorted(tokens) for governor in self._over_token(index)]
        return sorted(found, key=_weight) if len(found) > 1 else found

    def modifiers(self, counted: Counted) -> list[Governor]:
        """Return the participles and adjectives within a counted phrase only."""
        heads = [counted.head] if counted.head else []
        return sorted((found for head in heads for found in self._modifiers(head.index)), key=_weight)

    def of_token(self, index: int) -> list[Governor]:
        """Return the predicates over one token, in order of weight."""
        found = self._over_token(index)
        return sorted(found, key=_weight) if len(found) > 1 else found

    def _over_token(self, index: int) -> list[Governor]:
        return self._verbs(index) + self._nouns(index) + self._modifiers(index)

    def _verbs(self, index: int) -> list[Governor]:
        found: list[Governor] = []
        for predicate, side in self.roles.get(index, ()):
            if predicate == index:
                continue
            kind = self.acting(predicate) if side == "agent" else self.type_of(predicate, side)
            found.append(Governor(predicate, side, kind or self._included(predicate)))
            for complement in self.clauses[predicate].complements if side == "patient" else ():
                state = self.type_of(complement, "state")
                if state:
                    found.append(Governor(complement, "state", state))
        return found

    def _included(self, predicate: int) -> str | None:
        """Return the type of those a toll includes."""
        if self.parsed.tokens[predicate].lemma not in self.lexicon.cues["containing"]:
            return None
        sums = [self.total_of(head) for head in self.clauses[predicate].agents]
        return next((kind for kind in sums if kind in BEFALL), None)

    def acting(self, predicate: int) -> str | None:
        """Return the type of those who do something; they inhabit no place by living "without water"."""
        kind = self.type_of(predicate, "agent")
        return "people" if kind == "population" and self._is_condition(predicate) else kind

    def _is_condition(self, predicate: int) -> bool:
        clause = self.clauses.get(predicate)
        cases = {case for case, _ in clause.obliques} if clause else set()
        inner = self.parsed.children(predicate, "advcl")
        marks = {mark.lower for clause in inner for mark in self.parsed.children(clause.index)}
        return not cases & _LOCATIVE and bool(_CONDITIONS & (cases | marks))

    def _nouns(self, index: int) -> list[Governor]:
        token = self.parsed.tokens[index]
        if token.dep.partition(":")[0] not in ("nmod", "obl") or token.head == index:
            return []
        case = case_of(self.parsed, index)
        found = self.type_of(token.head, case) if case else None
        if case == "of" and token.pos == "NUM":
            found = found or self.type_of(token.head, "members")
        if found:
            # A family of five had died: what befell it befell them.
            above = self._verbs(token.head) if found == "people" and token.pos == "NUM" else []
            return [Governor(token.head, case, found), *(over for over in above if over.quantity_type in BEFALL)]
        if case in ("of", "") and token.dep.startswith("nmod"):
            return (
                self._verbs(token.head) + self._nouns(token.head)
                if self._is_transparent(token.head)
                else self._nouns(token.head)
            )
        clause = self.clauses.get(token.head)
        if clause is not None and clause.is_passive and case in ("with", "along with", "together with", "alongside"):
            # Killed along with two aides: they share what befell the one.
            shared = self.type_of(clause.predicate, "patient")
            return [Governor(clause.predicate, "patient", shared)] if shared in BEFALL else []
        if clause is not None and case in ("to", "at", "from", "by", "over", "above", "past", "of"):
            is_stated = case == "at" and token.dep != "nmod" and self._states(clause.predicate)
            totals = [
                Governor(clause.predicate, "total", self.total_of(head) or (self._people(head) if is_stated else None))
                for head in (*clause.agents, *clause.patients)
            ]
            return [total for total in totals if total.quantity_type]
        return []

    def _modifiers(self, index: int) -> list[Governor]:
        """Return participles and adjectives that stand by the noun: "abducted workers", "67 people dead"."""
        found: list[Governor] = []
        for child in self.parsed.children(index, "amod", "acl", "compound"):
            if child.dep == "compound" and not child.lower.endswith("ed"):
                continue
            kind = self.type_of(child.index, "patient" if child.tag == "VBN" else "state")
            if kind and not self.parsed.children(child.index, "obj"):
                found.append(Governor(child.index, "state", kind))
        clause = self.clauses.get(index)
        if clause is not None:
            found += [Governor(index, "total", kind) for head in clause.agents if (kind := self.total_of(head))]
        return found

    def _is_transparent(self, index: int) -> bool:
        """Tell whether a noun only frames those after "of": "a total of", "a group of", "hundreds of"."""
        token = self.parsed.tokens[index]
        return (
            token.lemma in self.lexicon.types["total"] or token.pos == "NUM" or token.lower in self.lexicon.number_words
        )

    def is_one_of_people(self, token: Token) -> bool:
        """Tell whether an article right before a people's word makes it one of them: "a Palestinian"."""
        if not token.index or token.pos not in ("ADJ", "PROPN") or token.head == token.index:
            return False
        is_argument = token.dep.partition(":")[0] in ("nsubj", "obj")
        is_told = self.parsed.tokens[token.index - 1].lower in ("a", "an")
        return is_argument and is_told and token.text in self._view.lexicon.countries.people_words

    def is_place(self, token: Token) -> bool:
        """Tell whether a word names a place."""
        return any(place.start <= token.start < place.end for place in self._view.places)

    def total_of(self, index: int) -> str | None:
        """Return the type of what a summing noun sums: "death toll", "the number of people arrested"."""
        found = self.type_of(index, "total")
        if found == "fatalities" and self.parsed.tokens[index].lemma == "toll" and index:
            return self.lexicon.tolls.get(self.parsed.tokens[index - 1].lower, found)
        if found != "people":
            return found
        named = self.parsed.child(index, "compound")
        if named is not None and (kind := self.lexicon.nouns.get(named.lemma)) is not None and kind.unit == "person":
            return kind.quantity_type
        where = self.parsed.tokens[index + 1 : index + 3]
        if len(where) == 2 and where[0].lower == "in" and (kept := self.lexicon.types["state"].get(where[1].lemma)):
            # The number in custody.
            return kept
        for child in self.parsed.children(index, "nmod"):
            following = self.parsed.tokens[min(child.index + 1, len(self.parsed.tokens) - 1)]
            beside = self.spoken(following, "patient") if following.tag in ("VBN", "VBD") else None
            if beside:
                return beside
            inner = [governor.quantity_type for governor in self._modifiers(child.index) + self._verbs(child.index)]
            noun = self.lexicon.nouns.get(child.lemma)
            kinds = [kind for kind in inner if kind] + ([noun.quantity_type] if noun else [])
            if kinds:
                return kinds[0]
        return None

    def _states(self, predicate: int) -> bool:
        """Tell whether a verb states a figure: "put the dead at 57"."""
        return f"{self.parsed.tokens[predicate].lemma} at" in self.lexicon.types["teller"]

    def _people(self, index: int) -> str | None:
        """Return the type of those whose number is stated: the dead, the crowd."""
        token = self.parsed.tokens[index]
        noun = self.lexicon.nouns.get(token.lower) or self.lexicon.nouns.get(token.lemma)
        if noun is not None and noun.unit == "person":
            return noun.quantity_type
        kind = self.type_of(index, "of")
        return kind if kind == "people" else None

    def type_of(self, index: int, side: str) -> str | None:
        """Return the type of those on one side of a predicate, its particles and objects considered."""
        token, lexicon = self.parsed.tokens[index], self.lexicon
        is_state = side == "patient" or (side == "agent" and token.pos not in ("VERB", "AUX"))
        known = (lexicon.types_or_state if is_state else lexicon.types).get(side)
        if known is None:
            return None
        lemma = token.lemma
        if lemma in lexicon.predicate_openers:
            for other in self._companions(token):
                found = known.get(f"{lemma} {other}")
                if found is not None:
                    return found
        return known.get(lemma) or known.get(token.lower)

    def spoken(self, token: Token, side: str) -> str | None:
        """Return the type of a word by its form alone, whatever lemma the tagger gave it."""
        found, word = self.type_of(token.index, side), token.lower
        known = self.lexicon.types.get(side)
        if found is not None or known is None or len(word) < 5 or word[-1] not in _INFLECTED:
            return found
        for ending, added in _ENDINGS:
            if word.endswith(ending):
                found = known.get(word.removesuffix(ending) + added)
                if found is not None:
                    return found
        return None

    def _companions(self, token: Token) -> list[str]:
        found: list[str] = []
        if token.index and self.parsed.tokens[token.index - 1].dep == "compound":
            found.append("")
        for child in self.parsed.children(token.index):
            if child.dep in _PARTICLE_DEPS or child.dep.partition(":")[0] in _PARTICLE_DEPS:
                found.append(child.lemma)
            if child.dep == "obj":
                found += [part.lemma for part in self.parsed.children(child.index, "nmod")]
        return found


def _weight(governor: Governor) -> tuple[int, int]:
    return (_PRIORITY.get(governor.quantity_type, len(_PRIORITY)), governor.token)
