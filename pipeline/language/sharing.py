"""What clauses take from each other: the shared subject of coordinated verbs, the noun of a relative clause, whoever an
infinitive or participle is about.

Belongs here: filling what a dependent clause leaves unsaid. Does not belong here: a clause by itself (`clauses.py`).
"""

from pipeline.language.clauses import GERUND_PREPOSITIONS, RELATIVE_PRONOUNS, Clause, case_of, coordinated, own_clauses
from pipeline.language.parsed import ParsedText, Token
from pipeline.lexicon.grammar import load_grammar

# Verbs whose subject has the plan that is their object; who condemns or foils an attempt makes none.
_PLANNING = frozenset(
    {
        "launch",
        "make",
        "mount",
        "begin",
        "start",
        "have",
        "announce",
        "conduct",
        "undertake",
        "devise",
        "hatch",
        "issue",
    }
    | {
        "take",
        "sign",
        "open",
        "prepare",
        "draw",
        "lead",
        "plan",
        "organise",
        "organize",
        "adopt",
        "lay",
        "plot",
        "seek",
    }
    | {"renew", "resume", "step", "reach", "carry", "receive", "get"}
)
# Under which prepositions an appeal has those whom it asks.
_TO_WHOM = frozenset({"for", "on", "upon", "to", "with", "at"})
_FINITE_TAGS = frozenset({"VBD", "VBZ", "VBP"})


def read_clauses(parsed: ParsedText) -> dict[int, Clause]:
    """Return the clause of every verbal or copular predicate, by the index of the predicate, in text order."""
    clauses = own_clauses(parsed)
    for index in _outside_in(parsed, clauses):
        _inherit(parsed, clauses, clauses[index])
    return clauses


def _outside_in(parsed: ParsedText, clauses: dict[int, Clause]) -> list[int]:
    if len(clauses) < 2:
        return list(clauses)

    # The clauses stand in text order, which a stable sort keeps among those of one depth.
    return sorted(clauses, key=parsed.depth)


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
        told = outer.agents if outer is not None and is_part else _planner(parsed, clauses, clause, token)
        _give(clause, told or [token.head])
    elif outer is None:
        return
    elif relation == "conj":
        _share_conjunct(parsed, clause, outer)
    elif relation == "xcomp" or (relation in ("advcl", "ccomp") and not clause.is_finite):
        asked = _asked(parsed, clause, outer)
        _give(clause, asked or _controller(parsed, clause, outer))
        lemma, grammar = parsed.tokens[outer.predicate].lemma, load_grammar()
        binds = lemma in grammar.object_control or lemma in grammar.commissive or bool(asked)
        if relation == "advcl" and clause.mark == "to" and binds and clause.predicate not in outer.complements:
            outer.complements.append(clause.predicate)


def _planner(parsed: ParsedText, clauses: dict[int, Clause], clause: Clause, token: Token) -> list[int]:
    """Return who is to do what a plan that nobody owns is for: `police launched an operation to free them`."""
    plan = parsed.tokens[token.head]
    verb = clauses.get(plan.head)
    if clause.mark != "to" or clause.is_passive or verb is None or plan.index not in verb.patients or verb.is_passive:
        return []
    if plan.lemma not in load_grammar().infinitive_nouns or parsed.tokens[verb.predicate].lemma not in _PLANNING:
        return []
    is_owned = parsed.child(plan.index, "nmod:poss") is not None or any(
        case_of(parsed, child.index) in ("by", "of", "from") for child in parsed.children(plan.index, "nmod")
    )
    return [] if is_owned else verb.agents


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
        or _is_given_time(parsed, clause, outer)
    )
    held = (outer.recipients or outer.patients) if by_object else []
    if held:
        return held
    if clause.relation == "advcl" and _is_harm_beside(parsed, clause, outer):
        return outer.agents if outer.is_passive else []
    return outer.patients if outer.is_passive else outer.agents


def _is_given_time(parsed: ParsedText, clause: Clause, outer: Clause) -> bool:
    """Tell whether somebody is given until a day or for a time to do it: `gave the junta until May to step down`."""
    if clause.mark != "to" or parsed.tokens[outer.predicate].lemma != "give":
        return False
    times = load_grammar().time_nouns
    is_while = any(parsed.tokens[head].lemma in times for _, head in outer.obliques)
    return is_while or bool(outer.under("until", "till"))


