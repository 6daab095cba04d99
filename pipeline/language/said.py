"""What is said and who says it, where the parser hung the one on the other.

Belongs here: speakers at the end of a sentence, clauses told without `that`, taken for objects. Does not belong here:
gerunds and infinitives that complete a verb (`complements.py`).
"""

from pipeline.language.auxiliaries import crown
from pipeline.language.parsed import ParsedText, Token, attach, put_over
from pipeline.lexicon.grammar import Grammar

_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def mend_said(parsed: ParsedText, grammar: Grammar) -> None:
    """Mend what is said in a text in place."""
    for token in parsed.tokens:
        if token.pos == "VERB" and token.lemma in grammar.saying:
            _speaker_behind(parsed, token)
            _act_said(parsed, token)
            _state_said(parsed, token)
            _outcome_said(parsed, token, grammar)
            _next_word(parsed, token, grammar)
            _subject_said(parsed, token)
            _first_of_those_told(parsed, token, grammar)
            _said_beside_there(parsed, token)
            _teller_as_described(parsed, token)
            _that_clause_behind(parsed, token)


def _speaker_behind(parsed: ParsedText, verb: Token) -> None:
    """`A fight left five dead, army sources and residents said` with the sources among those left dead: who stands
    between the last comma and a verb of saying that ends the sentence says it.
    """
    if parsed.child(verb.index, "nsubj", "csubj", "obj") is not None or verb.tag not in ("VBD", "VBZ", "VBP"):
        return
    told = parsed.child(verb.index, "ccomp", "parataxis")
    comma = verb.index - 1
    while comma >= 0 and parsed.tokens[comma].text != "," and parsed.tokens[comma].sentence == verb.sentence:
        comma -= 1
    first = comma + 1
    if told is None or told.index > comma or parsed.tokens[comma].text != ",":
        return
    phrase = parsed.tokens[first : verb.index]
    outside = [word for word in phrase if not first <= word.head < verb.index]
    if len(outside) != 1 or outside[0].pos not in _NOUNS or any(word.tag in _FINITE for word in phrase):
        return
    if outside[0].dep in ("obj", "conj", "appos", "nmod", "obl") and parsed.child(outside[0].index, "case") is None:
        attach(parsed, outside[0], verb, "nsubj")


def _act_said(parsed: ParsedText, verb: Token) -> None:
    """`UN says air raid in April killed 30 boys` with the raid what is said: the noun between has the finite verb
    behind it.
    """
    thing, told = parsed.child(verb.index, "obj"), parsed.child(verb.index, "ccomp")
    if thing is None or told is None or not verb.index < thing.index < told.index or verb.lemma != "say":
        return
    if told.tag not in _FINITE or parsed.child(told.index, "nsubj", "csubj", "expl", "mark", "aux") is not None:
        return
    attach(parsed, thing, told, "nsubj")
    for child in parsed.children(verb.index, "obl"):
        if thing.index < child.index < told.index:
            attach(parsed, child, thing, "nmod")


def _state_said(parsed: ParsedText, verb: Token) -> None:
    """`The mission says 30 children were among those killed` with the children what it says: behind a noun a finite
    copula without a subject of its own has that noun for it.
    """
    noun = parsed.child(verb.index, "obj")
    if noun is None or noun.index < verb.index:
        return
    for state in parsed.children(noun.index, "acl", "acl:relcl"):
        copula = parsed.child(state.index, "cop")
        if (
            copula is None
            or copula.tag not in _FINITE
            or parsed.child(state.index, "nsubj", "mark", "expl") is not None
        ):
            continue
        between = parsed.tokens[noun.index + 1 : copula.index]
        if all(word.pos in ("ADV", "AUX") for word in between):
            put_over(parsed, state, noun, "nsubj")
            state.dep = "ccomp"
            return


def _outcome_said(parsed: ParsedText, verb: Token, grammar: Grammar) -> None:
    """`The army said it struck a car, killing two` with `killing` under `said`: who says something kills nobody by it;
    a participle behind what is said tells what came of that, unless it is one of speech (`said he would go, adding`).
    """
    told = parsed.child(verb.index, "ccomp")
    if told is None or told.index < verb.index or parsed.child(told.index, "nsubj", "nsubj:pass") is None:
        return
    for outcome in _participles_behind(parsed, verb, told):
        if not _is_speech(outcome, grammar):
            attach(parsed, outcome, told, "advcl")


def _next_word(parsed: ParsedText, verb: Token, grammar: Grammar) -> None:
    """`The party said it would stay away, accusing them of fraud` with `accusing` under `stay`: words behind what is
    still to come, or what a pronoun did, are the next of who says so.
    """
    told = parsed.child(verb.index, "ccomp")
    if told is None or told.index < verb.index:
        return
    subject = parsed.child(told.index, "nsubj", "nsubj:pass")
    is_to_come = any(child.tag == "MD" for child in parsed.children(told.index, "aux"))
    if subject is None or not (is_to_come or subject.pos == "PRON"):
        return
    for word in _participles_behind(parsed, told, told):
        if _is_speech(word, grammar):
            attach(parsed, word, verb, "advcl")


def _participles_behind(parsed: ParsedText, above: Token, told: Token) -> list[Token]:
    """Return the participles under a verb that stand bare behind what is told and a comma."""
    return [
        word
        for word in parsed.children(above.index, "advcl")
        if word.tag == "VBG" and word.index > told.index and parsed.tokens[word.index - 1].text == ","
        if parsed.child(word.index, "nsubj", "mark") is None
    ]


