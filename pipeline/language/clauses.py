"""Clauses: each predicate of a text with who does it, to whom, under which preposition, negated or not, inside what.

Belongs here: the syntax of predicates, normalised over active, passive, relative, participial, infinitive and
coordinated clauses, so that a frame names deep roles only. Does not belong here: what a predicate means or whether it
happened (`extract/events/`).

The analysis follows Universal Dependencies 2 (de Marneffe et al., 2021, Computational Linguistics 47.2).
"""

from dataclasses import dataclass, field

from pipeline.language.parsed import ParsedText, Token
from pipeline.lexicon.grammar import load_grammar

_SUBJECT = ("nsubj", "csubj")
_RELATIVE_PRONOUNS = frozenset({"who", "whom", "which", "that", "whose"})
# Prepositions that bind a gerund to its verb as a complement: accused of -ing, kept from -ing.
GERUND_PREPOSITIONS = frozenset({"of", "from", "for", "against", "into", "about", "over", "on"})
_FINITE_TAGS = frozenset({"VBD", "VBZ", "VBP"})
_ONLY = frozenset({"only", "just", "merely", "simply", "solely"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "SYM", "X"})
_DEPENDENT_CLAUSES = frozenset({"advcl", "acl", "ccomp", "xcomp", "csubj", "parataxis"})


@dataclass(slots=True)
class Clause:
    """One predicate with its arguments as token indices.

    `agents` and `patients` are deep roles: the subject and object of an active clause, the by-phrase and subject of a
    passive one. `obliques` pairs a preposition ("" where there is none) with the head it governs. `governor` is the
    predicate (or noun) this clause hangs on and `relation` how. `is_agent_shared` marks agents taken from another
    clause.
    """

    predicate: int
    is_passive: bool = False
    is_finite: bool = False
    agents: list[int] = field(default_factory=list)
    patients: list[int] = field(default_factory=list)
    recipients: list[int] = field(default_factory=list)
    obliques: list[tuple[str, int]] = field(default_factory=list)
    particles: frozenset[str] = frozenset()
    complements: list[int] = field(default_factory=list)
    auxiliaries: tuple[str, ...] = ()
    is_negated: bool = False
    mark: str | None = None
    governor: int | None = None
    relation: str = "root"
    is_agent_shared: bool = False

    def under(self, *prepositions: str) -> list[int]:
        """Return the heads of the obliques under any of these prepositions."""
        return [head for case, head in self.obliques if case in prepositions]

    def by_preposition(self) -> list[tuple[str, int]]:
        """Return the obliques with the first word of their preposition: `because` for "because of"."""
        return [(case.split(" ")[0], head) for case, head in self.obliques]


def read_clauses(parsed: ParsedText) -> dict[int, Clause]:
    """Return the clause of every verbal or copular predicate, by the index of the predicate, in text order."""
    clauses: dict[int, Clause] = {}
    for token in parsed.tokens:
        if _is_predicate(parsed, token):
            clauses[token.index] = _own_arguments(parsed, token)
    for index in _outside_in(parsed, clauses):
        _inherit(parsed, clauses, clauses[index])
    return clauses


def case_of(parsed: ParsedText, head: int) -> str:
    """Return the preposition over a noun, fixed expressions joined ("because of"), "" where there is none."""
    marks = parsed.children(head, "case")
    for mark in marks:
        if mark.lower not in ("'s", "’s", "'", "’"):
            return " ".join([mark.lower, *(part.lower for part in parsed.children(mark.index, "fixed"))])
    return ""


def preposition_of(parsed: ParsedText, head: int) -> str:
    """Return the first word of what `case_of` returns: `because` for "because of"."""
    return case_of(parsed, head).split(" ")[0]


def coordinated(parsed: ParsedText, head: int) -> list[int]:
    """Return a noun and the nouns coordinated with it."""
    return [token.index for token in parsed.conjuncts(head) if token.pos in _NOMINAL or token.index == head]


def _is_predicate(parsed: ParsedText, token: Token) -> bool:
    if token.pos == "VERB":
        return token.dep not in ("amod", "compound", "case", "flat", "fixed") or bool(
            parsed.children(token.index, "obj")
        )
    if token.pos == "AUX":
        return token.dep not in ("aux", "aux:pass", "cop")
    return bool(parsed.children(token.index, "cop")) or (
        token.dep in ("root", "ccomp", "xcomp", "advcl", "acl:relcl", "parataxis")
        and bool(parsed.children(token.index, "nsubj"))
    )


