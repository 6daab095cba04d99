"""Who says so: the subject of a verb that reports, the speaker of a quotation, the source after `according to`.

Belongs here: finding the source of what a text tells and its span. Does not belong here: what the source's verb does
to the status (`operators.py`).
"""

from pipeline.extract.facts import Attribution
from pipeline.extract.holding import words_in
from pipeline.extract.status.apart import is_apart
from pipeline.extract.status.negation import is_negated_noun
from pipeline.extract.status.phrases import phrase_of
from pipeline.extract.status.standing import Standing
from pipeline.extract.view import TextView
from pipeline.language.clauses import Clause
from pipeline.language.parsed import Token

_SPEAKING = frozenset({"@human", "@message", "@document", "@troops", "@institution"})
_SOME = frozenset({"it", "most", "some", "many", "others", "several", "both", "few", "all", "two", "three", "one"})
_DASHES = frozenset({"-", "–", "—", ":"})


def attribute_to_subject(
    view: TextView, outer: Clause | None, standing: Standing, contested: bool, is_denial: bool = False
) -> None:
    """Take the subject of a reporting clause as the source, unless one nearer was found; a denial is the denier's."""
    if outer is None or (standing.attribution is not None and not is_denial):
        return
    heads = outer.agents
    quoting = view.clauses.get(outer.governor) if outer.governor is not None and outer.mark == "as" else None
    if quoting is not None and view.parsed.tokens[quoting.predicate].lemma in view.lexicon.cues["quoting"]:
        heads = quoting.patients
    speakers = [head for head in heads if view.parsed.tokens[head].pos != "VERB"]
    if speakers:
        attribute_to(view, speakers[0], standing, contested)


def attribute_to(view: TextView, head: int, standing: Standing, contested: bool, is_weighed: bool = True) -> None:
    """Take a noun phrase as the source where it names somebody who can speak, and not nobody; what an accuser says is
    no more than that, unless it is not to be weighed.
    """
    if is_negated_noun(view, head):
        return
    if is_weighed:
        _weigh_source(view, head, standing)
    mention = view.mention_of(head)
    token = view.parsed.tokens[head]
    can_speak = mention is not None or token.lower in _SOME or bool(_SPEAKING & view.kinds(head))
    if can_speak or token.lemma in view.lexicon.cues["speaking"]:
        start, end = phrase_of(view, head)
        # What both sides say is said by no one of them.
        is_one = mention is not None and not mention.is_together
        standing.attribution = Attribution(start, end, mention.actor if mention and is_one else None, contested)


def _weigh_source(view: TextView, head: int, standing: Standing) -> None:
    """What an accuser or an indictment says is alleged; a source may be named by two words: a charge sheet."""
    lemma = view.parsed.tokens[head].lemma
    before = (f"{word.lower} {lemma}" for word in view.parsed.children(head, "compound", "amod"))
    effect = view.lexicon.status.effect("source", *before, lemma)
    if effect is not None and effect != standing.status():
        standing.under(effect)


def _accuses(view: TextView, token: Token) -> bool:
    """`Is accused of murder, according to the charge sheet`: that he is accused is no accusation."""
    speech = view.lexicon.speech.reporting(token.lemma)
    return speech is not None and speech.force == "accusation"


def attribute_to_speaker(view: TextView, token: Token, standing: Standing) -> None:
    """Inside a quotation it is the speaker who says so."""
    quotation = view.quotation_at.get(token.index)
    if quotation is None or (standing.attribution is not None and not quotation.is_direct):
        return
    above = (token, *view.parsed.ancestors(token.index))
    if not quotation.is_direct and any(
        is_apart(view, view.clauses[at.index]) for at in above if at.index in view.clauses
    ):
        return
    head = None
    if quotation.speaker_start is not None and quotation.speaker_end is not None:
        head = view.parsed.head_in(quotation.speaker_start, quotation.speaker_end)
    if head is not None and is_negated_noun(view, head.index):
        # Nobody disputes it.
        return
    standing.under("reported")
    if standing.attribution is None and quotation.speaker_start is not None and quotation.speaker_end is not None:
        standing.attribution = Attribution(quotation.speaker_start, quotation.speaker_end, quotation.speaker)
        if head is not None and not _accuses(view, token):
            _weigh_source(view, head.index, standing)


