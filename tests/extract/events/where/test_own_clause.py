"""Where an act happened is told by what its place hangs on."""

import pytest

from tests.extract.events.reading import events, the


def place(text: str, event_type: str) -> str | None:
    event = the(text, event_type)
    return None if event.place_start is None else text[event.place_start : event.place_end]


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("France had sold missiles to Chad.", "COOPERATE"),
        ("The governor of Darfur condemned the raid.", "ACCUSE"),
        ("The envoy called on Chad to negotiate.", "REQUEST"),
        ("Police arrested a man from Goma.", "COERCE"),
        ("Police arrested three men over the riot in Goma.", "COERCE"),
        ("The shells were fired by the army, or by fighters of Darfur.", "ASSAULT"),
        ("Protesters sat down on the only road to Chad.", "PROTEST"),
        ("The envoy accused Russia of shelling a hospital in Kherson.", "ACCUSE"),
        ("The senator supported the war in Iraq.", "SUPPORT"),
        ("Many immigrants from Mexico were deported.", "COERCE"),
        ("He is accused of stabbing Michael Benton, 55, of Nairobi.", "ASSAULT"),
        ("The killing of the judge was plotted in Osh.", "ASSAULT"),
        ("The suit was filed in Osh, but on Monday the rebels agreed to a truce.", "AGREE"),
        ("The ministers met President Moon of South Korea.", "CONSULT"),
        ("Following clashes in Sweida, police arrested six men.", "COERCE"),
        ("Although the candidates denounced the deal, leaders on Capitol Hill understood it.", "ACCUSE"),
        ("Militants shot dead three children from Rufaila, also south of Mosul, on Saturday.", "ASSAULT"),
        ("The incident occurred on a farm (370 km from Bogota), where five men shot a watchman.", "ASSAULT"),
        ("The ambush of the convoy was followed by a gun battle in Jammu.", "ASSAULT"),
        ("Gunmen burnt Italy's embassy.", "ASSAULT"),
        ("Gunmen held up a bus on the Mosul road and shot the driver.", "ASSAULT"),
    ],
)
def test_a_place_of_somebody_or_of_another_act_is_not_where_it_happened(text: str, event_type: str) -> None:
    assert place(text, event_type) is None


@pytest.mark.parametrize(
    ("text", "event_type", "where"),
    [
        ("The ministers met at a hotel in Nairobi.", "CONSULT", "Nairobi"),
        ("France sent troops to Chad.", "MOBILIZE", "Chad"),
        ("Rebels withdrew from Goma.", "RETREAT", "Goma"),
        ("A bomb exploded at a market in Kadugli.", "ASSAULT", "Kadugli"),
        ("The president, who was visiting the town of Goma, left.", "CONSULT", "Goma"),
        ("Rebels shelled a camp on the outskirts of Goma.", "ASSAULT", "Goma"),
        ("Speaking in Geneva, the minister condemned the shelling of Donetsk.", "ACCUSE", "Geneva"),
        ("Talks between the two sides in Doha ended.", "CONSULT", "Doha"),
        ("Missiles were fired at camps in Osh by the army, which is in Bishkek.", "ASSAULT", "Osh"),
        ("The army in Myanmar bombed a clinic in Kayah state.", "ASSAULT", "Kayah state"),
        ("Soldiers killed three fighters in the hills above Uvira.", "ASSAULT", "Uvira"),
        ("Three women were stabbed in the neighbouring state of Oaxaca.", "ASSAULT", "Oaxaca"),
        ("Troops shelled rebels in North Kordofan province near Khartoum.", "ASSAULT", "North Kordofan"),
        ("Troops shelled rebels in northern Mali near Timbuktu.", "ASSAULT", "Timbuktu"),
        ("The army resumed its shelling into Syria.", "ASSAULT", "Syria"),
        ("The rebels recaptured the provincial capital of Idlib.", "ASSAULT", "Idlib"),
        ("In an attack carried out in Yoro department, they inflicted casualties on troops.", "ASSAULT", "Yoro"),
    ],
)
def test_the_place_of_the_clause_is_where_it_happened(text: str, event_type: str, where: str) -> None:
    assert place(text, event_type) == where


def test_a_town_is_named_before_the_country_it_lies_in() -> None:
    assert place("In Chad rebels attacked a convoy near Abeche.", "ASSAULT") == "Abeche"


def test_a_relative_clause_of_what_was_going_on_has_the_place_and_day_of_its_main_clause() -> None:
    text = "In Nairobi on Monday police arrested ten people who were blocking a road."
    found = {event.event_type: event for event in events(text)}
    assert found["PROTEST"].place == found["COERCE"].place is not None
    assert found["PROTEST"].date == found["COERCE"].date is not None


def test_sanctions_are_not_imposed_where_those_they_strike_are() -> None:
    assert the("Norway imposed sanctions on two banks in Iran.", "COERCE").place is None
