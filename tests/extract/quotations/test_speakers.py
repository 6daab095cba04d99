"""Whose words they are: speakers by ordinal and number, those named after their words, and taking turns."""

import pytest

from pipeline.extract.document import read_document
from pipeline.extract.facts import Quotation
from pipeline.lexicon import load


def read(text: str) -> list[tuple[str, str | None, str | None]]:
    """Words, speaker as told and actor of each quotation."""

    def told(found: Quotation) -> str | None:
        return text[found.speaker_start : found.speaker_end] if found.speaker_start is not None else None

    quotations = read_document("doc", text, None, (), load()).quotations
    return [(text[q.start : q.end].strip("“”"), told(q), q.speaker.name if q.speaker else None) for q in quotations]


def test_another_is_one_of_those_before() -> None:
    text = "One man said: “They burned everything.” Another said: “We lost the house.”"
    assert read(text)[1] == ("We lost the house.", "Another", "men")


@pytest.mark.parametrize(
    ("text", "speaker", "actor"),
    [
        ("Three prisoners were freed. One of them said: “They starved us.”", "One of them", "detainees"),
        ("Three prisoners were freed. Two of the three said they had been hooded.", "Two of the three", "detainees"),
        ("Two prisoners were freed. Both said they had been beaten.", "Both", "detainees"),
        ("One villager spoke of tanks. A third said: “We hid in the cellar.”", "A third", "civilians"),
        ("Two prisoners met us. “It has only begun,” said the second.", "the second", "detainees"),
        ("Prisoners met us. Many said: “Enough is enough.”", "Many", "detainees"),
    ],
)
def test_a_speaker_by_number_is_one_of_those_named_before(text: str, speaker: str, actor: str) -> None:
    assert read(text)[-1][1:] == (speaker, actor)


def test_the_one_whose_words_they_were_is_named_after_them() -> None:
    text = "“We will never surrender.” Those were the words of General Omar Said, who led the defence."
    assert read(text) == [("We will never surrender.", "General Omar Said", "Omar Said")]
    assert read("“Leave this town now!” So said the colonel.")[0][1] == "the colonel"


def test_two_who_speak_in_one_sentence_have_each_their_own_words() -> None:
    text = "“They came at night,” Salim Nuri said; Huda Karam, standing beside him, added: “They took my son.”"
    expected = [("They came at night,", "Salim Nuri", "Salim Nuri"), ("They took my son.", "Huda Karam", "Huda Karam")]
    assert read(text) == expected


def test_a_relative_clause_does_not_hide_who_speaks() -> None:
    text = "Another resident, who asked not to be named, said: “The shelling never stopped.”"
    assert [found[:2] for found in read(text)] == [("The shelling never stopped.", "Another resident")]


def test_two_who_talk_take_turns_by_paragraph() -> None:
    text = (
        "“Have you seen the convoy?” asked Captain Idris Moyo.\n\n“No,” replied the driver, Peter Otieno.\n\n"
        "“Then who fired?”\n\n“I do not know.”"
    )
    assert [found[2] for found in read(text)] == ["Idris Moyo", "Peter Otieno", "Idris Moyo", "Peter Otieno"]


def test_what_a_participle_tells_beside_the_words_is_not_said() -> None:
    assert [found[0] for found in read("“We go now,” he said, his voice breaking.")] == ["We go now,"]
    text = "Asked about the strike, Ahmed Saleh said, “My cousin died.”"
    assert [found[0] for found in read(text)] == ["My cousin died."]


def test_two_words_handed_to_a_speaker_are_no_title() -> None:
    assert read("“Mine too,” the nurse said.")[0][0] == "Mine too,"