def _is_speech(word: Token, grammar: Grammar) -> bool:
    return word.lemma in grammar.saying or word.lemma in grammar.speaking


def _subject_said(parsed: ParsedText, verb: Token) -> None:
    """`The bloc said talks between the sides, meant to end the war, failed` with the bloc saying talks and failing: a
    finite verb at the end without a subject, over a verb of saying with a noun for its object, tells of that noun.
    """
    main, thing = parsed.tokens[verb.head], parsed.child(verb.index, "obj")
    if verb.dep != "ccomp" or main.dep != "root" or main.tag not in _FINITE or thing is None:
        return
    if thing.pos not in ("NOUN", "PROPN") or not verb.index < thing.index < main.index:
        return
    if parsed.child(main.index, "nsubj", "csubj", "expl", "obj") or parsed.child(verb.index, "nsubj") is None:
        return
    if parsed.child(verb.index, "ccomp") is not None or parsed.tokens[main.index - 1].text != ",":
        return
    crown(parsed, verb, main)
    attach(parsed, main, verb, "ccomp")
    attach(parsed, thing, main, "nsubj:pass" if parsed.child(main.index, "aux:pass") is not None else "nsubj")


def _first_of_those_told(parsed: ParsedText, verb: Token, grammar: Grammar) -> None:
    """`Villagers said Ali Bello, his wife and a son were shot` with Ali Bello what they said: a name between a verb of
    saying and the comma before a list that is told of is the first of those on it.
    """
    told, first = parsed.child(verb.index, "ccomp"), parsed.child(verb.index, "obj")
    subject = parsed.child(told.index, "nsubj") if told is not None else None
    if told is None or first is None or subject is None or verb.lemma in grammar.telling or first.pos != "PROPN":
        return
    comma = max(parsed.subtree(first.index, frozenset({"punct"}))) + 1
    is_listed = parsed.tokens[comma].text == "," and min(parsed.subtree(subject.index)) == comma + 1
    others = parsed.children(subject.index, "conj")
    is_joined = any(parsed.child(other.index, "cc") is not None for other in others)
    if not is_listed or not is_joined or first.index < verb.index or parsed.child(told.index, "mark") is not None:
        return
    attach(parsed, first, told, subject.dep)
    attach(parsed, subject, first, "conj")
    for other in others:
        attach(parsed, other, first, "conj")


def _said_beside_there(parsed: ParsedText, verb: Token) -> None:
    """`He estimated that there were 20 attackers and said they were armed` with the attackers saying so: nobody is the
    subject of `there were`, so who speaks on is who spoke before.
    """
    beside = parsed.tokens[verb.head]
    speaker = parsed.tokens[beside.head]
    if verb.dep != "conj" or verb.tag not in _FINITE or beside.dep != "ccomp" or speaker.tag != verb.tag:
        return
    if parsed.child(beside.index, "expl") is None or parsed.child(verb.index, "nsubj", "aux", "mark") is not None:
        return
    attach(parsed, verb, speaker, "conj")


def _teller_as_described(parsed: ParsedText, verb: Token) -> None:
    """`The army announced that a man attached to the post was killed` with an army that was announced and killed, and
    a man who attached: a participle after the subject of a that-clause describes it, and what follows is the clause.
    """
    teller, described = parsed.tokens[verb.head], parsed.child(verb.index, "ccomp")
    main = parsed.tokens[teller.head]
    if verb.dep != "acl" or verb.tag not in ("VBN", "VBD") or not teller.dep.startswith("nsubj") or described is None:
        return
    mark, subject = parsed.child(described.index, "mark"), parsed.child(described.index, "nsubj")
    if mark is None or mark.lower != "that" or subject is None or not described.index < main.index:
        return
    is_bare = described.tag == "VBN" and parsed.child(described.index, "aux", "cop", "obj") is None
    helper = parsed.child(main.index, "aux", "cop")
    if not is_bare or main.pos not in ("VERB", "ADJ") or described.index != subject.index + 1:
        return
    if helper is None and main.tag not in _FINITE:
        return
    attach(parsed, verb, main, "parataxis")
    put_over(parsed, verb, main, "ccomp")
    verb.tag = "VBD"
    attach(parsed, teller, verb, "nsubj")
    attach(parsed, subject, main, "nsubj:pass" if parsed.child(main.index, "aux:pass") is not None else "nsubj")
    attach(parsed, described, subject, "acl")
    attach(parsed, mark, main, "mark")


def _that_clause_behind(parsed: ParsedText, verb: Token) -> None:
    """`Said in a note after the talks that both sides had agreed` with talks that they had agreed: a that-clause with
    all its parts is what is said.
    """
    if parsed.child(verb.index, "ccomp", "obj") is not None or verb.tag not in _FINITE:
        return
    for phrase in parsed.children(verb.index, "obl"):
        inside = [at for at in parsed.subtree(phrase.index) if at > phrase.index]
        for at in inside:
            clause = parsed.tokens[at]
            mark, subject = parsed.child(at, "mark", "obj"), parsed.child(at, "nsubj", "expl")
            if clause.dep not in ("acl", "acl:relcl") or mark is None or mark.lower != "that" or subject is None:
                continue
            has_gap = mark.dep == "obj" and parsed.child(at, "xcomp", "ccomp") is None
            if not has_gap and mark.index < subject.index and parsed.tokens[clause.head].pos in _NOUNS:
                mark.dep = "mark"
                attach(parsed, clause, verb, "ccomp")
                return
