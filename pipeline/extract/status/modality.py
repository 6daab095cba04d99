"""What the words of a clause itself say of its act: modal verbs, hedging adverbs, conjunctions.

Belongs here: the clause by itself. Does not belong here: what negates it (`negation.py`) or governs it
(`operators.py`).
"""

from pipeline.extract.facts import DateMention
from pipeline.extract.status.contrasts import is_taken_for_granted
from pipeline.extract.status.negation import has_negative_argument, is_negated
from pipeline.extract.status.standing import Standing
from pipeline.extract.view import TextView
from pipeline.language.clauses import Clause
from pipeline.language.parsed import Token
from pipeline.lexicon.grammar import load_grammar

_FINITE_BE = frozenset({"is", "are", "was", "were"})
_PRESENT_BE = frozenset({"is", "be", "'s", "’s"})
_BEFORE_INFINITIVE = frozenset({"for", "not", "never"})
_ABILITY = frozenset({"can", "could", "ca"})
_PAST_AUXILIARIES = frozenset({"had", "has", "have", "was", "were", "did", "'ve", "’ve"})
# After `would`, these tell of what did happen in the end: he would later kill the guard.
_IN_THE_END = frozenset({"later", "eventually", "subsequently", "ultimately", "soon", "finally", "then", "go"})
_NEARLY = frozenset({"almost", "nearly"})
_INVERTED = frozenset({"had", "should", "were"})
_BEFORE_CONDITION = frozenset({"even", "and", "but"})
_WAYS = frozenset({"how", "where", "when", "whom", "what"})
_WH = frozenset({"who", "why", "how", "when", "where", "what", "which", "whose"})
_COMING = frozenset({"next", "coming"})
_MANY = frozenset({"dozen", "score", "hundred", "thousand", "million"})
_HEDGES = frozenset({"alleged", "claimed", "reported", "hypothetical"})
_QUOTE_MARKS = frozenset({"“", "``", '"', "‘"})
_CONDITIONS = frozenset({"if", "unless", "provided", "providing", "in case", "as long as", "on condition"})


def apply_own_words(view: TextView, clause: Clause, standing: Standing, is_reported: bool) -> None:
    """Take in the words of a clause over its own act, from the nearest out: negation, modals, adverbs, mark.

    `is_reported` says that the clause is what somebody says, where `would` tells of the future.
    """
    negated = is_negated(view, clause) or has_negative_argument(view, clause, objects_too=True)
    if negated and not is_taken_for_granted(view, clause.predicate):
        standing.under("averted")
    apply_frame(view, clause, standing, is_reported, negated)


def apply_frame(view: TextView, clause: Clause, standing: Standing, is_reported: bool, negated: bool) -> None:
    """Take in modals, adverbs and mark of a clause, whose negation has been taken in before: `could not` is no more
    than that.
    """
    words = view.lexicon.status
    for auxiliary in clause.auxiliaries:
        effect = words.effect("auxiliary", auxiliary)
        if effect is None or (negated and auxiliary in _ABILITY):
            continue
        if auxiliary in ("would", "'d", "’d"):
            effect = _would(view, clause, is_reported or negated)
        if clause.mark == "before" and auxiliary in _ABILITY:
            # Caught before they could attack.
            effect = "averted"
        if effect is not None:
            standing.under(effect)
    if is_due(view, clause) or _is_futurate(view, clause):
        standing.under("planned")
    for child in (*view.parsed.children(clause.predicate, "advmod"), *_shared_hedges(view, clause)):
        fixed = " ".join([child.lower, *(part.lower for part in view.parsed.children(child.index, "fixed"))])
        is_mark = fixed != child.lower
        effect = words.effect("mark", fixed) if is_mark else words.effect("adverb", child.lower)
        is_no_act = (
            not is_mark and effect == "averted" and (child.lower not in _NEARLY or child.index > clause.predicate)
        )
        if effect is not None and not is_no_act and not _is_of_number(view, child):
            standing.under(effect)
    if _is_conditional(view, clause) or _is_imperative(view, clause) or _is_way_to_do(view, clause):
        standing.under("hypothetical")
    effect = _mark_effect(view, clause)
    if effect is not None:
        standing.under(effect)


