"""One act told once in a clause is one row, and only those who did it are its doers."""

import pytest

from tests.extract.events.reading import events, the, who


@pytest.mark.parametrize(
    "text",
    [
        "A gunman entered a church in Osh and killed seven people and wounded several others.",
        "The commander was singled out and killed in a night raid that French troops conducted.",
        "Chad is fighting a long battle against rebels in the north.",
        "A baker was killed and two clerks hurt as the result of a bomb explosion in Osh.",
    ],
)
def test_what_one_clause_tells_twice_is_one_row(text: str) -> None:
    assert len([event for event in events(text) if event.event_type == "ASSAULT"]) == 1


def test_an_inquiry_and_the_claim_it_looks_into_are_two_acts() -> None:
    text = "Prosecutors opened an inquiry into a claim of torture brought against the mayor."
    assert len(events(text)) >= 2


@pytest.mark.parametrize(
    "text",
    [
        'Police called the killing of two officers "a cowardly act".',
        "The government observed the anniversary of the massacre of 40 farmers.",
        "The president marked the massacre of 40 farmers with a speech.",
        "The ministry announced the killing of two rebels.",
        "A carrier was destroyed in the attacks, confirmed ministry spokesman Ali Omar, wounding three troops.",
        "A bus was blown up near Osh on Monday, killing nine soldiers.",
    ],
)
def test_who_only_speaks_of_violence_or_suffers_it_did_none(text: str) -> None:
    acts = [event for event in events(text) if event.event_type == "ASSAULT"]
    assert acts and not any(who(text, event, "source") for event in acts)


def test_whoever_launches_an_attack_did_it() -> None:
    text = "The army launched an attack on the port."
    assert who(text, the(text, "ASSAULT"), "source") == ["The army"]


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("Prices rose after the Kuwait invasion.", [], ["Kuwait"]),
        ("The Israeli invasion displaced thousands.", ["Israeli"], []),
        ("The US invasion of Iraq began in March.", ["US"], ["Iraq"]),
    ],
)
def test_a_country_named_before_an_invasion_was_invaded(text: str, source: list[str], target: list[str]) -> None:
    invasion = next(event for event in events(text) if event.event_type == "ASSAULT")
    assert (who(text, invasion, "source"), who(text, invasion, "target")) == (source, target)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Gunmen shot to death a judge in Osh.", ["a judge"]),
        ("Officials held talks in Osh.", []),
        ("Officials held talks in Moscow.", ["Moscow"]),
        ("The talks in Geneva between Sudan and Chad failed.", ["Sudan", "Chad"]),
        ("China agreed to buy 60 jets in a deal worth US$ 7.2 bn.", []),
    ],
)
def test_nobody_but_those_concerned_is_a_target(text: str, target: list[str]) -> None:
    assert who(text, events(text)[0], "target") == target


@pytest.mark.parametrize(
    "text",
    [
        "The minister suggested the war was a mistake.",
        "Analysts suggested the rebels could win.",
        "The minister insisted that the raid was a mistake.",
        "The president declined to comment.",
        "The government considers the sanctions essential.",
        "The senator vowed to take his campaign to the convention.",
    ],
)
def test_opinions_and_silence_are_no_demands_threats_or_refusals(text: str) -> None:
    assert not [event for event in events(text) if event.event_type in ("REQUEST", "REJECT", "THREATEN")]


def test_a_relative_pronoun_hung_elsewhere_names_those_before_it() -> None:
    text = "The envoy praised Ali Hassan, the leader of the party, with whom he met on Monday."
    assert "whom" not in who(text, the(text, "CONSULT"), "target")


def test_a_chance_meeting_is_no_fight() -> None:
    text = "The thaw made an encounter between the president and Mr Kim far more likely."
    assert not [event for event in events(text) if event.event_type == "ASSAULT"]


@pytest.mark.parametrize(
    ("text", "event_type", "target"),
    [
        ("He is the third journalist killed in El Salvador this week.", "ASSAULT", ["the third journalist"]),
        ("Rebels attacked the town between 28 May 2020 and 3 June 2021.", "ASSAULT", ["the town"]),
        ("A nun from Osh province who was killed on Monday is buried here.", "ASSAULT", ["A nun from Osh province"]),
        ("The administration hit 13 Venezuelans with sanctions.", "COERCE", ["13 Venezuelans"]),
    ],
)
def test_a_target_is_named_by_its_own_words(text: str, event_type: str, target: list[str]) -> None:
    assert who(text, the(text, event_type), "target") == target


def test_what_happened_between_two_days_reaches_from_one_to_the_other() -> None:
    date = the("Between June 1975 and February 1976, courts released 40 rebels.", "RETREAT").date
    assert date is not None and (str(date.start_date), str(date.end_date)) == ("1975-06-01", "1976-02-29")


def test_those_who_support_themselves_support_nobody() -> None:
    assert not events("He left the army to support himself and his family.")


@pytest.mark.parametrize(
    "text",
    [
        "The president held a news conference on Monday.",
        "Chad cannot fight this plague alone, the minister said.",
        "Which court hears of Chad's withdrawal of its complaint?",
    ],
)
def test_words_of_war_and_talks_for_other_things_tell_nothing(text: str) -> None:
    assert not events(text)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("[Text] Two men have been killed in an attack in Osh.", ["Two men"]),
        ("A baker was killed and two clerks hurt as the result of a bomb explosion.", ["A baker", "two clerks"]),
    ],
)
def test_those_who_suffered_are_targets_and_no_editors_note(text: str, target: list[str]) -> None:
    assert who(text, the(text, "ASSAULT"), "target") == target


def test_a_piece_of_a_places_name_kills_nobody() -> None:
    text = "The blasts at the markets in Gao, Mali, and Dar es Salaam, Tanzania, killed 31 people."
    assert who(text, the(text, "ASSAULT"), "source") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Organisation for Security and Co-operation in Europe sent two doctors.", ["AID"]),
        ("The army stayed on high ground to protect themselves.", []),
        ("We hope to bring peace of mind to those who live here, she said.", []),
    ],
)
def test_pieces_of_names_and_what_one_does_to_oneself_are_no_acts(text: str, told: list[str]) -> None:
    found = events(text)
    assert [event.event_type for event in found] == told
    assert not any(event.place for event in found)


def test_who_decides_to_break_off_talks_concedes_nothing() -> None:
    found = events("The talks failed after the government decided to suspend the negotiations.")
    assert "CONCEDE" not in {event.event_type for event in found}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The general staff warned that it would shell the harbour.", "ASSAULT"),
        ("The junta warned that it would arrest strikers.", "COERCE"),
        ("The militia promised that it would withdraw from the port.", "RETREAT"),
    ],
)
def test_what_a_warning_or_promise_announces_is_no_second_warning(text: str, act: str) -> None:
    first, announced = events(text)
    assert first.event_type in ("THREATEN", "AGREE") and first.status == "asserted"
    assert announced.event_type == act and announced.status in ("planned", "hypothetical")
