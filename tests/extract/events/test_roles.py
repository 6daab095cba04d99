import pytest

from tests.extract.events.reading import events, read, the, who

CASES = [
    ("Rebel fighters attacked the police station on Monday.", "ASSAULT", ["Rebel fighters"], ["the police station"]),
    ("The police station was attacked by rebel fighters.", "ASSAULT", ["rebel fighters"], ["The police station"]),
    ("Gunmen who had crossed the border killed six villagers.", "ASSAULT", ["Gunmen"], ["six villagers"]),
    ("Kenya and Uganda signed a trade agreement on Monday.", "SUPPORT", ["Kenya", "Uganda"], ["Kenya", "Uganda"]),
    ("Police arrested three activists and a lawyer.", "COERCE", ["Police"], ["three activists", "a lawyer"]),
    (
        "The president of Chad met the Sudanese prime minister.",
        "CONSULT",
        ["The president of Chad"],
        ["the Sudanese prime minister"],
    ),
    ("The army launched an offensive against the rebels.", "ASSAULT", ["The army"], ["the rebels"]),
    ("The town came under attack from government troops.", "ASSAULT", [], ["The town"]),
    ("The government's shelling of Homs went on.", "ASSAULT", ["The government"], ["Homs"]),
    ("The killing of two monks by soldiers caused outrage.", "ASSAULT", ["soldiers"], ["two monks"]),
    ("Norway sent food to Chadian refugees.", "AID", ["Norway"], ["Chadian refugees"]),
    ("Turkey expelled two Dutch diplomats.", "SANCTION", ["Turkey"], ["two Dutch diplomats"]),
    ("The rebels handed over their weapons to the peacekeepers.", "RETREAT", ["The rebels"], ["the peacekeepers"]),
]


@pytest.mark.parametrize(("text", "event_type", "sources", "targets"), CASES, ids=[case[0] for case in CASES])
def test_who_did_it_to_whom_in_every_construction(
    text: str, event_type: str, sources: list[str], targets: list[str]
) -> None:
    event = the(text, event_type)
    assert (who(text, event, "source"), who(text, event, "target")) == (sources, targets)


def test_an_instrument_is_no_actor_its_owner_is() -> None:
    text = "Ethiopia's drones killed at least 60 people in the camp."
    event = the(text, "ASSAULT")
    assert who(text, event, "source") == ["Ethiopia"] and event.instrument_text is not None
    assert "drones" in event.instrument_text


def test_two_figures_of_one_act_are_one_event() -> None:
    text = "The blast killed ten people and wounded thirty."
    assert "wounded thirty" in text[the(text, "ASSAULT").start : the(text, "ASSAULT").end]


def test_both_sides_of_a_clash_are_source_and_target() -> None:
    text = "Fighting broke out between the army and the militia."
    event = the(text, "ASSAULT")
    assert who(text, event, "source") == who(text, event, "target") == ["the army", "the militia"]


def test_a_verb_that_asks_for_an_event_noun_tells_alone() -> None:
    text = "Ghana lifted its sanctions on Mali."
    assert the(text, "RETREAT").rule_id
    assert not [event for event in read(text).events if event.event_type == "COERCE"]


def test_the_mode_of_an_act_may_come_from_its_noun() -> None:
    assert the("A drone strike killed ten farmers.", "ASSAULT").mode == "drone"


def test_a_pronoun_is_shown_by_the_name_its_sentence_gives() -> None:
    text = "Ghana said on Friday that it had expelled three diplomats."
    assert who(text, the(text, "SANCTION"), "source") == ["Ghana"]


def test_they_who_said_so_are_all_who_said_so() -> None:
    text = "Okello and Banda said they agree with President Mensah."
    assert who(text, the(text, "AGREE"), "source") == ["Okello", "Banda"]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Peru agreed to lift a ban on imports of Kenyan tea.", "Kenyan"),
        ("Ghana agreed to open its borders to Chadian goods.", "Chadian"),
        ("Chad agreed to withdraw its troops from Niger.", "Niger"),
        ("Kenya agreed to let a ship carry food into Yemen.", "a ship"),
    ],
)
def test_an_agreement_concerns_who_is_named_in_what_is_agreed_but_not_what_is_ones_own(text: str, target: str) -> None:
    agreed = next(event for event in events(text) if event.event_type == "AGREE")
    assert who(text, agreed, "target") == [target]


