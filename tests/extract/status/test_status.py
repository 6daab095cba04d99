import pytest

from tests.extract.events.reading import events, the, who

CASES = [
    ("Soldiers shelled the village.", "ASSAULT", "asserted"),
    ("Soldiers reportedly shelled the village.", "ASSAULT", "reported"),
    ("Residents said that soldiers had shelled the village.", "ASSAULT", "reported"),
    ("According to residents, soldiers shelled the village.", "ASSAULT", "reported"),
    ("Soldiers shelled the village on Monday, officials said.", "ASSAULT", "reported"),
    ("Soldiers shelled the village on Monday, the mayor of Goma told reporters.", "ASSAULT", "reported"),
    ("Soldiers allegedly shelled the village.", "ASSAULT", "alleged"),
    ("Mali accused the rebels of shelling the village.", "ASSAULT", "alleged"),
    ("The army denied that it had shelled the village.", "ASSAULT", "denied"),
    ("The army did not shell the village.", "ASSAULT", "denied"),
    ("The army refused to shell the village.", "ASSAULT", "denied"),
    ("Soldiers may have shelled the village.", "ASSAULT", "hypothetical"),
    ("If soldiers shell the village, the talks will end.", "ASSAULT", "hypothetical"),
    ("Residents fear that soldiers will shell the village.", "ASSAULT", "hypothetical"),
    ("Did the soldiers shell the village?", "ASSAULT", "hypothetical"),
    ("The rebels agreed to release the hostages.", "RETREAT", "planned"),
    ("The rebels will release the hostages on Friday.", "AGREE", "planned"),
    ("All government troops are to be withdrawn from the valley by Friday.", "RETREAT", "planned"),
    ("The army had no means to shell the village.", "ASSAULT", "denied"),
    ("The rebels will not release the hostages.", "REJECT", "asserted"),
    ("The general ordered the army to withdraw from the valley.", "RETREAT", "planned"),
    ("The army has to withdraw from the valley.", "RETREAT", "hypothetical"),
    ("The army had to withdraw from the valley.", "RETREAT", "asserted"),
]


@pytest.mark.parametrize(("text", "event_type", "status"), CASES, ids=[case[0] for case in CASES])
def test_status_follows_hedge_source_negation_and_mood(text: str, event_type: str, status: str) -> None:
    assert the(text, event_type).status == status


