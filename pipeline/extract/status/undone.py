"""What a text goes on to say did not come about: `promised to free them. He did not.`, `it never took place`.

Belongs here: a few words behind an act that was planned, possible or only said, which deny it without naming it again.
Does not belong here: statements taken back or found false (`corrected.py`), words over the act (`operators.py`).
"""

from pipeline.extract.status.disputed import clauses_behind, is_speaker
from pipeline.extract.status.negation import is_negated
from pipeline.extract.status.standing import Standing
from pipeline.extract.view import TextView
from pipeline.language.clauses import Clause
from pipeline.language.parsed import Token

_NOT = frozenset({"not", "n't", "n’t", "never"})
_PRONOUNS = frozenset({"it", "they", "he", "she", "this", "that", "none"})
_CONDITIONS = frozenset({"if", "unless", "whether", "or", "when", "whoever", "those"})


def apply_outcome(view: TextView, token: Token, standing: Standing) -> None:
    """Take in that an act that was no fact yet did not come about."""
    status = standing.status()
    if status in ("asserted", "denied"):
        return
    denier = _elliptic_denial(view, token)
    clauses = clauses_behind(view, token)
    if denier is not None and _is_others_word(view, denier, standing):
        standing.under("claimed")
    elif denier is not None or _is_answered_no(view, token) or _is_off(view, clauses, token, standing):
        standing.refute()


def _is_off(view: TextView, clauses: list[Clause], token: Token, standing: Standing) -> bool:
    """Tell whether what was to come never came or was dropped."""
    is_dropped = standing.status() == "planned" and any(_is_dropped(view, clause, token) for clause in clauses)
    return is_dropped or any(_never_came(view, clause) for clause in clauses)


def _elliptic_denial(view: TextView, token: Token) -> Token | None:
    """Return the verb of `it had not.`, `they did not;`, `chose not to.` behind an act, with nothing after it."""
    words = _words_behind(view, token)
    for at in range(1, len(words) - 1):
        is_last = words[at + 1].pos == "PUNCT"
        if words[at].lower in _NOT and words[at - 1].pos == "AUX" and is_last and at > 1:
            opens = words[at - 3].lower if at > 2 else ""
            if words[at - 2].lower in _PRONOUNS and opens not in _CONDITIONS:
                return words[at - 1]
        is_choice = words[at].lower == "to" and words[at - 1].lower in _NOT and is_last
        if is_choice and at > 1 and words[at - 2].lemma in view.lexicon.cues["choosing"]:
            return words[at - 2]
    return None


def _words_behind(view: TextView, token: Token) -> list[Token]:
    sentences = view.parsed.sentences
    last = sentences[min(token.sentence + 1, len(sentences) - 1)].last
    return view.parsed.tokens[token.index + 1 : last]


def _is_others_word(view: TextView, denier: Token, standing: Standing) -> bool:
    """Tell whether somebody else than who said that it happened says that it did not."""
    for word in view.parsed.ancestors(denier.index):
        clause = view.clauses.get(word.index)
        if clause is not None and view.lexicon.speech.reporting(word.lemma) is not None:
            return not is_speaker(view, clause.agents, standing)
    return False


def _is_answered_no(view: TextView, token: Token) -> bool:
    """`Did Sweden deport them? No.`"""
    sentences, text = view.parsed.sentences, view.parsed.text
    if token.sentence + 1 >= len(sentences) or not text[: sentences[token.sentence].end].endswith("?"):
        return False
    answer = view.parsed.words(sentences[token.sentence + 1])
    return [word.lower for word in answer if word.pos != "PUNCT"] == ["no"]


def _never_came(view: TextView, clause: Clause) -> bool:
    """`It never took place`, `this did not happen`."""
    verb = view.parsed.tokens[clause.predicate]
    if verb.lemma not in view.lexicon.cues["coming_about"] or not clause.is_finite or not is_negated(view, clause):
        return False
    is_taken = any(view.parsed.tokens[head].lemma == "place" for head in clause.patients)
    subjects = [view.parsed.tokens[head] for head in clause.agents]
    is_bare = not any(head not in view.temporal for _, head in clause.obliques)
    is_meant = any(word.lower in _PRONOUNS or _is_the_plan(view, word) for word in subjects)
    return is_meant and is_bare and is_taken == (verb.lemma == "take")


def _is_the_plan(view: TextView, noun: Token) -> bool:
    """`Were due to meet, but the meeting never took place`."""
    return view.is_definite(noun.index) and noun.lemma in view.lexicon.cues["plan_word"]


def _is_dropped(view: TextView, clause: Clause, token: Token) -> bool:
    """`Had intended to visit Tripoli but cancelled`, `but dropped the plan`."""
    verb = view.parsed.tokens[clause.predicate]
    joined = view.parsed.child(verb.index, "cc")
    is_turn = verb.dep == "conj" and verb.sentence == token.sentence
    is_turn &= (joined is not None and joined.lower == "but") or "then" in clause.particles
    if not is_turn or verb.tag not in ("VBD", "VBN") or is_negated(view, clause):
        return False
    objects = [view.parsed.tokens[head] for head in clause.patients]
    is_of_plan = any(
        word.lower in view.lexicon.cues["plan_word"] or word.lemma in view.lexicon.cues["plan_word"] for word in objects
    )
    if verb.lemma == "think" and view.parsed.child(verb.index, "advmod", "xcomp", "obj") is not None:
        # But thought better of it.
        return any(child.lower == "better" for child in view.parsed.children(verb.index))
    return (verb.lemma in view.lexicon.cues["dropping"] and is_of_plan) or (
        verb.lemma in view.lexicon.cues["giving_up"] and (is_of_plan or not objects)
    )