def test_two_sides_that_share_a_noun_both_take_part() -> None:
    text = "Kenyan and Somali negotiators signed a treaty."
    signed = the(text, "SUPPORT")
    assert who(text, signed, "source") == who(text, signed, "target")
    assert [side.split()[-1] for side in who(text, signed, "source")] == ["Kenyan", "negotiators"]


@pytest.mark.parametrize(
    ("text", "helped"),
    [
        ("Norway gave 40 million euros to help the farmers of Malawi.", "the farmers of Malawi"),
        ("Spain provided 3 million dollars in emergency assistance to Belize.", "Belize"),
        ("Denmark provided funds that benefit the herders of Uganda.", "the herders of Uganda"),
    ],
)
def test_whom_a_gift_is_for_stands_in_what_it_is_meant_to_do_or_deep_in_what_is_given(text: str, helped: str) -> None:
    assert who(text, the(text, "AID"), "target") == [helped]


def test_a_lifted_ban_concerns_those_it_was_imposed_on() -> None:
    text = "The Chilean government has eased the ban imposed on Bolivian miners."
    assert ["Bolivian miners"] in [who(text, event, "target") for event in read(text).events]


def test_a_preposition_counts_wherever_the_parser_hung_it() -> None:
    text = "Belgium returned a bronze mask of the head of King Osei to Ghana."
    assert who(text, the(text, "RETREAT"), "target") == ["Ghana"]


@pytest.mark.parametrize(
    ("text", "event_type", "target"),
    [
        ("Ghana launched a mediation effort to end the feud between Chad and Libya.", "CONSULT", ["Chad", "Libya"]),
        ("Okello accepted an invitation to meet the king of Jordan.", "AGREE", ["the king of Jordan"]),
        ("Chad and Peru agreed to share information on Mali.", "AGREE", ["Chad", "Peru"]),
        ("Okello and Banda met in Lusaka.", "CONSULT", ["Okello", "Banda"]),
        ("Kenya offered its troops to Chad.", "AGREE", ["Chad"]),
    ],
)
def test_whom_it_concerns_is_looked_for_where_english_says_it(text: str, event_type: str, target: list[str]) -> None:
    told = next(event for event in events(text) if event.event_type == event_type)
    assert who(text, told, "target") == target


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Paraguay agreed on Tuesday to meet the Chilean envoy.", ["the Chilean envoy"]),
        ("The rebels consented to an inspection by Swiss monitors.", ["Swiss monitors"]),
        ("Mauritania has assented to a plan drawn up by Senegal.", ["Senegal"]),
        ("Serbia expressed its readiness to receive the Kosovar delegation.", ["the Kosovar delegation"]),
    ],
)
def test_what_is_agreed_is_read_far_off_and_deep(text: str, target: list[str]) -> None:
    agreed = next(event for event in events(text) if event.event_type == "AGREE")
    assert who(text, agreed, "target") == target


def test_where_an_attack_took_place_is_not_whom_it_struck() -> None:
    text = "The attack took place on Friday night in a rebel stronghold near the border."
    assert who(text, the(text, "ASSAULT"), "target") == []


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Turkey, whose drones struck the depot in Sulaymaniyah, declined to comment.", ["Turkey"]),
        ("Ukraine's shelling of Donetsk killed a family of four.", ["Ukraine"]),
        ("Mortar fire from Syrian army positions hit a bakery.", ["army"]),
        ("Artillery units under Colonel Dabo shelled the grain market.", ["Artillery units under Colonel Dabo"]),
        ("The armies of Chad and Niger attacked the camps.", ["The armies of Chad", "Niger"]),
    ],
)
def test_instruments_and_acts_are_laid_to_whose_they_are(text: str, sources: list[str]) -> None:
    assert who(text, the(text, "ASSAULT"), "source") == sources


def test_who_imposed_a_curb_lifts_it() -> None:
    text = "UN sanctions against Mali were lifted last week."
    lifted = the(text, "RETREAT")
    assert (who(text, lifted, "source"), who(text, lifted, "target")) == (["UN"], ["Mali"])


