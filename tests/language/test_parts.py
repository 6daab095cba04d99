import pytest

from pipeline.language.parser import parse


def subject_of(text: str, verb: str) -> list[str]:
    parsed = parse(text)
    token = next(token for token in parsed.tokens if token.lower == verb)
    return [child.lower for child in parsed.children(token.index, "nsubj")]


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Thirty people, most of them civilians, were killed near Osh.", "killed", ["people"]),
        ("Since then some 700 farmers - most of them women - have been killed.", "killed", ["farmers"]),
        ("Forty soldiers, many of them conscripts, have died.", "died", ["soldiers"]),
    ],
)
def test_those_who_are_of_the_many_are_no_subject_beside_them(text: str, verb: str, subject: list[str]) -> None:
    assert subject_of(text, verb) == subject


@pytest.mark.parametrize(
    "text",
    ["More than 500 people were injured, mostly Kenyans.", "Forty people were held by police, most of them students."],
)
def test_of_what_kind_most_were_is_nobody_who_did_it(text: str) -> None:
    parsed = parse(text)
    kind = next(token for token in parsed.tokens if token.lower in ("kenyans", "students"))
    assert (kind.dep, parsed.tokens[kind.head].lower) == ("parataxis", "people")


def test_what_some_of_them_did_stays_theirs() -> None:
    assert subject_of("Eleven miners, five of whom were wounded, were rescued.", "rescued") == ["miners"]