def _is_of_number(view: TextView, adverb: Token) -> bool:
    """`Perhaps 300 people were killed`, `nearly doubled`: a hedge right before a number says how many, not whether."""
    after = view.parsed.tokens[adverb.index + 1 : adverb.index + 2]
    if not after:
        return False
    return after[0].pos == "NUM" or after[0].lemma in _MANY or after[0].lemma in view.lexicon.cues["multiplying"]


def _shared_hedges(view: TextView, clause: Clause) -> list[Token]:
    """`Allegedly stormed the villa, killed two guards and took the owner`: an adverb before the first of several verbs
    of one subject is said of all.
    """
    token = view.parsed.tokens[clause.predicate]
    found: list[Token] = []
    while token.dep == "conj" and view.parsed.child(token.index, "nsubj", "expl") is None:
        token = view.parsed.tokens[token.head]
        adverbs = view.parsed.children(token.index, "advmod")
        found += [
            adverb
            for adverb in adverbs
            if adverb.index < token.index and view.lexicon.status.effect("adverb", adverb.lower) in _HEDGES
        ]
    return found


def tells_of_past(view: TextView, clause: Clause) -> bool:
    """Tell whether a finite clause tells of the past or present perfect."""
    if not clause.is_finite or clause.mark in ("to", "whether", "if"):
        return False
    if any(view.lexicon.status.find("auxiliary", auxiliary) for auxiliary in clause.auxiliaries):
        return False
    return view.parsed.tokens[clause.predicate].tag == "VBD" or bool(_PAST_AUXILIARIES & set(clause.auxiliaries))


def is_subjunctive(view: TextView, clause: Clause) -> bool:
    """Tell whether a that-clause may say what somebody wants: insisted that they release him."""
    token = view.parsed.tokens[clause.predicate]
    return token.tag in ("VB", "VBP") and clause.is_finite and not clause.auxiliaries and clause.mark in ("that", None)


def is_due(view: TextView, clause: Clause) -> bool:
    """`Troops are to be withdrawn`: an infinitive under a finite form of to be."""
    if clause.mark != "to":
        return False
    if _has_open_mark(view, clause) or view.parsed.tokens[clause.predicate].lower == "blame":
        # The guards are to blame.
        return False
    if clause.relation == "root" and view.parsed.child(clause.predicate, "nsubj", "nsubj:pass") is not None:
        # A headline: Ministers to meet in Oslo.
        return True
    governor = view.parsed.tokens[clause.governor] if clause.governor is not None else None
    under_be = governor is not None and clause.relation == "xcomp" and governor.lemma == "be"
    return under_be or bool(_FINITE_BE & set(clause.auxiliaries))


def is_open_question(view: TextView, clause: Clause) -> bool:
    """Tell whether a clause says what is not known or decided yet: `whether to attack`."""
    marks = view.parsed.children(clause.predicate, "mark")
    return len(marks) > 1 and any(mark.lower == "whether" for mark in marks)


def is_only_judged(view: TextView, content: Clause, outer: Clause) -> bool:
    """`It is a mistake to attack`, `it will be hard not to meet`: what is only judged now is not said to be done."""
    if content.mark != "to" or content.relation.partition(":")[0] not in ("csubj", "advcl", "acl"):
        return False
    subject = view.parsed.child(outer.predicate, "nsubj", "expl")
    is_judged = content.relation.startswith("csubj") or (subject is not None and subject.lower == "it")
    verb = view.parsed.child(outer.predicate, "cop")
    # A response to the decision to ban them: the infinitive belongs to a noun behind the predicate.
    behind = view.parsed.tokens[outer.predicate + 1]
    is_next = behind.lower in _BEFORE_INFINITIVE or behind.head == content.predicate
    return is_judged and is_next and verb is not None and verb.lower in _PRESENT_BE