def test_the_ministers_of_two_states_are_two_sides() -> None:
    text = "The foreign ministers of Serbia and Kosovo are due to meet next week."
    assert len(who(text, the(text, "CONSULT"), "target")) == 2


@pytest.mark.parametrize(
    "text",
    [
        '"They killed two farmers last week," Paul Kehoe said.',
        '"They killed two farmers last week," said Paul Kehoe, a teacher.',
        "Paul Kehoe said they had killed two farmers.",
    ],
)
def test_who_tells_what_they_did_is_none_of_them(text: str) -> None:
    assert not [name for name in who(text, the(text, "ASSAULT"), "source") if "Kehoe" in name]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Rebels repulsed a Serbian attack on two villages.", ["Serbian"]),
        ("The forces pushed back the rebels' attack.", ["the rebels"]),
        ("Kyiv pushed back a Russian assault on the town of Bakhmut.", ["Russian"]),
    ],
)
def test_who_beats_off_an_attack_fights_those_who_made_it(text: str, target: list[str]) -> None:
    assert who(text, the(text, "ASSAULT"), "target") == target


def test_who_only_speaks_after_a_skirmish_was_not_in_it() -> None:
    text = "The army reported skirmishes, followed by an army spokesman saying that calm was back."
    assert who(text, the(text, "ASSAULT"), "target") == []


@pytest.mark.parametrize(
    ("text", "event_type", "sources"),
    [
        ("The faction whose fighters seized the dam is led by a priest.", "ASSAULT", ["The faction"]),
        ("An explosion caused by a rebel mine destroyed a fuel truck.", "ASSAULT", ["rebel"]),
        ("The archbishop has been barred from the province by its governor.", "COERCE", ["its governor"]),
        ("Germany remains the largest donor to Jordan.", "AID", ["Germany"]),
        ("Iranian fuel reached Damascus.", "AID", ["Iranian"]),
        ("The summit between Chad and Mali failed to reach agreement.", "REJECT", ["Chad", "Mali"]),
    ],
)
def test_a_doer_is_found_behind_what_stands_in_its_place(text: str, event_type: str, sources: list[str]) -> None:
    told = next(event for event in events(text) if event.event_type == event_type)
    assert who(text, told, "source") == sources


def test_both_sides_act_on_each_other() -> None:
    text = "Both countries signed a treaty."
    signed = the(text, "SUPPORT")
    assert who(text, signed, "source") == who(text, signed, "target") == ["Both countries"]


def test_nobody_is_no_sufferer_of_an_act_told_with_another() -> None:
    text = "Rockets struck the airport and a nearby camp but caused no casualties."
    assert who(text, the(text, "ASSAULT"), "target") == ["the airport", "a nearby camp"]


def test_where_a_truce_is_broken_is_not_whom_it_is_broken_with() -> None:
    text = "The militia violated the ceasefire in Bria."
    assert who(text, the(text, "ASSAULT"), "target") == []


def test_police_who_arrested_then_released_somebody_were_not_arrested() -> None:
    text = "Troops opened fire after police arrested then released opposition leader Omar Deng this morning."
    arrest = the(text, "COERCE")
    assert (who(text, arrest, "source"), who(text, arrest, "target")) == (["police"], ["opposition leader Omar Deng"])


def test_gunmen_armed_with_something_did_what_follows() -> None:
    text = "Gunmen armed with rocket-propelled grenades have ambushed a convoy in eastern Chad, killing 11 officers."
    assert all(who(text, event, "source") == ["Gunmen"] for event in events(text))
    assert {event.event_type for event in events(text)} == {"ASSAULT"}


def test_a_short_form_in_brackets_belongs_to_the_name_around_it() -> None:
    text = "The New People's Army (NPA) rebels attacked the town."
    assert who(text, the(text, "ASSAULT"), "source") == ["The New People's Army (NPA) rebels"]


def test_all_names_that_explain_a_plural_noun_take_part() -> None:
    text = "The signatories — Chad, Niger and Mali — met at a hotel."
    assert set(who(text, the(text, "CONSULT"), "source")) == {"Chad", "Niger", "Mali"}
