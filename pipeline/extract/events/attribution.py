"""Who says so: the subject of a verb that reports, the speaker of a quotation, the source after `according to`.

Belongs here: finding the source of what a text tells and its span. Does not belong here: what the source's verb does
to the status (`status.py`).
"""

from pipeline.extract.events.standing import Standing
from pipeline.extract.events.view import TextView
from pipeline.extract.facts import Attribution
from pipeline.language.clauses import Clause
from pipeline.language.parsed import Token

# Nouns that speak for those who wrote or sent them.
_SPEAKING_NOUNS = frozenset({"report", "statement", "source"})


def attribute_to_subject(view: TextView, outer: Clause | None, standing: Standing, contested: bool) -> None:
    """Take the subject of a reporting clause as the source, unless one nearer was found."""
    if standing.attribution is not None or outer is None:
        return
    speakers = [head for head in outer.agents if view.parsed.tokens[head].pos != "VERB"]
    if not speakers:
        return
    start, end = view.phrase(speakers[0])
    mention = view.mention_of(speakers[0])
    if (
        "@human" in view.kinds(speakers[0])
        or mention is not None
        or view.parsed.tokens[speakers[0]].lemma in _SPEAKING_NOUNS
    ):
        standing.attribution = Attribution(start, end, mention.actor if mention else None, contested)


def attribute_to_speaker(view: TextView, token: Token, standing: Standing) -> None:
    """Inside a quotation it is the speaker who says so."""
    for quotation in view.quotations:
        if (
            quotation.start <= token.start
            and token.end <= quotation.end
            and (quotation.is_direct or standing.attribution is None)
        ):
            standing.effects.add("reported")
            if (
                standing.attribution is None
                and quotation.speaker_start is not None
                and quotation.speaker_end is not None
            ):
                standing.attribution = Attribution(quotation.speaker_start, quotation.speaker_end, quotation.speaker)
            return


def attribute_to_named_source(view: TextView, token: Token, standing: Standing) -> None:
    """`According to X`, anywhere in the sentence, attributes its main clause."""
    if standing.attribution is not None:
        return
    tokens = view.parsed.tokens
    for word in view.parsed.words(view.parsed.sentences[token.sentence]):
        follows = word.index + 2 < len(tokens) and tokens[word.index + 1].lower == "to"
        if word.lower == "according" and follows:
            standing.effects.add("reported")
            source = _noun_after(view, word.index + 2)
            if source is not None:
                start, end = view.phrase(source.index)
                mention = view.mention_of(source.index)
                standing.attribution = Attribution(start, end, mention.actor if mention else None)
            return


def _noun_after(view: TextView, first: int) -> Token | None:
    """Return the head of the noun phrase that begins at a token: its last noun before a comma, preposition or verb."""
    tokens = view.parsed.tokens
    head: Token | None = None
    for token in tokens[first:]:
        if token.sentence != tokens[first].sentence or token.pos == "PUNCT" or (head and token.pos in ("ADP", "VERB")):
            break
        if token.pos in ("NOUN", "PROPN", "PRON"):
            head = token
    return head
