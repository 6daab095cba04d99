"""What belongs to a noun though the parser hung it on the verb: relative clauses, infinitives of plans, help for help.

Belongs here: mending such attachments by their form. Does not belong here: other repairs (`repair.py`).
"""

from pipeline.language.parsed import ParsedText, Token, attach, put_over
from pipeline.lexicon.grammar import Grammar

_RELATIVES = frozenset({"who", "whose", "which"})
_NOUNS = frozenset({"NOUN", "PROPN"})
# Prepositions over the name of an act: killed in fighting, spread with rioting.
_CASES_OF_ACTS = frozenset({"in", "with", "amid", "during", "despite"})
_NOMINAL_RELATIONS = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "conj"})


def mend_nominals(parsed: ParsedText, grammar: Grammar) -> None:
    """Mend the attachments of a text in place."""
    for token in parsed.tokens:
        _relative_as_complement(parsed, token)
        _infinitive_of_noun(parsed, token, grammar)
        _noun_under_mark(parsed, token)
        _act_under_mark(parsed, token, grammar)
        _noun_as_clause(parsed, token)
        _maker_of_thing(parsed, token, grammar)
        _participle_as_noun(parsed, token)
        _person_as_adjective(parsed, token, grammar)
        _it_as_somebody(parsed, token, grammar)
        _pivot_as_modifier(parsed, token)
        _part_as_subject(parsed, token)
        _saying_as_noun(parsed, token, grammar)
        _noun_as_verb(parsed, token)
        _verb_as_noun(parsed, token, grammar)
        _object_of_adjective(parsed, token)


def _relative_as_complement(parsed: ParsedText, verb: Token) -> None:
    """`Two monks, whose killing was condemned, were buried` read as `two monks were condemned` under `buried`: what
    a relative pronoun opens after a comma is a clause of the noun before, and the noun is the outer verb's.
    """
    if verb.dep not in ("ccomp", "advcl") or verb.head < verb.index:
        return
    outer = parsed.tokens[verb.head]
    if parsed.child(outer.index, "nsubj", "nsubj:pass") is not None:
        return
    noun = next((n for n in parsed.children(verb.index, "nsubj", "nsubj:pass", "dep") if n.pos in _NOUNS), None)
    if noun is None or noun.index + 2 >= len(parsed.tokens):
        return
    after = parsed.tokens[noun.index + 1 : noun.index + 3]
    if after[0].lower != "," or after[1].lower not in _RELATIVES or after[1].index > verb.index:
        return
    is_passive = parsed.child(outer.index, "aux:pass") is not None
    attach(parsed, noun, outer, "nsubj:pass" if is_passive else "nsubj")
    attach(parsed, verb, noun, "acl:relcl")


def _infinitive_of_noun(parsed: ParsedText, verb: Token, grammar: Grammar) -> None:
    """`accepted an invitation to meet` with `to meet` hung on `accepted`: plans, offers and orders take infinitives."""
    mark = parsed.child(verb.index, "mark")
    if verb.dep not in ("advcl", "xcomp") or mark is None or mark.lower != "to" or mark.index == 0:
        return
    noun = parsed.tokens[mark.index - 1]
    if parsed.tokens[verb.head].lemma in grammar.asking_verbs:
        # Asked the mission to leave: the infinitive is what is asked of it.
        return
    if noun.head == verb.head and noun.dep == "obj" and noun.lemma in grammar.infinitive_nouns:
        attach(parsed, verb, noun, "acl")


def _noun_under_mark(parsed: ParsedText, noun: Token) -> None:
    """`asked France for help` with `for` read as opening a clause: a bare noun under a preposition is an oblique."""
    mark = parsed.child(noun.index, "mark")
    if noun.dep != "advcl" or noun.pos not in _NOUNS or mark is None or mark.tag != "IN":
        return
    if (
        mark.lower in ("for", "with", "of", "from", "over")
        and parsed.child(noun.index, "nsubj", "cop", "aux", "obj") is None
    ):
        mark.dep = "case"
        attach(parsed, noun, parsed.tokens[noun.head], "obl")


