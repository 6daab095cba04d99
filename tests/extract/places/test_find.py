from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.extract.document import read_document
from pipeline.extract.facts import Document, PlaceMention
from pipeline.extract.places import find_place_mentions
from pipeline.language.parser import parse
from pipeline.lexicon import load
from pipeline.lexicon.names import place_key
from pipeline.lexicon.places import PlaceEntry
from pipeline.lexicon.source import Source


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


def sites(text: str) -> dict[str, str | None]:
    """What is named or pointed at, with the id of its place."""
    return {text[m.start : m.end]: m.place.place_id if m.place else None for m in find(text)}


@pytest.mark.parametrize(
    ("text", "name", "place"),
    [
        ("Crowds rushed to Hamid Karzai International Airport.", "Hamid Karzai International Airport", "iata-KBL"),
        ("A blast hit Mogadishu's Aden Adde airport.", "Aden Adde airport", "iata-MGQ"),
        ("Flights to Ben Gurion were suspended.", "Ben Gurion", "iata-TLV"),
        ("Fighting raged at Donetsk airport for months.", "Donetsk airport", "iata-DOK"),
        ("Jets bombed Khartoum International Airport, the army said.", "Khartoum International Airport", "iata-KRT"),
        ("He landed at McCarran International Airport in Las Vegas.", "McCarran International Airport", "iata-LAS"),
        ("Drones struck Engels air base at night.", "Engels air base", "x-engels-2"),
    ],
)
def test_an_airport_is_one_place_with_its_towns_name_inside(text: str, name: str, place: str) -> None:
    found = sites(text)
    assert found[name] == place
    assert not any(other in name and other != name for other in found)


def test_every_airport_of_the_gazetteer_is_a_site_in_its_country() -> None:
    (mention,) = find("Shells fell on Kramatorsk airport.")
    assert mention.place is not None
    assert (mention.place.place_type, mention.place.country_code) == ("facility", "UKR")
    assert abs(mention.place.latitude - 48.7) < 0.1


def test_the_airport_is_the_only_one_named_before() -> None:
    text = "Rebels seized Goma International Airport on Monday. The airport was closed."
    assert sites(text)["The airport"] == "iata-GOM"
    two = "Rebels seized Goma International Airport and Bunia airport. The airport was closed."
    assert "The airport" not in sites(two)


def test_a_towns_airport_is_found_by_the_town() -> None:
    assert sites("Rebels seized Kabul's airport.") == {"Kabul": "gn-1138958", "airport": "iata-KBL"}
    assert sites("The airport in Goma was shelled.")["The airport"] == "iata-GOM"


def test_the_dam_and_the_base_are_those_named_before() -> None:
    found = sites("Shells hit the Kakhovka dam. Water rose behind the dam, and guards left Bagram. The base was empty.")
    assert found["the dam"] == "x-kakhovka-dam"
    assert "The base" not in found or found["The base"] == "iata-OAI"


def test_a_person_whom_an_airport_is_called_after_stays_a_person() -> None:
    text = "John F. Kennedy spoke, and Charles de Gaulle agreed. Ben Gurion did not."
    assert sites(text) == {}


def test_the_airports_own_name_lends_no_person() -> None:
    text = "Guards closed Hamid Karzai International Airport and Yasser Arafat Square."
    facts = read_document("doc", text, None, (), load())
    assert [mention for mention in facts.mentions if mention.actor.actor_type == "person"] == []


@pytest.mark.parametrize(
    "name",
    [
        "Lachin corridor", "Bab al-Mandab", "Rafah crossing", "Philadelphi corridor", "Kakhovka dam", "al-Hol camp",
        "Zaporizhzhia nuclear power plant", "Bagram air base", "Durand Line", "Line of Control", "Blue Line",
        "Golan Heights", "Suwalki gap", "Darien gap", "Kerch bridge", "Snake Island", "Torkham crossing",
        "Tishrin Dam", "Zaatari", "Sednaya prison", "Jebel Marra", "Bab al-Salama", "Gulf of Tonkin",
        "Inguri River", "Mount Hermon", "Scarborough Shoal", "Northern Limit Line", "Camp Lemonnier", "Tora Bora",
    ],
)  # fmt: skip
def test_straits_corridors_crossings_dams_bases_and_lines_are_places(name: str) -> None:
    text = f"Fighters reached {name} on Monday."
    found = {text[m.start : m.end]: m.place for m in find(text)}
    assert found[name] is not None


def test_every_site_that_is_named_is_that_site() -> None:
    entries = [e for name in ("airports", "sites") for e in Source().entries(f"places/{name}.csv", PlaceEntry)]
    gazetteer = load().places
    missed = [e.id for e in entries if e.id not in {place.place_id for place in gazetteer.find(place_key(e.name))}]
    assert missed == [] and len(entries) > 1000


def test_a_region_of_one_word_is_still_a_given_name() -> None:
    facts = read_document("doc", "His sister Sahara Abdulle Omar said he was freed.", None, (), load())
    assert "Sahara Abdulle Omar" in {mention.actor.name for mention in facts.mentions}


def test_a_river_stands_for_no_government_and_a_valley_for_no_ship() -> None:
    assert uses("The Juba River flooded Kismayo. The Panjshir Valley fell.")["Juba River"] == "literal"
    assert "embedded" not in uses("The Panjshir Valley fell.").values()


def test_ordinary_words_in_capitals_name_no_places() -> None:
    text = "REBELS ATTACKED A PATROL IN FRONT OF THE SAME POLICE POST NEAR USULUTAN WITH A RIFLE, SAID THE COURT."
    assert list(uses(text)) == ["USULUTAN"]


def test_the_money_of_a_country_is_no_place() -> None:
    assert not uses("China agreed to a deal worth US$ 7.2 bn.").keys() & {"US"}


def test_a_name_that_a_province_shares_with_its_town_is_the_town() -> None:
    found = find("A rocket hit a market in Kherson. In Kherson region two men were hurt.")
    assert [mention.place.place_type for mention in found if mention.place] == ["city", "admin1"]


def test_a_common_noun_before_of_names_no_town() -> None:
    assert uses("They were beaten in the Battle of Bennington by the king's men.").get("Battle") in (None, "embedded")


@pytest.mark.parametrize(
    ("text", "name", "place"),
    [
        ("Nigerian troops freed 40 hostages in Niger state.", "Niger", ("NGA", "Niger State")),
        ("They conquered the province of Henan and the town of Changsha.", "Henan", ("CHN", "Henan")),
        (
            "A suit was filed in a court in Washington by a party in Illinois.",
            "Washington",
            ("USA", "District of Columbia"),
        ),
        ("The sheriff of Barrow County said a man was killed at a school in Georgia.", "Georgia", ("USA", "Georgia")),
    ],
)
def test_words_and_names_beside_a_namesake_decide(text: str, name: str, place: tuple[str, str]) -> None:
    assert where(text, name) == place


def test_the_spanish_article_in_capitals_is_no_city() -> None:
    assert "LA" not in uses("THE ARMY DENIED THAT A UNIT IN LA ZORBADA WAS ATTACKED THIS MORNING.")


def test_a_country_is_not_its_province_of_the_same_name() -> None:
    text = "War exercises are held in Guatemala. The troops came from Guatemala City and Mixco."
    assert where(text, "Guatemala") == ("GTM", None)


def test_a_house_of_parliament_is_no_village() -> None:
    assert "Congress" not in uses("Leaders in Congress in Arizona will make a deal.")
