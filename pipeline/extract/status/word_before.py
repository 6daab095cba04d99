"""The word right before an act, whatever a parser took it for: `denies having assaulted her` with `denies` read as a
noun, `there are allegations the army killed nine` with nothing between.

Belongs here: a last look at words that leave an act open, where the walk through the parse found nothing (`status.py`).
Does not belong here: words further off; what hedges without leaving the act open.
"""

from pipeline.extract.holding import words_in
from pipeline.extract.status.negation import is_negated
from pipeline.extract.status.operators import noun_operator, object_operator, speech_entry
from pipeline.extract.status.standing import Standing
from pipeline.extract.view import TextView
from pipeline.language.clauses import GERUND_PREPOSITIONS
from pipeline.language.parsed import Token
from pipeline.lexicon.inflection import stems

_OPEN = frozenset({"alleged", "claimed", "denied", "averted", "planned", "hypothetical", "reported"})
_CONTESTED = frozenset({"alleged", "claimed", "denied"})
_HELPERS = frozenset({"having", "being", "been"})
# A claim under these is no clause's content: arrested on suspicion, held without charge.
_RELATIVES = frozenset({"who", "whom", "which", "that"})
# Who, its subject and the verb of saying; and how far back `who` may stand.
_SHORTEST, _LONGEST = 3, 8
_BARE = frozenset({"on", "without", "under", "upon", "despite"})


def apply_word_before(view: TextView, token: Token, standing: Standing) -> None:
    """Take in the word right before an act that nothing else has been said of."""
    if standing.status() != "asserted" or standing.attribution is not None:
        return
    effect = _before_gerund(view, token) or _before_clause(view, token) or _inside_relative(view, token)
    if effect is not None:
        standing.under(effect)


def _before_gerund(view: TextView, token: Token) -> str | None:
    """`Denies having assaulted her`, `guilty of murdering six`: a verb or adjective, with its preposition or none."""
    is_gerund = token.tag == "VBG" or token.lower in ("having", "being")
    if not is_gerund and words_in(view, token.sentence).isdisjoint(_HELPERS):
        return None
    tokens = view.parsed.tokens
    opening = view.parsed.sentences[token.sentence].first
    before = [word for word in tokens[opening : token.index] if word.pos != "ADV"]
    first = token
    while before and before[-1].lower in _HELPERS:
        first = before.pop()
    if first.tag != "VBG" and first.lower not in ("having", "being"):
        return None
    preposition = before.pop().lower if before and before[-1].lower in GERUND_PREPOSITIONS else ""
    if not before or _hangs_on(view, token, before[-1]):
        return None
    forms = dict.fromkeys((before[-1].lower, before[-1].lemma, *stems(before[-1].lower)))
    keys = [f"{form} {preposition}" for form in forms] if preposition else [f"{form} doing" for form in forms]
    entry = view.lexicon.status.find("verb", *keys, *forms)
    outer = view.clauses.get(before[-1].index)
    if entry is None or entry.effect not in _OPEN:
        return None
    return entry.under_negation() if outer is not None and is_negated(view, outer) else entry.effect


def _hangs_on(view: TextView, token: Token, before: Token) -> bool:
    """Tell whether the parse itself has an act hang on a predicate, which the walk has taken in."""
    clause = view.clauses.get(token.index)
    return before.index in view.clauses and clause is not None and before.index in (clause.governor, token.head)


def _before_clause(view: TextView, token: Token) -> str | None:
    """`There are allegations the army killed nine`: a noun that accuses, right before a clause."""
    clause = view.clauses.get(token.index)
    if clause is None or not clause.is_finite or clause.is_agent_shared:
        return None
    before = _noun_opening(view, token)
    if before is None or before.sentence != token.sentence:
        return None
    if before.tag == "VBG":
        return _of_participle(view, before)
    if before.pos != "NOUN":
        return None
    entry = noun_operator(view, before)
    case = view.case(before.index)
    if entry is None or entry.effect not in _CONTESTED or case in _BARE or (case and view.is_definite(before.index)):
        return None
    over = (object_operator(view, outer) for outer in view.carriers.get(before.index, []))
    is_denied = any(outer is not None and outer.effect == "denied" for outer in over)
    return "denied" if is_denied else entry.effect


def _inside_relative(view: TextView, token: Token) -> str | None:
    """`The soldiers, who the family says killed the boy`: a verb of saying with its subject between the relative
    pronoun and the act.
    """
    opening = view.parsed.sentences[token.sentence].first
    before = [word for word in view.parsed.tokens[opening : token.index] if word.pos not in ("ADV", "AUX")]
    if len(before) < _SHORTEST or before[-1].tag not in ("VBZ", "VBP", "VBD", "NNS", "NN"):
        return None
    who = next((word for word in reversed(before[-_LONGEST:-2]) if word.lower in _RELATIVES), None)
    between = [word for word in before if who is not None and word.index > who.index][:-1]
    speech = view.lexicon.speech.reporting_form(before[-1].lower)
    is_subject = bool(between) and not any(word.pos in ("VERB", "PUNCT", "ADP") for word in between)
    return speech_entry(speech).effect if speech is not None and is_subject else None


def _of_participle(view: TextView, before: Token) -> str | None:
    """`Rejected the results, claiming the agency rigged the vote` with the claim read as a clause of its own."""
    clause, speech = view.clauses.get(before.index), view.lexicon.speech.reporting(before.lemma)
    if clause is None or speech is None or clause.complements or clause.patients or is_negated(view, clause):
        return None
    return speech_entry(speech).effect


def _noun_opening(view: TextView, token: Token) -> Token | None:
    """Return the word before a clause and its `that`, or before what stands between commas before it: `accusations,
    made by residents, that it burned the market`.
    """
    tokens = view.parsed.tokens
    subject = view.parsed.child(token.index, "nsubj", "nsubj:pass")
    at = min(view.parsed.subtree(subject.index)) if subject is not None and subject.index < token.index else 0
    opening = view.parsed.sentences[token.sentence].first
    is_that = at > opening and tokens[at - 1].lower == "that"
    at -= 2 if is_that else 1
    if is_that and at > opening and tokens[at].lower == ",":
        at = next((i - 1 for i in range(at - 1, opening, -1) if tokens[i].lower == ","), -1)
    return tokens[at] if at >= opening else None
