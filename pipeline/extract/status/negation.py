"""Negation: whether a clause, its arguments or a noun phrase say that nobody did it or nothing was done.

Belongs here: the clause, and a noun phrase, by themselves. Does not belong here: modal verbs and hedges
(`modality.py`), verbs and nouns that deny (`operators.py`).
"""

from pipeline.extract.holding import words_in
from pipeline.extract.status.contrasts import names_another
from pipeline.extract.view import TextView, once_per_clause
from pipeline.language.clauses import Clause
from pipeline.language.parsed import Token

_NOBODY = frozenset({"nobody", "none", "neither", "nothing", "no-one"})
_NO = frozenset({"no", "neither", "nor"})
_INVERTING = frozenset({"never", "nowhere", "nor", "neither", "seldom", "rarely"})
_OPENS = _INVERTING | {"no"}


@once_per_clause
def is_negated(view: TextView, clause: Clause) -> bool:
    """Tell whether a clause is negated by a word of its own, or by that of the clause it is coordinated with
    (`did not shell or bomb it`).
    """
    if clause.is_negated:
        return True
    token = view.parsed.tokens[clause.predicate]
    for child in view.parsed.children(token.index, "cc", "cc:preconj", "advmod"):
        if child.lower == "rather" and child.dep != "cc":
            continue
        if child.lower in ("nor", "neither", "rather", "scarcely", "hardly", "barely"):
            return True
        if child.lower == "longer" and any(below.lower == "no" for below in view.parsed.children(child.index)):
            return True
    if _is_all_but(view, token):
        return True
    if any(_is_at_no(view, head) for _, head in clause.obliques if head < token.index):
        return True
    if _opens_with_negation(view, clause):
        return True
    if token.dep != "conj":
        return False
    first = view.clauses.get(token.head)
    if first is None or not (first.is_negated or is_negated(view, first)):
        return False
    joined_by_or = any(child.lower in ("or", "nor") for child in view.parsed.children(token.index, "cc"))
    own = any(child.dep.partition(":")[0] in ("aux", "nsubj") for child in view.parsed.children(token.index))
    # Are not meeting and negotiating: the second shares the auxiliary that is negated.
    is_running = token.tag == "VBG" == view.parsed.tokens[token.head].tag and bool(first.auxiliaries)
    return joined_by_or or ((token.tag == "VB" or is_running) and not own)


def _is_all_but(view: TextView, verb: Token) -> bool:
    """`Was all but overrun`, `had as good as taken it`: what was nearly done."""
    before = " ".join(word.lower for word in view.parsed.tokens[max(verb.index - 3, 0) : verb.index])
    return verb.pos == "VERB" and (before.endswith("all but") or before == "as good as")


def _opens_with_negation(view: TextView, clause: Clause) -> bool:
    """`In no way were they killed`, `nowhere has it been breached`: a negation with an inverted auxiliary."""
    sentence = view.parsed.tokens[clause.predicate].sentence
    if words_in(view, sentence).isdisjoint(_OPENS):
        return False
    words = view.parsed.words(view.parsed.sentences[sentence])
    for at, word in enumerate(words[:-2]):
        if word.index >= clause.predicate:
            return False
        is_phrase = (
            word.lower == "no"
            and words[at + 1].lemma in view.lexicon.cues["at_no"]
            and at > 0
            and words[at - 1].pos == "ADP"
            and not _is_at_once(words[at - 1].lower, words[at + 1].lemma)
        )
        if not is_phrase and word.lower not in _INVERTING:
            continue
        helper = _after_aside(words, at + (2 if is_phrase else 1))
        if helper.pos != "AUX" and helper.lemma not in ("be", "have", "do"):
            continue
        between = words[words.index(helper) + 1 : clause.predicate - words[0].index]
        has_verb = any(other.index in view.clauses and other.pos == "VERB" for other in between)
        has_verb |= _is_inside(view, clause, between)
        if between and not has_verb and not any(other.lower in (",", "that") for other in between):
            return True
    return False


def _after_aside(words: list[Token], at: int) -> Token:
    """Return the word at a position, or the one after an aside between commas that opens there."""
    if words[at].lower != ",":
        return words[at]
    commas = [word for word in words[at + 1 : -1] if word.lower == ","]
    return words[commas[0].index - words[0].index + 1] if commas else words[at]


def _is_at_no(view: TextView, head: int) -> bool:
    lemma = view.parsed.tokens[head].lemma
    is_phrase = lemma in view.lexicon.cues["at_no"] and is_negated_noun(view, head)
    return is_phrase and not _is_at_once(view.case(head), lemma)


def _is_at_once(preposition: str, noun: str) -> bool:
    """`In no time they had taken it` denies nothing."""
    return preposition == "in" and noun == "time"


def _is_inside(view: TextView, clause: Clause, between: list[Token]) -> bool:
    """Tell whether a clause only tells of a noun before it: `nowhere was it worse than in the port they took`."""
    return clause.relation == "acl:relcl" and any(word.index == clause.governor for word in between)


def has_negative_argument(view: TextView, clause: Clause, objects_too: bool) -> bool:
    """Tell whether nobody does it, or, with `objects_too`, it is done to nobody."""
    subjects = clause.patients if clause.is_passive else clause.agents
    others = clause.agents if clause.is_passive else clause.patients
    shares = clause.is_agent_shared and view.parsed.tokens[clause.predicate].dep != "conj"
    heads = [*([] if shares and not clause.is_passive else subjects), *(others if objects_too else [])]
    if clause.relation.startswith("acl") and not _is_headline(view, clause):
        heads = [head for head in heads if head != clause.governor]
    return any(is_negated_noun(view, head) and not names_another(view, head) for head in heads)


def _is_headline(view: TextView, clause: Clause) -> bool:
    """`No civilians killed in raid, army says`: a participle that is all its sentence says, but for who says so."""
    if clause.relation != "acl" or clause.is_finite or clause.governor is None:
        return False
    words = view.parsed.words(view.parsed.sentences[view.parsed.tokens[clause.governor].sentence])
    finite = [word for word in words if word.tag in ("VBD", "VBZ", "VBP", "MD")]
    return all(view.lexicon.speech.reporting(word.lemma) is not None for word in finite)


def is_negated_noun(view: TextView, head: int) -> bool:
    """Tell whether a noun phrase is one that names nobody or nothing: no soldier, neither side, not a single shot."""
    parsed = view.parsed
    if parsed.tokens[head].lower in _NOBODY:
        return True
    for child in parsed.children(head, "det", "cc:preconj", "advmod"):
        following = parsed.tokens[child.index + 1].lower if child.index + 1 < len(parsed.tokens) else ""
        if child.lower in _NO and following not in ("fewer", "less", "-"):
            return True
        if child.lower == "not" and following in ("one", "a", "any"):
            return True
    return False


def is_said_by_nothing(view: TextView, clause: Clause) -> bool:
    """`Nothing to suggest that …`, `no evidence to show that …`: there is nothing that says so."""
    is_bound = clause.relation == "acl" and clause.mark == "to" and clause.governor is not None
    return is_bound and clause.governor is not None and is_negated_noun(view, clause.governor)
