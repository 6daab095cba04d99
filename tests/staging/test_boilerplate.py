import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.lexicon.boilerplate import BoilerplateLexicon, BoilerplatePattern
from pipeline.lexicon.source import Source
from pipeline.staging.boilerplate import find_boilerplate

LEXICON = BoilerplateLexicon.read(Source())


def taken(text: str) -> list[str]:
    return [text[mark.start : mark.end] for mark in find_boilerplate(text, LEXICON)]


@pytest.mark.parametrize("pattern", LEXICON.patterns, ids=lambda pattern: pattern.id)
def test_a_pattern_takes_its_example_by_itself(pattern: BoilerplatePattern) -> None:
    assert find_boilerplate(pattern.example, BoilerplateLexicon((pattern,)))


@pytest.mark.parametrize("pattern", LEXICON.patterns, ids=lambda pattern: pattern.id)
def test_no_pattern_takes_a_counterexample(pattern: BoilerplatePattern) -> None:
    assert taken(pattern.counterexample) == []


NEWS = [
    "Protesters also read a statement outside the ministry.",
    "Also read Friday at the hearing was a letter from the families.",
    "The photo: a soldier carries a child from the ruins.",
    "Reporting by the rights group found that 40 people had been shot in the market.",
    "Editing by Jane Doe was not finished when the shell hit the office.",
    "Follow us to the shelter, a policeman shouted as rockets fell on the market.",
    "Share prices fell after the attack, which killed nine.",
    "Subscribers to the service lost their lines when the mast was blown up.",
    "This article of the peace treaty was rejected by the rebels on Monday.",
    "Source close to the talks: both sides have agreed to free 32 prisoners.",
    "Related: the army said it had shot two men. They died in hospital.",
    "Watch: rebels take the airport. At least 30 soldiers were killed there.",
    "Tags were found on the bodies of 12 soldiers.",
    "End of the siege brought thousands into the streets.",
    "Print workers and soldiers clashed on Friday.",
    "Support for independence grew.",
    "Join us or leave, the gunmen told the villagers on Sunday.",
    "More from the east: shelling killed two farmers near the river on Sunday, officials said.",
    "Photographs by satellite show that 60 houses were burnt.",
    "AP reporters saw 14 bodies.",
    "Advertising was banned; two editors were arrested.",
    "Sign up or hang, the recruiters told the men.",
    "Loading ramps at the port were hit by two missiles.",
    "Most read aloud the names of the dead.",
    "Image problems led the army to dismiss the commander.",
    "Visit Stepanakert on Monday, the envoy was told, or stay away.",
    "Copyright and the killing of 12 reporters were debated.",
    "Contact was lost with the patrol (two of its men were found dead).",
    "The commander wrote to his men: follow me, and 40 of them died.",
    "Read more slowly, the judge told the clerk as he named the 72 dead.",
    "Video from the scene showed bodies in the street.",
    "Previously, the two sides had fought for 44 days.",
    "Map makers and diplomats met in Tbilisi.",
    "Fire.",
    "This report published on Friday showed that 40 people had been shot.",
    "Distributed by the army, the leaflets told families to leave.",
    "Follow us on Twitter. The army killed 12 men on Friday.",
    "This is a developing story. The dead were named as Anna, 34, and Levon, 8.",
    "The story first told by a shepherd was confirmed: nine bodies lay in the well.",
    "The text was published on Friday and binds both sides to free 32 prisoners.",
]


@pytest.mark.parametrize("sentence", NEWS)
@pytest.mark.parametrize("around", ["{}", "First paragraph here.\n\n{}\n\nLast one.", "- {}", "> {}"])
def test_a_sentence_that_reports_is_never_boilerplate(sentence: str, around: str) -> None:
    assert taken(around.format(sentence)) == []


@pytest.mark.parametrize(
    "line",
    [
        "Follow Jane Doe on Twitter: @janedoe. Reach her at jane.doe@sample.example.",
        "This is a developing story. Check back for updates.",
        "© 2023 The Sample Courier. All rights reserved.",
        "This article was first published by The Sample Courier. Read the original article.",
    ],
)
def test_a_line_of_boilerplate_sentences_is_taken_whole(line: str) -> None:
    assert taken(line) == [line]


def test_a_wrapped_sentence_is_not_taken_in_its_middle() -> None:
    assert taken("He asked the crowd to\nread more: about the war, about\nsubscribe now and other things.") == []


def test_a_list_of_links_is_taken_with_its_title_and_no_further() -> None:
    links = "Related stories:\n\n- One link\n- Another link"
    text = f"The truce held.\n\n{links}\n\n- A claim that stands apart\nShelling went on."
    assert taken(text) == ["Related stories:", "- One link", "- Another link"]


def test_news_below_a_list_of_links_stays() -> None:
    assert taken("Most read\n- A link\nThe army killed six men.") == ["Most read", "- A link"]


def test_an_image_link_inside_a_paragraph_is_taken_alone() -> None:
    text = "They fled ![cars](a.jpg) at night."
    assert taken(text) == ["![cars](a.jpg)"]


def test_credits_over_two_lines_are_taken() -> None:
    written_by = "(Reporting by Jane Doe;\nEditing by John Roe)"
    assert taken(f"It ended.\n{written_by}") == [written_by]


def test_credits_of_the_end_are_not_taken_at_the_start() -> None:
    body = "\n".join(f"Shell number {number} hit the town." for number in range(20))
    assert taken("Source: Sample Agency\n" + body) == []
    assert taken(body + "\nSource: Sample Agency") == ["Source: Sample Agency"]


@given(st.text(alphabet=st.sampled_from("aA .\n![]()-:rRead more©■<>\t"), max_size=300))
def test_spans_are_ordered_apart_inside_the_text_and_stable(text: str) -> None:
    marks = find_boilerplate(text, LEXICON)
    edges = [edge for mark in marks for edge in (mark.start, mark.end)]
    assert edges == sorted(edges)
    assert all(0 <= mark.start < mark.end <= len(text) for mark in marks)
    assert marks == find_boilerplate(text, LEXICON)


@given(st.lists(st.sampled_from(NEWS), min_size=1, max_size=6))
def test_news_among_boilerplate_keeps_every_word(sentences: list[str]) -> None:
    text = "\n\n".join(part for sentence in sentences for part in (sentence, "ADVERTISEMENT", "Also read: A link"))
    assert set(taken(text)) == {"ADVERTISEMENT", "Also read: A link"}
