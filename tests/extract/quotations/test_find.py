from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.extract.actors import find_mentions
from pipeline.extract.facts import Document, Quotation
from pipeline.extract.quotations import find_quotations
from pipeline.language.parser import parse
from pipeline.lexicon import load

Told = tuple[str, str | None, str | None]


def find(text: str) -> list[Quotation]:
    document = Document("doc", text, None, (), parse(text))
    return find_quotations(document, find_mentions(document, load()), load())


def direct(text: str) -> list[Told]:
    """Words, speaker and cue of the direct quotations."""
    return [told(text, quotation) for quotation in find(text) if quotation.is_direct]


def indirect(text: str) -> list[Told]:
    return [told(text, quotation) for quotation in find(text) if not quotation.is_direct]


def told(text: str, quotation: Quotation) -> Told:
    speaker = None
    if quotation.speaker_start is not None:
        speaker = text[quotation.speaker_start : quotation.speaker_end]
    return text[quotation.start : quotation.end], speaker, quotation.cue


def test_the_speaker_stands_after_the_words() -> None:
    assert direct("“The bridge is gone,” the governor said.") == [("“The bridge is gone,”", "the governor", "said")]


def test_an_inverted_speaker_is_read_with_title_and_name() -> None:
    found = direct("“The bridge is gone,” declared Defence Minister Anna Kovac, leaving the hall.")
    assert found == [("“The bridge is gone,”", "Defence Minister Anna Kovac", "declared")]


def test_the_speaker_stands_before_the_words() -> None:
    assert direct("The mayor told reporters: “Nobody will be left behind.”") == [
        ("“Nobody will be left behind.”", "The mayor", "told")
    ]


def test_an_interrupted_quotation_has_one_speaker_and_two_rows() -> None:
    found = direct("“We saw smoke,” a nurse said, “and then the roof fell.”")
    assert [(words, speaker) for words, speaker, _ in found] == [
        ("“We saw smoke,”", "a nurse"),
        ("“and then the roof fell.”", "a nurse"),
    ]


def test_a_quotation_after_an_attributed_one_goes_on_with_its_speaker() -> None:
    found = direct("“We saw smoke,” a nurse said. “It came from the school.”")
    assert [(words, speaker) for words, speaker, _ in found][1] == ("“It came from the school.”", "a nurse")


def test_the_voice_of_a_quotation_runs_over_its_paragraphs() -> None:
    found = direct("“We held the bridge for a week.\n\n“Then we left it,” the major said.")
    assert [speaker for _, speaker, _ in found] == ["the major", "the major"]


def test_a_mixed_quotation_belongs_to_the_subject_of_the_naming_verb() -> None:
    assert direct("The opposition called the vote a “shameless fraud”.") == [
        ("“shameless fraud”", "The opposition", "called")
    ]


def test_quoted_words_in_a_reported_clause_belong_to_who_reports_it() -> None:
    found = direct("The general said his enemies wanted a “quick way out” of the war.")
    assert [(words, speaker) for words, speaker, _ in found] == [("“quick way out”", "The general")]


def test_a_participle_is_said_by_the_subject_of_its_sentence() -> None:
    found = direct("The president urged women to vote for her rival, saying “this town deserves better”.")
    assert [speaker for _, speaker, _ in found] == ["The president"]


def test_according_to_brings_in_a_speaker() -> None:
    found = direct("The raid was a “grave mistake”, according to the foreign ministry.")
    assert [(words, speaker, cue) for words, speaker, cue in found] == [
        ("“grave mistake”", "the foreign ministry", "according to")
    ]


def test_names_and_titles_in_quotation_marks_are_no_utterances() -> None:
    assert direct("The army began Operation “Iron Fence” after the film “Two Rivers” was shown.") == []


def test_words_held_at_arms_length_are_no_utterances() -> None:
    assert direct("The so-called “safe zone” was shelled again on Monday.") == []


def test_indirect_speech_gives_the_clause_that_is_said() -> None:
    assert indirect("The police said that six men had crossed the river.") == [
        ("six men had crossed the river", "The police", "said")
    ]


def test_indirect_speech_with_the_cue_at_the_end() -> None:
    assert indirect("Six men crossed the river, the police said.") == [
        ("Six men crossed the river", "the police", "said")
    ]


def test_a_clause_according_to_someone_is_indirect_speech() -> None:
    assert indirect("According to the police, six men crossed the river.") == [
        ("six men crossed the river", "the police", "According to")
    ]


def test_accusing_is_not_saying() -> None:
    assert indirect("The police accused six men of arson.") == []


def test_wire_text_in_capitals_is_read() -> None:
    found = find("THE POLICE SAID THAT SIX MEN HAD CROSSED THE RIVER. “WE SAW THEM,” THE COLONEL SAID.")
    assert [quotation.is_direct for quotation in found] == [False, True]
    assert all(quotation.speaker_start is not None for quotation in found)


def test_the_speaker_is_the_actor_named() -> None:
    (quotation,) = find("“We are leaving,” said Foreign Minister Anna Kovac.")
    assert quotation.speaker is not None and quotation.speaker.name.endswith("Kovac")


def test_a_pronoun_speaks_for_the_person_named_before() -> None:
    found = find("Anna Kovac rejected the offer. “We are leaving,” she said.")
    assert [quotation.speaker.name for quotation in found if quotation.speaker] == ["Anna Kovac"]


PIECES = st.sampled_from(
    [
        "He said ",
        "“",
        "”",
        '"',
        "'",
        "we go",
        ", ",
        ". ",
        "\n\n",
        "the army",
        " said",
        "‘",
        "’",
        " told them that ",
        "«",
    ]
)


@settings(max_examples=25, deadline=None)
@given(st.lists(PIECES, max_size=25))
def test_spans_lie_in_the_text_and_are_sorted(pieces: list[str]) -> None:
    text = "".join(pieces)
    found = find(text)
    assert found == sorted(found, key=lambda quotation: (quotation.start, quotation.end))
    for quotation in found:
        assert 0 <= quotation.start < quotation.end <= len(text)
        assert quotation.cue is None or quotation.cue in text


def test_a_text_of_nothing_but_marks_is_read() -> None:
    assert isinstance(find("“‘\"' " * 2_000), list)