def attribute_to_named_source(view: TextView, token: Token, standing: Standing) -> None:
    """`According to X`, anywhere in the sentence, and `X: …` or `… – X` in a headline attribute what it tells."""
    if standing.attribution is not None:
        return
    first = _after_according_to(view, token.sentence)
    if first is not None:
        standing.under("reported")
        source = _noun_after(view, first)
        if source is not None and view.lexicon.status.effect("noun", source.lemma) in ("claimed", "alleged"):
            standing.under("claimed")
        if source is not None:
            attribute_to(view, source.index, standing, contested=False, is_weighed=not _accuses(view, token))
        return
    head = _headline_source(view, token.sentence)
    if head is not None and head != token.index:
        standing.under("reported")
        attribute_to(view, head, standing, contested=False)


def _after_according_to(view: TextView, sentence: int) -> int | None:
    """Return the token after the first `according to` of a sentence."""
    if "according" not in words_in(view, sentence):
        return None
    tokens, words = view.parsed.tokens, view.parsed.words(view.parsed.sentences[sentence])
    after = (word.index + 2 for word in words if word.lower == "according")
    return next((at for at in after if at < len(tokens) and tokens[at - 1].lower == "to"), None)


def _headline_source(view: TextView, at: int) -> int | None:
    """Return the head of a name set off by a colon before a sentence, or by a colon or dash after it."""
    sentence, tokens = view.parsed.sentences[at], view.parsed.tokens
    last = sentence.last - 1
    if tokens[last].lower == ".":
        last -= 1
    mention = view.mention_over(last)
    if mention is not None and mention.end == tokens[last].end:
        before = view.parsed.tokens_in(mention.start, mention.end)[0].index - 1
        if before > sentence.first and tokens[before].lower in _DASHES and before - 1 >= sentence.first:
            apart = tokens[before].lower == ":" or tokens[before].start > tokens[before - 1].end
            return mention.head if apart else None
    elif not words_in(view, at).isdisjoint(_DASHES) and _speaks(view, last):
        # Soldiers killed nine villagers: report
        before = min([last, *(word.index for word in view.parsed.children(last, "compound", "amod", "det"))]) - 1
        if before > sentence.first + 1 and tokens[before].lower in _DASHES:
            return last if tokens[before].start > tokens[before - 1].end or tokens[before].lower == ":" else None
    mention = view.mention_over(sentence.first)
    if mention is not None and mention.start == sentence.start and mention.actor.actor_type != "country":
        after = view.parsed.tokens_in(mention.start, mention.end)[-1].index + 1
        if after < last and tokens[after].lower == ":":
            return mention.head
    elif mention is None:
        # Report: soldiers killed nine.
        colon = next(
            (at for at in range(sentence.first + 1, min(last, sentence.first + 4)) if tokens[at].lower == ":"), 0
        )
        return colon - 1 if colon and _speaks(view, colon - 1) else None
    return None


def _speaks(view: TextView, at: int) -> bool:
    """Tell whether a common noun names somebody or something that says things."""
    token = view.parsed.tokens[at]
    return token.pos in ("NOUN", "PROPN") and (
        token.lemma in view.lexicon.cues["speaking"] or "@human" in view.kinds(at)
    )


def _noun_after(view: TextView, first: int) -> Token | None:
    """Return the head of the noun phrase that begins at a token: its last noun before a comma, preposition or verb."""
    tokens = view.parsed.tokens
    head: Token | None = None
    for token in tokens[first:]:
        if (
            token.sentence != tokens[first].sentence
            or token.pos == "PUNCT"
            or (head and token.pos in ("ADP", "AUX", "DET", "VERB"))
        ):
            break
        if token.pos in ("NOUN", "PROPN", "PRON"):
            head = token
    return head
