"""Role nouns take the owner that the text gives them, and no other."""

import pytest

from tests.extract.actors.reading import actor_of, ids, mentions


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("Kenyan police arrested two men.", "Kenyan police", "KEN.COP"),
        ("The government in Nairobi refused.", "government in Nairobi", "KEN.GOV"),
        ("Officials in Peru said the dam held.", "Officials", "PER.GOV"),
        ("Chad's army crossed the river.", "army", "TCD.MIL"),
        ("The armed forces of Uganda retreated.", "armed forces", "UGA.MIL"),
        ("Units of the armed forces of Norway withdrew.", "armed forces", "NOR.MIL"),
        ("Hezbollah fighters fled the hills.", "fighters", "grp.hezbollah"),
        ("Members of the Taliban met elders.", "Taliban", "grp.taliban"),
        ("Kurdish fighters held the ridge.", "fighters", "people.kurds.REB"),
        ("The Saudi defence ministry denied it.", "ministry", "SAU.MOD"),
        ("Ethnic Albanians marched through the town.", "Albanians", "people.albanians"),
        ("Two Brazilian nationals were freed.", "nationals", "BRA.POP"),
        ("The people of Bolivia voted.", "people", "BOL.POP"),
    ],
)  # fmt: skip
def test_the_owner_beside_a_role_makes_the_actor(text: str, words: str, actor: str) -> None:
    assert actor_of(text, words) == actor


def test_the_adjective_of_a_nominal_is_a_mention_of_its_country_too() -> None:
    assert ids("Somali soldiers fired.") == ["SOM.MIL", "SOM"]


def test_who_backs_or_hates_someone_does_not_own_him() -> None:
    assert actor_of("US-backed rebels took the bridge.", "rebels") != "USA.REB"
    assert actor_of("Anti-Chinese protesters burned a bus.", "protesters") != "CHN.DEM"


def test_coordinated_adjectives_share_the_role() -> None:
    found = ids("Greek and Turkish forces exchanged fire.")
    assert "GRC.MIL" in found
    assert "TUR.MIL" in found


def test_a_role_without_an_owner_is_nobodys_in_a_text_without_a_scene() -> None:
    assert actor_of("Police fired at the crowd.", "Police") == "role.COP"


def test_foreign_victims_do_not_decide_whose_police_it_is() -> None:
    text = "A policeman and three Chinese engineers were shot in Zambia. The Chinese workers built roads."
    assert actor_of(text, "policeman") == "ZMB.COP"


def test_a_vague_noun_without_an_owner_is_no_actor() -> None:
    assert mentions("Forces beyond control were at work in sides and units.") == []


def test_a_noun_that_only_says_what_someone_is_is_no_actor_of_its_own() -> None:
    assert "role.EDU" not in ids("Maria Lopez, a teacher, said so.")


@pytest.mark.parametrize(
    ("text", "words", "actor", "parent"),
    [
        ("Pro-Russian separatists shelled the town.", "Pro-Russian separatists", "RUS.pro.SEP", "RUS"),
        ("An Iran-backed militia fired rockets.", "Iran-backed militia", "IRN.backed.PRM", "IRN"),
        ("Iranian-backed fighters fled.", "Iranian-backed fighters", "IRN.backed.REB", "IRN"),
        ("US-trained troops left the base.", "US-trained troops", "USA.trained.MIL", "USA"),
        ("NATO-led forces left the base.", "NATO-led forces", "igo.nato.led.MIL", "igo.nato"),
        ("Moscow-backed authorities agreed.", "Moscow-backed authorities", "RUS.backed.GOV", "RUS"),
        ("The US-led coalition struck back.", "US-led coalition", "igo.coalition.is", "USA"),
        ("US-backed Kurdish forces took it.", "US-backed Kurdish forces", "people.kurds.MIL", None),
    ],
)
def test_the_words_for_who_backs_them_belong_to_the_mention_and_tell_the_parent(
    text: str, words: str, actor: str, parent: str | None
) -> None:
    found = {text[m.start : m.end]: m.actor for m in mentions(text)}
    assert (found[words].actor_id, found[words].parent_actor_id) == (actor, parent)


def test_those_whom_a_country_backs_are_not_its_army() -> None:
    (mention,) = [m for m in mentions("US-trained troops left the base.") if m.mention_type == "nominal"]
    assert (mention.actor.actor_type, mention.actor.country_code) == ("armed_group", None)