def _act_under_mark(parsed: ParsedText, act: Token, grammar: Grammar) -> None:
    """`Killed in fighting near the port` with those killed fighting: a gerund without an object that is the name of an
    act, under a preposition of place or company, is a noun.
    """
    mark, verb = parsed.child(act.index, "mark"), parsed.tokens[act.head]
    if act.dep != "advcl" or act.tag != "VBG" or mark is None or mark.index + 1 != act.index:
        return
    if mark.lower not in _CASES_OF_ACTS or act.lower not in grammar.event_nouns:
        return
    if parsed.child(act.index, "obj", "aux", "nsubj", "xcomp", "ccomp", "compound:prt") is not None:
        return
    act.pos, act.tag, act.lemma, mark.dep = "NOUN", "NN", act.lower, "case"
    attach(parsed, act, verb, "obl")
    for child in parsed.children(act.index, "obl", "advmod"):
        child.dep = "nmod" if child.dep == "obl" else child.dep
    behind = next((child for child in parsed.children(verb.index, "obl:agent") if child.index > act.index), None)
    if behind is not None and min(parsed.subtree(behind.index)) == act.index + 1:
        attach(parsed, behind, act, "nmod")


def _noun_as_clause(parsed: ParsedText, noun: Token) -> None:
    """`Four charged over killing of envoy`: a noun under a preposition, with what it is of, is no clause."""
    is_noun = noun.pos == "NOUN" and noun.dep == "advcl" and parsed.child(noun.index, "case") is not None
    if is_noun and parsed.child(noun.index, "cop", "aux", "nsubj", "mark", "obj") is None:
        noun.dep = "obl"


def _maker_of_thing(parsed: ParsedText, maker: Token, grammar: Grammar) -> None:
    """`repelled an attack by tribesmen` with `by tribesmen` hung on `repelled`: under an active verb a doer belongs to
    the noun before; a way or an amount (by air, by two points) does not.
    """
    mark = parsed.child(maker.index, "case")
    if maker.dep not in ("obl", "obl:agent") or mark is None or mark.lower != "by" or mark.index == 0:
        return
    if maker.lemma in grammar.time_nouns or maker.lower in grammar.time_nouns:
        return
    verb, noun = parsed.tokens[maker.head], parsed.tokens[mark.index - 1]
    is_counted = parsed.child(maker.index, "nummod") is not None
    if verb.pos != "VERB" or verb.tag == "VBN" or noun.pos not in _NOUNS or is_counted or noun.index <= verb.index:
        return
    above = parsed.ancestors(noun.index)
    is_phrase_of_verb = noun.head == verb.index or any(up.head == verb.index for up in above if up.pos in _NOUNS)
    is_someone = maker.pos == "PROPN" or maker.tag == "NNS" or parsed.child(maker.index, "det", "nmod:poss") is not None
    if is_phrase_of_verb and is_someone and noun.dep in ("obj", "obl", "nmod", "conj"):
        attach(parsed, maker, noun, "nmod")


def _participle_as_noun(parsed: ParsedText, token: Token) -> None:
    """`evacuated the wounded`: a participle with an article and nothing after it is whom it describes."""
    if token.pos != "VERB" or token.tag not in ("VBN", "VBD") or token.dep not in _NOMINAL_RELATIONS:
        return
    before = parsed.tokens[token.index - 1] if token.index else None
    if before is not None and before.head == token.index and before.dep == "det":
        token.pos, token.tag, token.lemma = "NOUN", "NNS", token.lower


def _it_as_somebody(parsed: ParsedText, token: Token, grammar: Grammar) -> None:
    """`Jakarta said it was ready to send troops` with `it` nobody: what is ready is somebody."""
    subject = parsed.child(token.index, "expl")
    if token.pos in ("ADJ", "VERB") and token.lower in grammar.attitudes and subject is not None:
        subject.dep = "nsubj"


def _person_as_adjective(parsed: ParsedText, token: Token, grammar: Grammar) -> None:
    """`The premier condemned`, `a militant was shot` with the word for a person read as an adjective."""
    if token.pos != "ADJ" or token.dep not in _NOMINAL_RELATIONS or token.lower not in grammar.person_adjectives:
        return
    before = parsed.child(token.index, "det", "nmod:poss", "amod", "compound")
    if before is not None and before.index < token.index:
        token.pos, token.tag = "NOUN", "NN"


