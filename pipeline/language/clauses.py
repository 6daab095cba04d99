"""Clauses: each predicate of a text with who does it, to whom, under which preposition, negated or not, inside what.

Belongs here: the syntax of predicates, normalised over active and passive, so that a frame names deep roles only, and
of noun phrases under prepositions. Does not belong here: what a clause takes from the one it hangs on (`sharing.py`),
what a predicate means or whether it happened (`extract/events/`).

The analysis follows Universal Dependencies 2 (de Marneffe et al., 2021, Computational Linguistics 47.2).
"""

from dataclasses import dataclass, field

from pipeline.language.parsed import ParsedText, Token

_SUBJECT = ("nsubj", "csubj")
HAVE = frozenset({"has", "have", "had", "having", "'ve", "’ve"})
RELATIVE_PRONOUNS = frozenset({"who", "whom", "which", "that", "whose"})
# Prepositions that bind a gerund to its verb as a complement: accused of -ing, kept from -ing.
GERUND_PREPOSITIONS = frozenset({"of", "from", "for", "against", "into", "about", "over", "on"})
_ONLY = frozenset({"only", "just", "merely", "simply", "solely"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "SYM", "X"})
_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
_VERBAL = frozenset({"VERB", "AUX"})
# Dependents that are no argument of a clause.
_PLAIN = frozenset({"punct", "conj", "cc", "advcl", "parataxis", "acl", "amod", "det", "case", "nummod"})
_BY = frozenset({"by", "from", "with"})
# Verbs in these places are no predicates unless they have an object; other words in those are, if they have a subject.
_NO_PREDICATES = frozenset({"amod", "compound", "case", "flat", "fixed"})
_PREDICATIVE = frozenset({"root", "ccomp", "xcomp", "advcl", "acl:relcl", "parataxis"})

# Pronouns of one, whose verb ends in -s where it tells what is.
_ALONE = frozenset({"he", "she", "it"})
# First words of compound prepositions that belong to the verb before them: walk out of, break away from.
_ADVERBS = frozenset({"out", "away", "off", "up", "back", "down", "over"})


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

    @property
    def is_perfect(self) -> bool:
        """Whether a form of `have` stands before the predicate."""
        return not HAVE.isdisjoint(self.auxiliaries)

    def under(self, *prepositions: str) -> list[int]:
        """Return the heads of the obliques under any of these prepositions."""
        return [head for case, head in self.obliques if case in prepositions]

    def by_preposition(self) -> list[tuple[str, int]]:
        """Return the obliques with the first word of their preposition: `because` for "because of"."""
        return [(case.split(" ")[0], head) for case, head in self.obliques]


def own_clauses(parsed: ParsedText) -> dict[int, Clause]:
    """Return the clause of every verbal or copular predicate with its own arguments, in text order."""
    return {
        token.index: _own_arguments(parsed, token)
        for token in parsed.tokens
        # Most words govern nothing, and only verbs are predicates by themselves.
        if (token.children or token.pos in _VERBAL) and _is_predicate(parsed, token)
    }


def case_of(parsed: ParsedText, head: int) -> str:
    """Return the preposition over a noun, fixed expressions joined ("because of"), "" where there is none."""
    tokens = parsed.tokens
    for child in tokens[head].children:
        mark = tokens[child]
        if mark.dep.startswith("case") and mark.lower not in _POSSESSIVES:
            return _with_fixed(parsed, mark)
    return ""


def _with_fixed(parsed: ParsedText, mark: Token) -> str:
    """Return a word with the rest of the fixed expression it opens: because of, as soon as."""
    if not mark.children:
        return mark.lower
    return " ".join([mark.lower, *(part.lower for part in parsed.children(mark.index, "fixed"))])


def preposition_of(parsed: ParsedText, head: int) -> str:
    """Return the first word of what `case_of` returns: `because` for "because of"."""
    return case_of(parsed, head).split(" ")[0]


def is_subjunctive(parsed: ParsedText, clause: Clause) -> bool:
    """Tell whether what somebody insists on is asked for: `that he be freed`, `that the army return the bodies`; not
    what they only maintain (that he is free, that it returned them).
    """
    verb = parsed.tokens[clause.predicate]
    if clause.auxiliaries:
        return clause.auxiliaries[0] == "be"
    if verb.pos not in ("VERB", "AUX") or verb.lower != verb.lemma or clause.mark == "to":
        return False
    subjects = clause.patients if clause.is_passive else clause.agents
    is_singular = any(
        parsed.tokens[head].tag in ("NN", "NNP") or parsed.tokens[head].lower in _ALONE for head in subjects
    )
    is_joint = any(parsed.child(head, "conj") is not None for head in subjects)
    return verb.tag == "VB" or (is_singular and not is_joint and verb.tag == "VBP")