NEGATED = [
    ("No soldier fired on the crowd.", "ASSAULT", "denied"),
    ("None of the hostages was killed.", "ASSAULT", "denied"),
    ("Neither the army nor the rebels shelled the hospital.", "ASSAULT", "denied"),
    ("The rebels no longer attack the pipeline.", "ASSAULT", "denied"),
    ("The soldiers left Goma without attacking the outpost.", "ASSAULT", "denied"),
    ("The rebels almost killed the governor in Goma.", "ASSAULT", "denied"),
    ("Almost forty farmers were killed by the rebels.", "ASSAULT", "asserted"),
    ("No fewer than thirty miners were killed by the militia.", "ASSAULT", "asserted"),
    ("The army did not only shell the town.", "ASSAULT", "asserted"),
    ("It is not true that the rebels shelled the town.", "ASSAULT", "denied"),
    ("The inspectors found no evidence that the rebels had shelled the town.", "ASSAULT", "denied"),
    ("There is no doubt that rebels attacked the clinic.", "ASSAULT", "asserted"),
    ("Instead of arresting the deputy, the guards saluted him.", "COERCE", "denied"),
    ("The rebels have yet to release the engineers.", "RETREAT", "denied"),
    ("The rebels are too weak to attack the capital.", "ASSAULT", "denied"),
    ("The premier did not say that soldiers had killed a shepherd.", "ASSAULT", "hypothetical"),
    ("Police declined to say whether they had arrested four editors.", "COERCE", "hypothetical"),
    ("There is little doubt that rebels attacked the clinic.", "ASSAULT", "asserted"),
    ("Rather than arrest the smugglers, the police left.", "COERCE", "denied"),
    ("The rebels did not succeed in killing the envoy.", "ASSAULT", "denied"),
    ("The navy did not deny shelling the monastery.", "ASSAULT", "hypothetical"),
]
HINDERED = [
    ("Peacekeepers prevented the militia from attacking the convoy.", "ASSAULT", "denied"),
    ("Peacekeepers could not prevent the militia from attacking the convoy.", "ASSAULT", "asserted"),
    ("Peacekeepers failed to prevent bandits from killing a driver.", "ASSAULT", "asserted"),
    ("Mediators averted an attack on the dam by the separatists.", "ASSAULT", "denied"),
    ("Officials did not rule out an attack by rebels on the clinic.", "ASSAULT", "hypothetical"),
    ("The gunners were ordered not to shell the village.", "ASSAULT", "denied"),
    ("Police foiled a plot to kidnap the consul.", "ASSAULT", "denied"),
    ("Gunmen tried to kidnap the consul.", "ASSAULT", "hypothetical"),
    ("Gunmen made no attempt to kidnap the consul.", "ASSAULT", "denied"),
]
BROUGHT_ABOUT = [
    ("The rebels kept shelling the port.", "ASSAULT", "asserted"),
    ("The rebels went on to kill the station master.", "ASSAULT", "asserted"),
    ("The rebels dared to attack the capital.", "ASSAULT", "asserted"),
    ("The rebels would later kill the pilot.", "ASSAULT", "asserted"),
    ("The rebels are going to attack the clinic.", "ASSAULT", "planned"),
    ("After soldiers killed a shepherd, villagers wept.", "ASSAULT", "asserted"),
    ("The president apologised for shelling the monastery.", "ASSAULT", "asserted"),
]
OPEN = [
    ("Had the rebels attacked the dam, the valley would have flooded.", "ASSAULT", "hypothetical"),
    ("The army will bomb the camp unless it rains.", "ASSAULT", "hypothetical"),
    ("An attack on the dam by the rebels would be a catastrophe.", "ASSAULT", "hypothetical"),
    ("In the event of an attack on the dam by the rebels, guards shut the gate.", "ASSAULT", "hypothetical"),
    ("The mediator insisted that the rebels release the pilot.", "RETREAT", "hypothetical"),
    ("The rebels wanted the pilot killed.", "ASSAULT", "hypothetical"),
    ("The rebels ignored calls to free the pilot.", "RETREAT", "hypothetical"),
    ("The rebels refused to talk until the army withdrew its tanks.", "RETREAT", "hypothetical"),
    ("The rebels fought on until the army withdrew its tanks.", "RETREAT", "asserted"),
    ("As long as rebels attack convoys, the port will stay closed.", "ASSAULT", "hypothetical"),
    ("There are fears that rebels have attacked Goma.", "ASSAULT", "hypothetical"),
    ("Diplomats warned that extremists could attack the embassy.", "ASSAULT", "hypothetical"),
    ("Release the pilot, the bishop told the rebels.", "RETREAT", "hypothetical"),
]
PLANNED = [
    ("The warlord vowed that his men would attack the capital.", "ASSAULT", "planned"),
    ("The warlord vowed never to attack the capital.", "ASSAULT", "denied"),
    ("The rebels postponed the release of the pilot.", "RETREAT", "planned"),
    ("The army launched an operation to arrest the kidnappers.", "COERCE", "planned"),
    ("Mali denied plans to attack Gao.", "ASSAULT", "denied"),
    ("Mali has no plans to attack Gao.", "ASSAULT", "denied"),
    ("Mali reportedly plans to attack Gao.", "ASSAULT", "planned"),
]
ALLEGED = [
    ("The colonel was charged with murdering a priest.", "ASSAULT", "alleged"),
    ("The court acquitted the colonel of murdering a priest.", "ASSAULT", "denied"),
    ("The colonel was jailed for killing a priest.", "ASSAULT", "reported"),
    ("The captain pleaded not guilty to killing a tourist.", "ASSAULT", "denied"),
    ("The guerrillas boasted that they had killed nine border guards.", "ASSAULT", "alleged"),
    ("Allegations that soldiers raped prisoners in Gao surfaced in May.", "ASSAULT", "alleged"),
    ("The ministry rejected allegations that soldiers had raped prisoners.", "ASSAULT", "denied"),
    ("The ministry dismissed reports of an attack on the depot by insurgents.", "ASSAULT", "denied"),
    ("The so-called attack on the clinic by rebels was staged.", "ASSAULT", "alleged"),
    ("Three men were allegedly shot after rebels reached the camp.", "ASSAULT", "alleged"),
    ("Diplomats warned that extremists had attacked the embassy.", "ASSAULT", "reported"),
]
OF_SEVERAL_WORDS = [
    ("The army is accused of having shelled the monastery.", "ASSAULT", "alleged"),
    ("The army was accused by villagers of shelling the monastery.", "ASSAULT", "alleged"),
    ("The army admitted having shelled the monastery.", "ASSAULT", "reported"),
    ("The navy ruled out shelling the monastery.", "ASSAULT", "denied"),
    ("Two soldiers narrowly escaped being kidnapped in Gao.", "ASSAULT", "denied"),
    ("The captain was said by two guards to have killed the consul.", "ASSAULT", "reported"),
    ("At no point did soldiers attack the refinery.", "ASSAULT", "denied"),
    ("The bandits were arrested before they could kill the consul.", "ASSAULT", "denied"),
    ("The rebels were on their way to attack the refinery.", "ASSAULT", "planned"),
    ("The rebels came within an hour of attacking the refinery.", "ASSAULT", "denied"),
    ("The garrison had no choice but to surrender to the rebels.", "RETREAT", "asserted"),
    ("Were the rebels to attack the refinery, the price of oil would rise.", "ASSAULT", "hypothetical"),
    ("The envoys of Chad and Niger meet in Lagos tomorrow.", "CONSULT", "planned"),
]
WHOSE_WORD = [
    ("Word spread that rebels had attacked the refinery.", "ASSAULT", "reported"),
    ("Rumours reached the port that rebels had attacked the refinery.", "ASSAULT", "reported"),
    ("Claims were made that rebels had attacked the refinery.", "ASSAULT", "alleged"),
    ("Chad complained that rebels had attacked the refinery.", "ASSAULT", "alleged"),
    ("According to the indictment, the captain killed a consul.", "ASSAULT", "alleged"),
    ("If the governor is to be believed, the rebels attacked the refinery.", "ASSAULT", "alleged"),
    ("The rebels, it is alleged, killed the consul.", "ASSAULT", "alleged"),
]