def is_headline_plan(view: TextView, noun: Token, clause: Clause) -> bool:
    """`Germany to send brigade to Lithuania`: a headline that is no more than its subject and an infinitive."""
    is_whole = noun.dep == "root" and noun.pos in ("NOUN", "PROPN")
    return clause.mark == "to" and is_whole and clause.relation in ("acl", "advcl")


def is_inverted_condition(view: TextView, token: Token) -> bool:
    """Tell whether a word stands in a condition told by order alone: `Were the rebels to win, …`, `Had they come, …`"""
    sentence = view.parsed.sentences[token.sentence]
    opening = view.parsed.tokens[sentence.first : sentence.first + 2]
    first = opening[-1] if opening[0].lower in _BEFORE_CONDITION else opening[0]
    if first.lower not in _INVERTED:
        return False
    commas = [word.index for word in view.parsed.words(sentence) if word.lower == ","]
    return bool(commas) and token.index < commas[0]


def apply_question(view: TextView, clause: Clause, standing: Standing) -> None:
    """Take in that what is asked is open, unless the question takes it for granted: `why did they attack?`"""
    sentence = view.parsed.sentences[view.parsed.tokens[clause.predicate].sentence]
    if not view.parsed.text[sentence.end - 3 : sentence.end].rstrip("\"”’' ").endswith("?"):
        return
    first = view.parsed.tokens[sentence.first]
    is_challenge = first.lower == "who" and first.dep == "nsubj" and first.head == clause.predicate
    is_challenge &= view.lexicon.speech.reporting(view.parsed.tokens[clause.predicate].lemma) is not None
    if first.lower not in _WH or is_challenge:
        standing.under("hypothetical")


def _is_futurate(view: TextView, clause: Clause) -> bool:
    """`They meet again tomorrow`, `are meeting next week`: a present tense with a day to come."""
    token = view.parsed.tokens[clause.predicate]
    # Police beat leaders ahead of next month's vote: a form that may be past tells of no day to come.
    is_both = load_grammar().verb_forms.get(token.lower) == token.lower
    is_simple = token.tag in ("VBP", "VBZ", "VB") and clause.is_finite and not clause.auxiliaries and not is_both
    is_running = token.tag == "VBG" and bool(clause.auxiliaries) and set(clause.auxiliaries) <= {"is", "are"}
    if not is_simple and not is_running:
        return False
    words = view.parsed.words(view.parsed.sentences[token.sentence])
    days = [word.index for word in words if word.lower == "tomorrow" or _is_next(view, word)]
    days += [head for head, date in view.dates_in.get(token.sentence, []) if _is_to_come(view, date)]
    return any(view.clause_around(day) is clause for day in days)


def _is_to_come(view: TextView, date: DateMention) -> bool:
    published = view.document.published_date
    return published is not None and date.start_date is not None and date.start_date > published


def _is_next(view: TextView, time: Token) -> bool:
    if time.pos not in ("NOUN", "PROPN") or time.index not in view.temporal:
        return False
    return any(child.lower in _COMING for child in view.parsed.children(time.index, "amod"))


def _would(view: TextView, clause: Clause, is_reported: bool) -> str | None:
    words = {child.lower for child in view.parsed.children(clause.predicate, "advmod")}
    words.add(view.parsed.tokens[clause.predicate].lemma)
    is_perfect = "have" in clause.auxiliaries
    if words & _IN_THE_END and not is_reported and not is_perfect:
        return None
    return "planned" if is_reported and not is_perfect else "hypothetical"


