"""The direct quotation beside a pronoun: the one it stands in, the one whose speaker it is.

Belongs here: where that quotation lies and which word is its speaker. Does not belong here: quotations as facts
(`extract/quotations/`), whom a pronoun means (`antecedents.py`).
"""

from dataclasses import dataclass

from pipeline.extract.actors.clause_mates import SUBJECTS
from pipeline.extract.actors.found import Reading
from pipeline.language.parsed import Token

_CLOSING = frozenset({"”", '"', "''"})
# Between the end of a quotation and its speaker: `,” he`, `” she`.
_NEAR = 3


@dataclass(frozen=True, slots=True)
class Quoted:
    """A direct quotation within one paragraph, as characters from its opening mark to its closing one."""

    start: int
    end: int


def quotation_of(reading: Reading, token: Token) -> Quoted | None:
    """Return the quotation in which a token stands."""
    text = reading.document.text
    first = text.rfind("\n", 0, token.start) + 1
    last = text.find("\n", token.end)
    last = len(text) if last < 0 else last
    curly, straight = text.rfind("“", first, token.start), text.rfind('"', first, token.start)
    if curly > text.rfind("”", first, token.start):
        closing = text.find("”", token.end, last)
        # A mark that another opening one follows was never closed: nobody knows where it ends.
        is_closed = text.find("“", token.end, closing if closing >= 0 else last) < 0
        return Quoted(curly, last if closing < 0 else closing) if is_closed else None
    if text.count('"', first, token.start) % 2:
        closing = text.find('"', token.end, last)
        return Quoted(straight, last if closing < 0 else closing)
    return None


def quotation_before(reading: Reading, token: Token) -> Quoted | None:
    """Return the quotation that a subject behind it speaks, where it begins its sentence: `“We won,” he said`."""
    verb = reading.tokens[token.head]
    if token.dep not in SUBJECTS or reading.lexicon.speech.quoting(verb.lemma) is None:
        return None
    for at in range(token.index - 1, max(token.index - 1 - _NEAR, 0), -1):
        mark = reading.tokens[at]
        if mark.text in _CLOSING:
            spoken = quotation_of(reading, reading.tokens[at - 1])
            return spoken if spoken is not None and _begins_sentence(reading, spoken) else None
        if mark.pos not in ("PUNCT", "VERB"):
            return None
    return None


def _begins_sentence(reading: Reading, quoted: Quoted) -> bool:
    before = reading.document.text[: quoted.start].rstrip(" ")
    return not before or before[-1] in '.!?\n”"'


def first_within(reading: Reading, quoted: Quoted) -> Token | None:
    """Return the first token of a quotation."""
    tokens = reading.document.parsed.tokens_in(quoted.start, quoted.end)
    return tokens[0] if tokens else None


def speaker_of(reading: Reading, quoted: Quoted) -> Token | None:
    """Return the head of the subject that says a quotation, from the sentences in which it ends and begins."""
    parsed = reading.document.parsed
    for at in (quoted.end, quoted.start):
        sentence = parsed.sentence_of(max(at - 1, 0))
        if sentence is None:
            continue
        for verb in reading.tokens[sentence.first : sentence.last]:
            if quoted.start <= verb.start < quoted.end or reading.lexicon.speech.quoting(verb.lemma) is None:
                continue
            said = [t for t in parsed.children(verb.index, *SUBJECTS) if not quoted.start <= t.start < quoted.end]
            if verb.pos == "VERB" and said:
                return said[0]
    return None