BESIDES = [
    ("Soldiers are accused of killing a monk and of shelling his monastery.", "ASSAULT", "alleged"),
    ("Chad condemned Sudan for shelling a village on the border.", "ASSAULT", "alleged"),
    ("There are claims soldiers killed prisoners in Gao.", "ASSAULT", "alleged"),
    ("Monks have documented how soldiers killed prisoners in Gao.", "ASSAULT", "reported"),
    ("Residents spoke of soldiers who killed prisoners in Gao.", "ASSAULT", "reported"),
    ("It was not the army that attacked the refinery.", "ASSAULT", "denied"),
    ("The army laughed off claims that it had attacked the refinery.", "ASSAULT", "denied"),
    ("The claim that rebels had attacked the refinery proved false.", "ASSAULT", "denied"),
    ("The governor called reports of a massacre of farmers a fable.", "ASSAULT", "denied"),
    ("Rebels gathered near Gao for an attack on the refinery.", "ASSAULT", "planned"),
    ("The army is bent on attacking Gao.", "ASSAULT", "planned"),
    ("Members of the court are obliged to arrest the general.", "COERCE", "hypothetical"),
    ("In the event that rebels attack the refinery, it will be shut.", "ASSAULT", "hypothetical"),
    ("Soldiers stopped the rebels attacking the refinery.", "ASSAULT", "denied"),
    ("The rebels lacked the weapons to attack the refinery.", "ASSAULT", "denied"),
    ("The rebels say they had no part in killing the farmers.", "ASSAULT", "denied"),
    ("The army shelled a no-fire zone near Gao.", "ASSAULT", "asserted"),
]


@pytest.mark.parametrize(
    ("text", "event_type", "status"),
    BESIDES + OF_SEVERAL_WORDS + WHOSE_WORD + NEGATED + HINDERED + BROUGHT_ABOUT + OPEN + PLANNED + ALLEGED,
    ids=lambda value: value if isinstance(value, str) and " " in value else "",
)
def test_a_word_takes_what_is_in_its_scope_as_the_words_inside_left_it(text: str, event_type: str, status: str) -> None:
    assert the(text, event_type).status == status


def test_an_operator_governs_all_that_is_coordinated_under_it() -> None:
    found = events("The rebels plan to attack the refinery and arrest its director.")
    assert [e.status for e in found if e.event_type in ("ASSAULT", "COERCE")] == ["planned", "planned"]
    text = "The police did not beat the marchers or arrest them."
    assert {event.status for event in events(text)} == {"denied"}


def test_a_relative_clause_keeps_its_own_standing() -> None:
    found = {
        event.event_type: event.status for event in events("The army, which denies shelling Gao, arrested a monk.")
    }
    assert (found["ASSAULT"], found["COERCE"]) == ("denied", "asserted")


def test_a_quotation_of_several_sentences_is_its_speakers() -> None:
    found = events('The mayor said: "They shelled the school. They killed ten policemen."')
    assert [(event.status, event.attribution is not None) for event in found] == [("reported", True)] * 2


def test_an_accusation_is_asserted_and_what_it_accuses_of_is_not() -> None:
    found = {event.event_type: event.status for event in events("Mali accused the rebels of killing two nurses.")}
    assert found == {"ACCUSE": "asserted", "ASSAULT": "alleged"}


def test_an_arrest_that_is_ordered_is_planned() -> None:
    event = the("The governor ordered the arrest of the strikers.", "COERCE")
    assert event.status == "planned"


@pytest.mark.parametrize(
    "text",
    [
        "Serbia does not recognise the independence of Kosovo.",
        "The generals would never hear of a truce.",
        "The ministers didn't accept the ruling of the court.",
    ],
)
def test_a_not_that_belongs_to_the_predicate_denies_nothing(text: str) -> None:
    assert [(event.event_type, event.status) for event in events(text)] == [("REJECT", "asserted")]