def _own_arguments(parsed: ParsedText, token: Token) -> Clause:
    clause = Clause(token.index)
    surface_subjects: list[int] = []
    objects: list[int] = []
    by_phrase: list[int] = []
    auxiliaries: list[str] = []
    particles: set[str] = set()
    for child in parsed.children(token.index):
        relation = child.dep.partition(":")[0]
        if relation in _SUBJECT and child.dep != "nsubj:outer":
            surface_subjects += coordinated(parsed, child.index)
            clause.is_passive |= child.dep.endswith(":pass")
        elif relation == "obj":
            objects += coordinated(parsed, child.index)
        elif relation == "iobj":
            clause.recipients += coordinated(parsed, child.index)
        elif child.dep == "obl:agent":
            by_phrase += coordinated(parsed, child.index)
        elif relation in ("obl", "nmod"):
            case = case_of(parsed, child.index)
            clause.obliques += [(case, head) for head in coordinated(parsed, child.index)]
        elif child.dep == "compound:prt":
            particles.add(child.lower)
        elif relation == "aux" or relation == "cop":
            auxiliaries.append(child.lower)
            clause.is_passive |= child.dep == "aux:pass"
        elif relation == "advmod":
            clause.is_negated |= child.lower in ("not", "n't", "n’t", "never") and not _is_not_only(parsed, child)
            particles.add(child.lower)
        elif relation == "mark":
            clause.mark = " ".join([child.lower, *(part.lower for part in parsed.children(child.index, "fixed"))])
        elif relation in ("ccomp", "xcomp"):
            clause.complements.append(child.index)
    if len(surface_subjects) > 1 and not objects and parsed.tokens[surface_subjects[0]].lower in _RELATIVE_PRONOUNS:
        objects.append(surface_subjects.pop(0))
    if not objects and clause.recipients and not clause.complements:
        # Nothing is given, so nobody receives: `accuses Oslo of hiding it`.
        objects, clause.recipients = clause.recipients, []
    clause.auxiliaries = tuple(auxiliaries)
    clause.particles = frozenset(particles)
    if clause.is_passive and not by_phrase:
        by_phrase += _by_phrase_of_result(parsed, token)
    clause.is_finite = (
        bool(surface_subjects)
        or "VerbForm=Fin" in token.morph
        or any("VerbForm=Fin" in child.morph for child in parsed.children(token.index, "aux", "cop"))
    )
    participle = token.tag == "VBN" and not objects and not auxiliaries
    if participle and token.dep in ("acl", "acl:relcl", "advcl", "amod", "xcomp") and not surface_subjects:
        clause.is_passive = True
    if clause.is_passive:
        clause.patients = surface_subjects
        clause.agents = by_phrase or [head for case, head in clause.obliques if case == "by"]
        if objects:
            clause.recipients += clause.patients
            clause.patients = objects
    else:
        clause.agents, clause.patients = surface_subjects, objects
        clause.obliques += [("by", head) for head in by_phrase]
    clause.relation = token.dep
    clause.governor = token.head if token.head != token.index else None
    return clause


def _is_not_only(parsed: ParsedText, negation: Token) -> bool:
    """`Not only shelled it but also …` asserts both."""
    following = negation.index + 1
    return following < len(parsed.tokens) and parsed.tokens[following].lower in _ONLY


def _by_phrase_of_result(parsed: ParsedText, token: Token) -> list[int]:
    """Return the doer that hangs on the result of a passive: `was shot dead by a guard`."""
    return [
        head
        for result in parsed.children(token.index, "xcomp")
        if result.pos == "ADJ"
        for child in parsed.children(result.index, "obl:agent")
        for head in coordinated(parsed, child.index)
    ]


def _outside_in(parsed: ParsedText, clauses: dict[int, Clause]) -> list[int]:
    def depth(index: int) -> int:
        return sum(1 for _ in parsed.ancestors(index))

    return sorted(clauses, key=lambda index: (depth(index), index))


