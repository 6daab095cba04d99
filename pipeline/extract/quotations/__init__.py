"""Quotations: words a text gives as someone's, in quotation marks or in its own, and whose they are.

The way: `marks` finds what stands in quotation marks, `attribution` the words that bring it in, `turns` the voice of
spans without such words, `indirect` what is reported without marks, `speakers` the actors. Quoted names, titles and
words held at arm's length are no utterances.
"""

from pipeline.extract.facts import ActorMention, Document, Quotation
from pipeline.extract.quotations.indirect import indirect_speech
from pipeline.extract.quotations.marks import quoted_spans
from pipeline.extract.quotations.scene import Scene
from pipeline.extract.quotations.speakers import Speakers
from pipeline.extract.quotations.turns import voices
from pipeline.extract.quotations.voice import Voice
from pipeline.language.blocks import blocks
from pipeline.lexicon import Lexicon

__all__ = ["find_quotations"]


def find_quotations(document: Document, mentions: list[ActorMention], lexicon: Lexicon) -> list[Quotation]:
    """Return the quotations of a text, sorted by start; `mentions` tell who their speakers are."""
    paragraphs = list(blocks(document.text))
    quoted = quoted_spans(document.text, paragraphs)
    scene = Scene(document.parsed, paragraphs, quoted, lexicon.speech)
    found = [
        (span.start, span.end, True, voice)
        for span, voice in zip(quoted, voices(scene), strict=True)
        if voice is not None
    ]
    direct = [(start, end) for start, end, _, _ in found]
    found += [(start, end, False, voice) for start, end, voice in indirect_speech(scene, direct)]
    speakers = Speakers(document.parsed, mentions)
    found.sort(key=lambda item: (item[0], item[1]))
    return [_quotation(document, start, end, is_direct, voice, speakers) for start, end, is_direct, voice in found]


def _quotation(
    document: Document, start: int, end: int, is_direct: bool, voice: Voice, speakers: Speakers
) -> Quotation:
    first, last = voice.speaker if voice.speaker is not None else (None, None)
    return Quotation(
        start=start,
        end=end,
        is_direct=is_direct,
        rule_id=f"quotation.{voice.rule}",
        cue=document.text[slice(*voice.cue)] if voice.cue is not None else None,
        speaker_start=first,
        speaker_end=last,
        speaker=speakers.actor(first, last, start) if first is not None and last is not None else None,
    )