def test_a_clause_right_after_a_noun_that_says_things_is_what_it_says() -> None:
    assert the("There are claims rebels shelled the port.", "ASSAULT").status == "alleged"
    assert the("There were fears militants had seized the dam.", "ASSAULT").status == "hypothetical"
    assert the("Police denied claims officers had beaten the boys.", "ASSAULT").status == "denied"


def test_an_attack_that_nobody_has_claimed_is_not_denied() -> None:
    text = "Rebels attacked Gao on Monday. No group has yet claimed responsibility for the raid."
    assert {event.status for event in events(text)} == {"asserted"}


def test_who_is_one_of_those_struck_is_told_as_surely_as_the_clause_is() -> None:
    assert the("The bishop was reportedly among those arrested on Sunday.", "COERCE").status == "reported"
    raid = events("Rebels raided Gao. She was apparently among those killed.")
    assert [event.status for event in raid] == ["asserted", "reported"]
    text = "The mayor was among those arrested on Sunday."
    arrest = the(text, "COERCE")
    assert arrest.status == "asserted" and list(who(text, arrest, "target")) == ["The mayor"]


def test_what_is_one_of_several_deeds_is_as_sure_as_they_are() -> None:
    assert the("The army denied a string of abuses, including the killing of a priest.", "ASSAULT").status == "denied"
    text = "He is accused of a string of attacks, among them the bombing of a hotel in Mali."
    assert {event.status for event in events(text) if event.event_type == "ASSAULT"} == {"alleged"}


SERIES = [
    ("The rebels are accused of shelling the town, burning its shops and abducting dozens of men.", "alleged"),
    ("The rebels allegedly stormed the villa, killed two guards and abducted a trader.", "alleged"),
    ("Survivors described how soldiers came at night, shot the guards and abducted the mayor.", "reported"),
    ("The general stands accused of having shelled a village and abducted its elders.", "alleged"),
]


@pytest.mark.parametrize(("text", "status"), SERIES, ids=[case[0] for case in SERIES])
def test_all_deeds_of_a_series_share_what_stands_over_the_first(text: str, status: str) -> None:
    assert {event.status for event in events(text) if event.event_type == "ASSAULT"} == {status}


def test_who_stands_accused_is_accused_once() -> None:
    assert the("The general stands accused of murdering two aid workers.", "ACCUSE").status == "asserted"


NOTHING_TO_IT = [
    "There is no truth in reports that soldiers shelled the village.",
    "There is no truth to claims that soldiers shelled the village.",
    "There is nothing to suggest that soldiers shelled the village.",
    "Claims that soldiers had shelled the village proved false.",
    "In no way were the hostages killed by soldiers, the coroner said.",
    "Officials scoffed at the suggestion that soldiers had shelled the village.",
]


@pytest.mark.parametrize("text", NOTHING_TO_IT)
def test_what_there_is_nothing_to_is_denied(text: str) -> None:
    assert the(text, "ASSAULT").status == "denied"


LEGAL = [
    "A retired colonel is on trial for the massacre of 43 villagers in Guatemala.",
    "Police are looking for a man suspected in the kidnapping of two engineers in Mali.",
    "Two rebels are suspects in the murder of a judge in Colombia.",
    "Gambia sued Myanmar over what it called a massacre of villagers.",
    "Baku described the blast as an Armenian bombardment of the village.",
    "Refugees filed a complaint alleging that soldiers had tortured them.",
]


@pytest.mark.parametrize("text", LEGAL)
def test_what_is_charged_suspected_or_one_sides_name_is_alleged(text: str) -> None:
    assert the(text, "ASSAULT").status == "alleged"


def test_a_name_that_everybody_uses_alleges_nothing() -> None:
    text = "The army killed 40 villagers in what became known as the siege of Homs."
    assert {event.status for event in events(text)} == {"asserted"}


def test_what_was_planned_is_told_by_the_clause_it_stands_in() -> None:
    text = "The attack, which the rebels had planned for months, killed nine soldiers in Mali."
    assert {event.status for event in events(text)} == {"asserted"}


def test_what_somebody_is_given_time_for_is_demanded() -> None:
    text = "The ultimatum gives Asmara ten days to withdraw its troops from the town."
    assert [event.status for event in events(text) if event.event_type == "RETREAT"] == ["hypothetical"]


def test_who_nobody_contradicts_is_no_source() -> None:
    assert the("Nobody disputes that the soldiers opened fire on the crowd.", "ASSAULT").status == "asserted"


def test_a_second_participle_is_as_planned_as_the_first() -> None:
    assert {event.status for event in events("Under the truce the local forces are to be disarmed and disbanded.")} == {
        "planned"
    }