def _is_conditional(view: TextView, clause: Clause) -> bool:
    """Tell whether a clause is under a condition (`will attack if …`) or is one by its order (`had they come`)."""
    parsed = view.parsed
    if clause.relation == "advcl" and clause.mark is None:
        first = parsed.child(clause.predicate, "aux", "cop")
        subject = parsed.child(clause.predicate, "nsubj", "csubj")
        if first is not None and subject is not None and first.index < subject.index and first.lower in _INVERTED:
            return True
    if not any(view.lexicon.status.find("auxiliary", auxiliary) for auxiliary in clause.auxiliaries):
        return False
    bound = [clause.predicate, *(child.index for child in parsed.children(clause.predicate, "xcomp"))]
    conditions = (view.clauses.get(child.index) for at in bound for child in parsed.children(at, "advcl"))
    return any(condition is not None and condition.mark in _CONDITIONS for condition in conditions)


def _is_imperative(view: TextView, clause: Clause) -> bool:
    """Tell whether a clause is a demand made of those spoken to: `Release the pilot!`"""
    token = view.parsed.tokens[clause.predicate]
    if token.tag != "VB" or clause.mark is not None or clause.auxiliaries:
        return False
    if view.parsed.child(token.index, "nsubj", "nsubj:pass", "expl") is not None:
        return False
    above = view.clauses.get(token.head) if token.dep in ("parataxis", "conj") else None
    if above is not None and above.predicate < token.index and _is_imperative(view, above):
        # Go ahead, shoot me.
        return True
    if token.dep == "conj":
        return False
    first = view.parsed.sentences[token.sentence].first
    before = view.parsed.tokens[first : token.index]
    opened = max((word.index for word in before if word.text in _QUOTE_MARKS or word.lower == ":"), default=first - 1)
    return all(word.pos in ("PUNCT", "INTJ", "ADV") for word in before[opened + 1 - first :])


def _is_way_to_do(view: TextView, clause: Clause) -> bool:
    """`Rehearsed how to repel an invasion`, `knows where to strike`."""
    mark = view.parsed.child(clause.predicate, "mark") if clause.mark == "to" and not clause.is_finite else None
    if mark is None:
        return False
    before = view.parsed.tokens[mark.index - 1] if mark.index else None
    return before is not None and before.lower in _WAYS and before.sentence == mark.sentence


def _has_open_mark(view: TextView, clause: Clause) -> bool:
    """Tell whether a condition or question opens a clause before its `to`: `if Korea were to attack`."""
    if clause.mark != "to":
        return False
    return any(mark.lower in ("if", "unless", "whether") for mark in view.parsed.children(clause.predicate, "mark"))


def _mark_effect(view: TextView, clause: Clause) -> str | None:
    if _has_open_mark(view, clause):
        return "hypothetical"
    if clause.mark is None:
        # Without the sides agreeing: the preposition over the noun that does it.
        is_gerund = clause.relation == "acl" and view.parsed.tokens[clause.predicate].tag == "VBG"
        case = view.case(clause.governor) if is_gerund and clause.governor is not None else ""
        return "averted" if case == "without" else None
    is_bare = view.parsed.tokens[clause.predicate].tag == "VB" or "be" in clause.auxiliaries
    if clause.mark == "than" and is_bare and not clause.is_finite:
        # Would rather die than surrender.
        return "hypothetical"
    governor = view.parsed.tokens[clause.governor].lower if clause.governor is not None else ""
    marks = view.parsed.children(clause.predicate, "mark")
    return view.lexicon.status.effect("mark", f"{governor} {clause.mark}", *_with_neighbours(view, marks), clause.mark)


def _with_neighbours(view: TextView, marks: list[Token]) -> list[str]:
    """Return the conjunctions of several words that a mark may be part of: as long as, in case."""
    if not marks:
        return []
    at, tokens = marks[0].index, view.parsed.tokens
    before = " ".join(token.lower for token in tokens[max(at - 2, 0) : at + 1])
    return [before, " ".join(token.lower for token in tokens[at : at + 2])]