def _pivot_as_modifier(parsed: ParsedText, be: Token) -> None:
    """`There are claims soldiers killed them` with `claims` before `soldiers` as a modifier: what there is stands right
    after the verb, and a clause after it tells what it says.
    """
    following = parsed.tokens[be.index + 1 : be.index + 2]
    if be.lemma != "be" or parsed.child(be.index, "expl") is None or not following:
        return
    pivot = following[0]
    noun = parsed.tokens[pivot.head]
    if (
        pivot.tag not in ("VBZ", "VBP")
        or pivot.dep not in ("amod", "compound")
        or noun.dep not in ("nsubj", "nsubj:pass")
    ):
        return
    said = parsed.tokens[noun.head]
    pivot.pos, pivot.tag = "NOUN", "NNS"
    pivot.lemma = pivot.lower.removesuffix("s")
    attach(parsed, pivot, be, "nsubj")
    attach(parsed, said, pivot, "acl")


def _part_as_subject(parsed: ParsedText, verb: Token) -> None:
    """`She was among those killed` read as `those were killed`: what stands under `among` after the copula is said of
    the subject, and the participle describes it.
    """
    whole = parsed.child(verb.index, "nsubj:pass")
    if whole is None or verb.tag != "VBN" or parsed.child(whole.index, "cop") is None:
        return
    case = parsed.child(whole.index, "case")
    if case is None or case.lower != "among":
        return
    put_over(parsed, whole, verb, "acl")


def _saying_as_noun(parsed: ParsedText, token: Token, grammar: Grammar) -> None:
    """`Filed a complaint alleging that they were beaten` with `a complaint alleging` one noun: a participle of saying
    before a that-clause says it.
    """
    noun, after = parsed.tokens[token.index - 1], parsed.tokens[token.index + 1 : token.index + 2]
    is_compound = token.pos == "NOUN" and noun.dep == "compound" and noun.head == token.index
    if not is_compound or token.lower not in grammar.saying_participles or not after or after[0].lower != "that":
        return
    said = parsed.tokens[after[0].head]
    above = parsed.tokens[token.head]
    put_over(parsed, noun, token, "acl")
    token.pos, token.tag, token.lemma = "VERB", "VBG", grammar.saying_participles[token.lower]
    for child in parsed.children(token.index):
        if child.index < token.index:
            attach(parsed, child, noun, child.dep)
    if said.head in (token.index, above.index) and said.index > token.index:
        attach(parsed, said, token, "ccomp")


def _noun_as_verb(parsed: ParsedText, token: Token) -> None:
    """`No truth to claims that they fired` with `claims` an infinitive: no finite form is."""
    mark = parsed.child(token.index, "mark")
    if token.tag != "VBZ" or mark is None or mark.lower != "to" or mark.index + 1 != token.index or not mark.index:
        return
    before = parsed.tokens[mark.index - 1]
    token.pos, token.tag, token.lemma = "NOUN", "NNS", token.lower.removesuffix("s")
    mark.dep, mark.pos, mark.tag = "case", "ADP", "IN"
    for said in parsed.children(token.index, "ccomp"):
        said.dep = "acl"
    attach(parsed, token, before, "nmod" if before.pos in _NOUNS else "obl")


def _verb_as_noun(parsed: ParsedText, token: Token, grammar: Grammar) -> None:
    """`Demanded that the government resign` with `government resign` one noun: a clause under `that` has a verb, and
    the noun right before it is its subject.
    """
    mark, subject = parsed.child(token.index, "mark"), parsed.child(token.index, "compound")
    is_clause = token.pos == "NOUN" and mark is not None and mark.lower == "that" and token.dep in ("ccomp", "acl")
    if not is_clause or subject is None or subject.index + 1 != token.index or token.lower not in grammar.verbs:
        return
    if parsed.child(token.index, "cop", "aux", "nsubj", "case") is not None:
        return
    token.pos, token.tag, token.lemma = "VERB", "VB", token.lower
    for child in parsed.children(token.index, "det", "amod", "nmod", "nummod", "compound"):
        if child.index < subject.index:
            attach(parsed, child, subject, child.dep)
    subject.dep = "nsubj"


def _object_of_adjective(parsed: ParsedText, adjective: Token) -> None:
    """`Rejected as baseless the charge` with `charge` hung on `baseless`: it is what was rejected."""
    case, verb = parsed.child(adjective.index, "case"), parsed.tokens[adjective.head]
    thing = parsed.child(adjective.index, "obj")
    if adjective.pos != "ADJ" or adjective.dep != "obl" or case is None or case.lower != "as" or thing is None:
        return
    if verb.pos == "VERB" and parsed.child(verb.index, "obj") is None:
        attach(parsed, thing, verb, "obj")