def _asked(parsed: ParsedText, clause: Clause, outer: Clause) -> list[int]:
    """Return whom a phrase right before an infinitive says to do it: `called for the rebels to leave`, `appealed to
    them to leave`, `renewed its call on the army to leave`.
    """
    mark = parsed.child(clause.predicate, "mark")
    if mark is None or mark.lower != "to" or mark.index <= outer.predicate:
        return []
    grammar = load_grammar()
    nouns = [head for head in outer.patients if parsed.tokens[head].lemma in grammar.appeals]
    appeals = nouns or parsed.tokens[outer.predicate].lemma in grammar.appeals
    above = [child for head in (outer.predicate, *nouns) for child in parsed.children(head, "obl", "nmod")]
    for who in above:
        case = case_of(parsed, who.index)
        if case not in _TO_WHOM or not appeals or who.lemma in grammar.time_nouns:
            continue
        if outer.predicate < who.index < mark.index and max(parsed.subtree(who.index)) == mark.index - 1:
            return coordinated(parsed, who.index)
    return []


def _is_harm_beside(parsed: ParsedText, clause: Clause, outer: Clause) -> bool:
    """Tell whether a participle tells the harm of an act that its clause's subject did not do (`a carrier was hit,
    wounding three`, `a carrier burnt down, the mayor said, wounding three`), or what came of it (`sparking unrest`).
    """
    token, grammar = parsed.tokens[clause.predicate], load_grammar()
    is_bare = token.tag == "VBG" and clause.mark is None and outer.predicate < clause.predicate
    if not is_bare or not clause.patients or token.lemma not in grammar.harming | grammar.bringing_about:
        return False
    is_tag = parsed.tokens[outer.predicate].lemma in grammar.saying and any(
        head < outer.predicate for head in outer.complements
    )
    return outer.is_passive or is_tag


def _share_conjunct(parsed: ParsedText, clause: Clause, outer: Clause) -> None:
    if clause.is_passive:
        if outer.is_passive and not outer.agents and _is_one_deed(parsed, clause, outer):
            outer.agents = list(clause.agents)
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
        if not outer.is_passive and not outer.patients and _is_side_by_side(parsed, clause, outer):
            outer.patients = list(clause.patients)
    if not clause.auxiliaries and parsed.tokens[clause.predicate].tag not in _FINITE_TAGS:
        clause.auxiliaries = outer.auxiliaries
    if clause.mark is None and outer.mark not in (None, "that"):
        clause.mark = outer.mark
    clause.governor, clause.relation = outer.governor, outer.relation


def _is_side_by_side(parsed: ParsedText, clause: Clause, outer: Clause) -> bool:
    """Tell whether two verbs side by side, the first of which always has an object, share that of the second: `arrested
    then released the envoy`.
    """
    between = parsed.tokens[outer.predicate + 1 : clause.predicate]
    is_transitive = parsed.tokens[outer.predicate].lemma in load_grammar().transitive_verbs
    return is_transitive and all(word.dep == "cc" or word.lower == "then" for word in between)


def _is_one_deed(parsed: ParsedText, clause: Clause, outer: Clause) -> bool:
    """Tell whether the doer behind the second of two passives did both: `two were killed and one wounded by a mine`,
    whose auxiliary is said once, `was seized and beaten by guards`, with nothing between the verbs.
    """
    if clause.auxiliaries or parsed.child(clause.predicate, "advmod") is not None:
        return False
    between = parsed.tokens[outer.predicate + 1 : clause.predicate]
    return bool(clause.patients) or all(word.dep == "cc" for word in between)


def _resolve_relative(parsed: ParsedText, clause: Clause, token: Token) -> None:
    if not outer_is_relative(token) or token.head == token.index:
        return
    noun = token.head
    antecedents = [noun]

    def swap(heads: list[int]) -> bool:
        for at, head in enumerate(heads):
            if parsed.tokens[head].lower in RELATIVE_PRONOUNS:
                heads[at : at + 1] = antecedents
                return True
        return False

    if swap(clause.agents) or swap(clause.patients) or swap(clause.recipients):
        return
    for at, (case, head) in enumerate(clause.obliques):
        if parsed.tokens[head].lower in RELATIVE_PRONOUNS or parsed.tokens[head].lower == "where":
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