def prepositions_in(case: str) -> tuple[str, ...]:
    """Return the prepositions of a compound one: `out of` is the adverb of the verb (walked out) and its `of` too."""
    first, _, last = case.partition(" ")
    return (first, last) if first in _ADVERBS and last else (first,)


def coordinated(parsed: ParsedText, head: int) -> list[int]:
    """Return a noun and the nouns coordinated with it."""
    if parsed.child(head, "conj") is None:
        return [head]
    return [token.index for token in parsed.conjuncts(head) if token.pos in _NOMINAL or token.index == head]


def _is_predicate(parsed: ParsedText, token: Token) -> bool:
    if token.pos == "VERB":
        return token.dep not in _NO_PREDICATES or parsed.child(token.index, "obj") is not None
    if token.pos == "AUX":
        return token.dep not in ("aux", "aux:pass", "cop")
    return parsed.child(token.index, "cop") is not None or (
        token.dep in _PREDICATIVE and parsed.child(token.index, "nsubj") is not None
    )


def _own_arguments(parsed: ParsedText, token: Token) -> Clause:
    clause = Clause(token.index)
    surface_subjects: list[int] = []
    objects: list[int] = []
    by_phrase: list[int] = []
    auxiliaries: list[str] = []
    particles: set[str] = set()
    has_finite_helper = False
    for child in parsed.children(token.index):
        relation = child.dep
        if relation in _PLAIN:
            continue
        if ":" in relation:
            relation = relation.partition(":")[0]
        if relation in _SUBJECT and child.dep != "nsubj:outer":
            surface_subjects += coordinated(parsed, child.index)
            clause.is_passive |= child.dep.endswith(":pass")
        elif relation == "obj":
            objects += coordinated(parsed, child.index)
        elif relation == "iobj":
            clause.recipients += coordinated(parsed, child.index)
        elif child.dep == "obl:agent" and _is_under_by(parsed, token, child):
            by_phrase += coordinated(parsed, child.index)
        elif relation in ("obl", "nmod"):
            case = case_of(parsed, child.index)
            clause.obliques += [(case, head) for head in coordinated(parsed, child.index)]
        elif child.dep == "compound:prt":
            particles.add(child.lower)
        elif relation == "aux" or relation == "cop":
            auxiliaries.append(child.lower)
            has_finite_helper |= "VerbForm=Fin" in child.morph
            clause.is_passive |= child.dep == "aux:pass"
        elif relation == "advmod":
            clause.is_negated |= child.lower in ("not", "n't", "n’t", "never") and not _is_not_only(parsed, child)
            particles.add(child.lower)
        elif relation == "mark":
            clause.mark = _with_fixed(parsed, child)
        elif relation in ("ccomp", "xcomp"):
            clause.complements.append(child.index)
    if len(surface_subjects) > 1 and not objects and parsed.tokens[surface_subjects[0]].lower in RELATIVE_PRONOUNS:
        objects.append(surface_subjects.pop(0))
    if not objects and clause.recipients and not clause.complements:
        # Nothing is given, so nobody receives: `accuses Oslo of hiding it`.
        objects, clause.recipients = clause.recipients, []
    clause.auxiliaries = tuple(auxiliaries)
    clause.particles = frozenset(particles)
    if clause.is_passive and not by_phrase:
        by_phrase += _by_phrase_of_result(parsed, token)
    clause.is_finite = bool(surface_subjects) or "VerbForm=Fin" in token.morph or has_finite_helper
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


def _is_under_by(parsed: ParsedText, predicate: Token, doer: Token) -> bool:
    """Tell whether `by` stands before a doer; in `was hit, confirmed the mayor` the mayor did nothing, nor did `Old
    Kanda` in `killed by a mine at Old Kanda`.
    """
    if case_of(parsed, doer.index) not in ("", *_BY):
        return False
    first = predicate.index + 1 if predicate.index < doer.index else parsed.sentences[predicate.sentence].first
    return any(token.lower in _BY for token in parsed.tokens[first : doer.index])


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
