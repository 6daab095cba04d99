"""Headlines: verbs between bare nouns, and names set side by side, that the parser took for one long noun.

Belongs here: shapes that only headlines have (no article, a present tense, a comma for `and`). Does not belong here:
passives without their auxiliary (`participles.py`), plural subjects (`misread.py`).
"""

from pipeline.language.auxiliaries import crown
from pipeline.language.parsed import ParsedText, Sentence, Token, attach, put_over, take_what_follows
from pipeline.lexicon.grammar import Grammar

_NOUNS = frozenset({"NOUN", "PROPN"})
_STOPS = frozenset({".", "!", "?"})
_CLOSED = frozenset({"DET", "PRON"})


def mend_headline(parsed: ParsedText, sentence: Sentence, grammar: Grammar) -> None:
    """Mend a sentence in place if it has the shape of a headline."""
    words = parsed.words(sentence)
    if not words:
        return
    _names_side_by_side(parsed, words)
    is_sentence = words[-1].text in _STOPS and not all(word.text[0].isupper() for word in words[:-1])
    if is_sentence or any(word.pos in _CLOSED for word in words[:2]):
        return
    for token in words:
        if token.lower == "as" and token.dep == "case":
            _clause_under_as(parsed, token, grammar)
        if token.dep == "root" and token.tag == "NNS" and token.lemma in grammar.verbs:
            _verb_before_name(parsed, token)
        if token.tag == "VBZ" and token.dep == "compound" and token.lemma in grammar.verbs:
            _verb_between_nouns(parsed, sentence, token)


def _names_side_by_side(parsed: ParsedText, words: list[Token]) -> None:
    """`Turkey, Greece agree on it` with Greece said of Turkey: a comma that no second one closes stands for `and`."""
    if len(words) < 4 or words[0].pos != "PROPN":
        return
    first = words[0]
    for second in parsed.children(first.index, "appos"):
        opens, last = min(parsed.subtree(second.index)) - 1, max(parsed.subtree(second.index))
        behind = parsed.tokens[last + 1] if last + 1 < len(parsed.tokens) else None
        verb = parsed.tokens[first.head]
        is_open = parsed.tokens[opens].text == "," and behind is not None and behind.text not in (",", "–", "-", "(")
        is_subject = first.dep.startswith("nsubj") and behind is not None and verb.index >= behind.index
        if is_open and is_subject and second.pos == "PROPN" and opens == max(first.index, opens):
            second.dep = "conj"


def _verb_between_nouns(parsed: ParsedText, sentence: Sentence, verb: Token) -> None:
    """`Army shells opposition stronghold, kills 12` with `army shells` two of the stronghold's nouns: a form in -s
    between two bare nouns is the verb of the first.
    """
    subject, thing = parsed.tokens[verb.index - 1], parsed.tokens[verb.head]
    if verb.index == sentence.first or subject.pos not in _NOUNS or thing.index < verb.index or subject.tag == "NNS":
        return
    if subject.head not in (verb.index, thing.index) or subject.dep not in ("compound", "nsubj", "amod", "nmod"):
        return
    above = parsed.tokens[thing.head]
    if thing.dep == "nsubj" and above.index > thing.index and above.dep == "root":
        # A second verb behind a comma goes on from the first; one without it has the nouns for its subject.
        if parsed.tokens[max(parsed.subtree(thing.index)) + 1].text != "," and "," not in {
            parsed.tokens[child].text for child in thing.children
        }:
            return
        crown(parsed, verb, thing)
        attach(parsed, above, verb, "conj")
        attach(parsed, thing, verb, "obj")
    elif thing.dep == "root":
        put_over(parsed, verb, thing, "obj")
    else:
        return
    verb.pos = "VERB"
    for child in [*parsed.children(thing.index), *parsed.children(verb.index)]:
        if child.index < subject.index and child.dep != "nsubj":
            attach(parsed, child, subject, child.dep)
    attach(parsed, subject, verb, "nsubj")
    take_what_follows(parsed, thing, verb, "nmod", "obl", "advmod", "punct")


def _verb_before_name(parsed: ParsedText, verb: Token) -> None:
    """`Military Official Visits Georgia` with visits of Georgia: a noun that has a subject before it and a bare name
    right behind it is a verb.
    """
    subject, names = parsed.child(verb.index, "nsubj"), parsed.children(verb.index, "compound", "flat", "appos")
    name = next((child for child in names if child.index == verb.index + 1 and child.pos == "PROPN"), None)
    if subject is None or name is None or subject.index > verb.index or parsed.child(verb.index, "cop", "det"):
        return
    verb.pos, verb.tag, name.dep = "VERB", "VBZ", "obj"
    for child in parsed.children(verb.index, "nmod"):
        child.dep = "obl"


def _clause_under_as(parsed: ParsedText, mark: Token, grammar: Grammar) -> None:
    """`Activists held as police raid offices` with the offices what they are held as: between a plural and a noun
    behind `as` a bare form is the verb.
    """
    thing = parsed.tokens[mark.head]
    phrase = parsed.tokens[mark.index + 1 : thing.index]
    verb = next((word for word in phrase[1:] if word.lower in grammar.verbs and word.tag != "NNS"), None)
    if verb is None or thing.pos not in _NOUNS or parsed.child(thing.index, "cop", "nsubj") is not None:
        return
    subject = parsed.tokens[verb.index - 1]
    is_several = subject.tag in ("NNS", "NNPS") or subject.lower in grammar.collectives or subject.lower.endswith("men")
    if not is_several or any(word.pos in ("VERB", "ADP", "PUNCT", "CCONJ", "DET") for word in phrase if word != verb):
        return
    for word in phrase:
        if word.index < subject.index:
            attach(parsed, word, subject, "amod" if word.pos == "ADJ" else "compound")
        elif word.index > verb.index and word.head <= verb.index:
            attach(parsed, word, thing, "compound")
    attach(parsed, verb, thing, "compound")
    put_over(parsed, verb, thing, "obj")
    verb.pos, verb.tag, verb.lemma = "VERB", "VBP", verb.lower
    verb.dep = "advcl" if verb.head != verb.index else verb.dep
    attach(parsed, mark, verb, "mark")
    attach(parsed, subject, verb, "nsubj")
    take_what_follows(parsed, thing, verb, "nmod", "punct")