def _inherit(parsed: ParsedText, clauses: dict[int, Clause], clause: Clause) -> None:
    """Fill what a dependent clause leaves unsaid from the clause it hangs on, governors first."""
    token = parsed.tokens[clause.predicate]
    _resolve_relative(parsed, clause, token)
    if clause.governor is None:
        return
    outer = clauses.get(clause.governor)
    relation = token.dep.partition(":")[0]
    if relation == "acl" and not outer_is_relative(token):
        # The mayor was among those arrested: he was arrested.
        is_part = outer is not None and case_of(parsed, token.head) == "among"
        _give(clause, (outer.agents if outer is not None and is_part else []) or [token.head])
    elif outer is None:
        return
    elif relation == "conj":
        _share_conjunct(parsed, clause, outer)
    elif relation == "xcomp" or (relation in ("advcl", "ccomp") and not clause.is_finite):
        _give(clause, _controller(parsed, clause, outer))
        lemma, grammar = parsed.tokens[outer.predicate].lemma, load_grammar()
        binds = lemma in grammar.object_control or lemma in grammar.commissive
        if relation == "advcl" and clause.mark == "to" and binds and clause.predicate not in outer.complements:
            outer.complements.append(clause.predicate)


def outer_is_relative(token: Token) -> bool:
    """Tell whether a clause is a full relative clause, with its own pronoun or gap."""
    return token.dep in ("acl:relcl", "advcl:relcl")


def _give(clause: Clause, givers: list[int]) -> None:
    if clause.is_passive and not clause.patients:
        clause.patients = list(givers)
    elif not clause.is_passive and not clause.agents:
        clause.agents = list(givers)
        clause.is_agent_shared = True


def _controller(parsed: ParsedText, clause: Clause, outer: Clause) -> list[int]:
    """Who an infinitive or gerund is about: the object of the outer clause where its verb sends someone, else its
    subject.

    `ordered the army to leave`, `accused them of leaving`: the object; `promised the army to leave`, `shelled it to
    stop them`: the subject.
    """
    lemma = parsed.tokens[outer.predicate].lemma
    grammar = load_grammar()
    by_object = (
        (clause.relation == "xcomp" and lemma not in grammar.subject_control)
        or (clause.mark == "to" and lemma in grammar.object_control)
        or clause.mark in GERUND_PREPOSITIONS
    )
    held = (outer.recipients or outer.patients) if by_object else []
    if held:
        return held
    return outer.patients if outer.is_passive else outer.agents


def _share_conjunct(parsed: ParsedText, clause: Clause, outer: Clause) -> None:
    if clause.is_passive:
        if not clause.patients:
            clause.patients = list(outer.patients if outer.is_passive else outer.agents)
        if not clause.agents and outer.is_passive:
            later = [head for head in outer.agents if head > clause.predicate]
            clause.agents = later
    elif not clause.agents:
        participle = parsed.tokens[clause.predicate].tag == "VBN" and outer.is_passive and not clause.auxiliaries
        if participle:
            clause.is_passive = True
            clause.patients = clause.patients or list(outer.patients)
            clause.agents = clause.under("by") or list(outer.agents)
        else:
            clause.agents = list(outer.patients if outer.is_passive else outer.agents)
        clause.is_agent_shared = True
    if not clause.auxiliaries and parsed.tokens[clause.predicate].tag not in _FINITE_TAGS:
        clause.auxiliaries = outer.auxiliaries
    if clause.mark is None and outer.mark not in (None, "that"):
        clause.mark = outer.mark
    clause.governor, clause.relation = outer.governor, outer.relation


def _resolve_relative(parsed: ParsedText, clause: Clause, token: Token) -> None:
    if not outer_is_relative(token) or token.head == token.index:
        return
    noun = token.head
    antecedents = [noun]

    def swap(heads: list[int]) -> bool:
        for at, head in enumerate(heads):
            if parsed.tokens[head].lower in _RELATIVE_PRONOUNS:
                heads[at : at + 1] = antecedents
                return True
        return False

    if swap(clause.agents) or swap(clause.patients) or swap(clause.recipients):
        return
    for at, (case, head) in enumerate(clause.obliques):
        if parsed.tokens[head].lower in _RELATIVE_PRONOUNS or parsed.tokens[head].lower == "where":
            clause.obliques[at] = (case or "in", noun)
            return
    if any(child.lower in ("where", "when", "why") for child in parsed.children(clause.predicate, "advmod", "mark")):
        if any(child.lower == "where" for child in parsed.children(clause.predicate, "advmod", "mark")):
            clause.obliques.append(("in", noun))
        return
    if not clause.agents and not clause.is_passive:
        clause.agents = antecedents
    elif (clause.is_passive and not clause.patients) or (not clause.patients and not clause.is_passive):
        clause.patients = antecedents
