"""What somebody calls an act: `what Baku called a massacre`, `described it as a bombing`, `treated it as murder`.

Belongs here: acts that are one side's name for what happened, by form. Does not belong here: what is called a lie
(`around.py`), nouns with alleged or so-called before them (`status.csv`).
"""

from pipeline.extract.holding import words_in
from pipeline.extract.status.operators import apply_verb
from pipeline.extract.status.standing import Standing
from pipeline.extract.view import TextView
from pipeline.language.clauses import Clause
from pipeline.language.parsed import Token
from pipeline.lexicon.status import StatusWord

_WHAT = frozenset({"what", "which"})
_ARTICLES = frozenset({"a", "an", "another", "one"})
_LONGEST = 8


def apply_naming(view: TextView, token: Token, standing: Standing) -> None:
    """Take in that an act is what somebody calls what happened; a name everybody uses (the Great War) is none."""
    if token.pos != "NOUN":
        return
    found = _under_naming_verb(view, token) or _after_what(view, token)
    if found is not None:
        entry, clause = found
        apply_verb(view, entry, clause, False, standing)


def _under_naming_verb(view: TextView, token: Token) -> tuple[StatusWord, Clause] | None:
    if not _is_indefinite(view, token):
        return None
    for clause in view.carriers.get(token.index, []):
        as_named = token.index in clause.under("as") and (clause.patients or clause.is_passive)
        second = clause.patients[1:] if not clause.is_passive else []
        if as_named or (token.index in second and view.parsed.child(token.index, "cc") is None):
            entry = view.lexicon.status.find("naming", view.parsed.tokens[clause.predicate].lemma)
            return (entry, clause) if entry is not None else None
    outer = view.clauses.get(token.head)
    if outer is not None and token.dep == "xcomp" and (outer.patients or outer.is_passive):
        entry = view.lexicon.status.find("naming", view.parsed.tokens[outer.predicate].lemma)
        return (entry, outer) if entry is not None else None
    return None


def _is_indefinite(view: TextView, token: Token) -> bool:
    is_plural = token.tag == "NNS" and view.parsed.child(token.index, "det", "nmod:poss") is None
    return is_plural or any(child.lower in _ARTICLES for child in view.parsed.children(token.index, "det", "nummod"))


def _after_what(view: TextView, token: Token) -> tuple[StatusWord, Clause] | None:
    """`What it called a genocide`, `what officials describe as an ambush`: the verb right before the phrase."""
    if words_in(view, token.sentence).isdisjoint(_WHAT):
        return None
    tokens = view.parsed.tokens
    at = min(view.parsed.subtree(token.index, frozenset({"acl", "acl:relcl", "advcl", "nsubj", "case", "cop"}))) - 1
    while at > 0 and (tokens[at].lower == "as" or tokens[at].pos == "PUNCT"):
        at -= 1
    verb = tokens[at]
    clause = view.clauses.get(verb.index)
    entry = view.lexicon.status.find("naming", verb.lemma)
    if entry is None or clause is None or verb.sentence != token.sentence:
        return None
    before = tokens[max(verb.index - _LONGEST, view.parsed.sentences[verb.sentence].first) : verb.index]
    is_told = any(word.lower in _WHAT for word in before) and bool(clause.agents)
    return (entry, clause) if is_told else None
