import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.staging.person_names import LABEL, PersonName, labelled, masked, word_keys

TAN = PersonName("Aré Tan")


@pytest.mark.parametrize(
    "text",
    [
        "Aré Tan said so.", "said Are Tan’s lawyer", "ARE TAN", "Colonel Aré\nTan", "Are B. Tan", "Aré Bela Tan",
        "Aré al-Tan", "(Aré-Tan)", "Tan, Aré", "Are\u0301 Tan",
    ],
)  # fmt: skip
def test_a_name_is_found_however_it_is_written(text):
    assert TAN.found_in(text)


@pytest.mark.parametrize(
    "text",
    ["Tan said so.", "Aré said Tan came.", "are tan", "Aré.\n\nTan", "Tan Aré", "Aré, Tan and others", "Arétan", ""],
)
def test_other_words_are_not_the_name(text):
    assert not TAN.found_in(text)


def test_an_address_names_without_capitals():
    assert TAN.found_in("https://wire.example/2021/are-tan_arrested.html", is_address=True)
    assert not TAN.found_in("https://wire.example/tanned-areas", is_address=True)


def test_middle_names_belong_to_the_name_and_particles_do_not():
    assert TAN.found_in("Aré Bela al-Tan") == {"are", "bela", "tan"}
    assert PersonName("Ahmed al-Masri").keys == ("ahmed", "masri")
    assert PersonName("Ben Carter").keys == ("ben", "carter")


def test_a_mask_moves_nothing_and_hides_every_capitalised_word_of_the_name():
    text = "Aré Tan’s tan coat. Mrs TAN, née Tan-Li, and Tann."
    hidden = masked(text, frozenset(TAN.keys))
    assert hidden == "███ ███’s tan coat. Mrs ███, née ███-Li, and ████."
    assert labelled("Aré Tan Foundation of Lumo".replace("Aré Tan", "███ ███")) == f"{LABEL} Foundation of Lumo"


def test_the_words_of_a_name_are_the_capitalised_ones():
    assert word_keys("the brigade of Aré van Tan") == {"are", "tan"}


@given(st.lists(st.sampled_from(["Tan", "tan", "Aré", " ", ", ", "\n", "’s ", "gun", "T"]), max_size=12), st.data())
def test_the_mask_of_a_part_is_the_part_of_the_mask(parts, data):
    text = "".join(part if part.strip(" ,\n’s") == "" else f" {part} " for part in parts)
    cuts = [at for at in range(len(text) + 1) if at in (0, len(text)) or text[at - 1] == " " or text[at] == " "]
    start, end = sorted((data.draw(st.sampled_from(cuts)), data.draw(st.sampled_from(cuts))))
    keys = frozenset(TAN.keys)
    assert len(masked(text, keys)) == len(text)
    assert masked(text[start:end], keys) == masked(text, keys)[start:end]
