"""The words of a noun phrase: what of the tree under a noun names somebody or something.

Belongs here: where a phrase begins and ends. Does not belong here: whom it names (`frames/bearers.py`,
`roles/participants.py`).
"""

from pipeline.extract.view import TextView
from pipeline.language.parsed import Token
from pipeline.lexicon.grammar import load_grammar

# Kinds of nouns that suffer harm: a doer under `by` behind them did it.
SUFFERING = frozenset({"@person_noun", "@troops", "@installation", "@vehicle", "@place", "@territory"})
_CORE = frozenset(
    {
        "acl",
        "acl:relcl",
        "advcl",
        "appos",
        "conj",
        "cc",
        "parataxis",
        "punct",
        "case",
        "dep",
        "list",
        "nsubj",
        "cop",
        "mark",
        "advmod:emph",
    }
)


def _is_of_the_act(view: TextView, head: int, child: Token) -> bool:
    """Tell whether what hangs on a noun says when or by whom it suffered: `a nun`, not `a nun on Monday`."""
    if child.dep != "nmod" or child.index < head:
        return False
    case = view.case(child.index)
    is_time = child.index in view.temporal and case in (
        "on",
        "in",
        "at",
        "during",
        "since",
        "before",
        "after",
        "between",
    )
    is_doer = case == "by" or (case == "at" and child.lemma == "hand")
    return is_time or (is_doer and bool(view.kinds(head) & SUFFERING))


def taken(view: TextView, head: int) -> int:
    """Return who was taken where the parser took for the head of the object what became of them: `took the cashiers
    hostage`; any other head unchanged.
    """
    token = view.parsed.tokens[head]
    before = view.parsed.tokens[head - 1]
    is_taken = view.parsed.tokens[token.head].lemma in ("take", "hold", "keep") and token.dep == "obj"
    is_result = is_taken and token.lower in load_grammar().results
    return before.index if is_result and before.dep == "compound" and before.head == head else head


def _short_form(view: TextView, name: Token, head: int) -> range:
    """Return the words of a short form in brackets between a name and its noun: `the Northern Front (NF) fighters`."""
    short = view.parsed.child(name.index, "appos") if name.dep == "compound" else None
    if short is None or short.index + 2 != head or view.parsed.tokens[head - 1].text != ")":
        return range(0)
    return range(short.index - 1, head)


def phrase_of(view: TextView, head: int, without: frozenset[str] = frozenset()) -> tuple[int, int]:
    """Return the characters of a noun phrase without clauses, appositions and coordinates, contiguous around its
    head; of what follows the head, no adjective and nothing from a preposition in `without` on.
    """
    tokens = view.parsed.tokens
    kept = {head}
    if tokens[head].head != head and taken(view, tokens[head].head) == head:
        kept.update(child.index for child in view.parsed.children(tokens[head].head) if child.index < head)
    for child in view.parsed.children(head):
        if child.index > head and child.lower in load_grammar().results and not view.case(child.index):
            continue
        is_loose = child.index > head and (view.case(child.index) in without or (child.dep == "amod" and without))
        if child.dep not in _CORE and not is_loose and not _is_of_the_act(view, head, child):
            kept.update(view.parsed.subtree(child.index, without=_CORE - {"case"}))
            kept.update(_short_form(view, child, head))
    first = last = head
    while first - 1 in kept or view.is_hyphen(first - 1):
        first -= 1
    while last + 1 in kept or view.is_hyphen(last + 1):
        last += 1
    while first < head and tokens[first].tag == "RP":
        # Turned back lorries: the verb's particle, however the parser hung it.
        first += 1
    last -= last > head and view.is_hyphen(last)
    return tokens[first].start, tokens[last].end
