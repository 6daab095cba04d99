from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.extract.facts import Document, PlaceMention
from pipeline.extract.places import find_place_mentions
from pipeline.language.parser import parse
from pipeline.lexicon import load


def find(text: str) -> list[PlaceMention]:
    return find_place_mentions(Document("doc", text, None, (), parse(text)), load())


def uses(text: str) -> dict[str, str]:
    return {text[mention.start : mention.end]: mention.usage for mention in find(text)}


def where(text: str, name: str) -> tuple[str | None, str | None]:
    """Country and province of the place that a name means in a text."""
    mention = next(mention for mention in find(text) if text[mention.start : mention.end] == name)
    return (mention.place.country_code, mention.place.admin1) if mention.place else (None, None)


def test_uses_of_a_name_are_told_apart() -> None:
    found = uses("Baku said that Russian troops had left Stepanakert. Students of the University of Aleppo fled.")
    assert found == {"Baku": "metonym", "Russian": "modifier", "Stepanakert": "literal", "Aleppo": "embedded"}


def test_governments_that_deal_with_each_other_are_metonyms() -> None:
    assert uses("Talks between Baku and Yerevan broke down.") == {"Baku": "metonym", "Yerevan": "metonym"}


def test_a_container_decides() -> None:
    assert where("She was born in Paris, Texas, in 1960.", "Paris") == ("USA", "Texas")
    assert where("He moved to Tripoli, Lebanon, last year.", "Tripoli")[0] == "LBN"


def test_other_places_of_the_text_decide() -> None:
    assert where("Shells fell on Tripoli. Militias from Misrata and Benghazi fought in Libya.", "Tripoli")[0] == "LBY"
    assert where("Gunmen from Beirut and Sidon fled to Tripoli in northern Lebanon.", "Tripoli")[0] == "LBN"


def test_without_context_the_best_known_place_is_meant() -> None:
    assert where("The meeting was held in Paris.", "Paris")[0] == "FRA"


def test_a_state_is_told_from_a_country_by_its_towns() -> None:
    assert where("The storm crossed Georgia and hit Atlanta and Savannah.", "Georgia")[0] == "USA"
    assert where("Fighting in Georgia reached Gori and Tbilisi.", "Georgia")[0] == "GEO"


def test_persons_with_the_names_of_places_are_no_places() -> None:
    assert uses("President Lincoln met Michael Jordan and Mr Houston. Jordan Peterson was ill.") == {}


def test_words_that_are_names_of_villages_are_no_places() -> None:
    assert uses("Of course the men were nice. Reading is easy. Victory came in March.") == {}


def test_a_division_is_preferred_before_its_noun() -> None:
    (mention,) = find("Shelling went on in Kharkiv region.")
    assert mention.place is not None and mention.place.place_type == "admin1"


def test_an_unknown_village_is_named_without_a_place() -> None:
    text = "Three men died in the village of Qarzhimbat. Shells also hit Umbelgor district."
    assert [(text[m.start : m.end], m.place) for m in find(text)] == [("Qarzhimbat", None), ("Umbelgor", None)]


def test_a_namesake_far_from_all_other_places_is_not_chosen() -> None:
    text = "Gunmen attacked the village of Wetumpka in South Kivu, in the Democratic Republic of Congo."
    assert where(text, "Wetumpka") == (None, None)


def test_waters_borders_and_routes_are_places() -> None:
    text = (
        "Ships left the Strait of Hormuz while trucks waited on the Lachin corridor and at the Turkish-Syrian border."
    )
    assert [mention.place.place_type for mention in find(text) if mention.place] == ["water", "route", "border"]


def test_a_date_line_in_capitals_is_a_place() -> None:
    assert where("KAMPALA (Agency) - Two men were arrested.", "KAMPALA")[0] == "UGA"


def test_wire_text_in_capitals_names_places_but_not_us() -> None:
    text = "REBELS ATTACKED A BRIDGE IN SAN SALVADOR AND TOLD US THAT THEY WOULD GO ON TO NICARAGUA."
    assert uses(text).keys() == {"SAN SALVADOR", "NICARAGUA"}


PIECES = st.sampled_from(
    [
        "in ",
        "Paris",
        "Baku",
        ", ",
        "Texas",
        " said ",
        "village of ",
        "Xqz",
        ". ",
        "\n",
        "Al-",
        "al-",
        "St. ",
        "Ky.",
        "U.S.",
    ]
)


@settings(max_examples=40, deadline=None)
@given(st.lists(PIECES, max_size=15))
def test_mentions_are_sorted_apart_and_in_the_text(pieces: list[str]) -> None:
    text = "".join(pieces)
    found = find(text)
    assert all(0 <= mention.start < mention.end <= len(text) for mention in found)
    assert all(left.end <= right.start for left, right in pairwise(found))
