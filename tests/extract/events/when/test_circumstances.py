import datetime as dt

from tests.extract.events.reading import events, the


def test_the_date_and_place_of_the_clause_are_the_events() -> None:
    text = "On 3 May 2021 rebels attacked a convoy near Bukavu, the army said in Kinshasa."
    event = the(text, "ASSAULT")
    assert event.date is not None and event.date.start_date == dt.date(2021, 5, 3)
    assert event.place is not None and text[event.place.start : event.place.end] == "Bukavu"


def test_each_of_two_clauses_keeps_its_own_date() -> None:
    text = "Rebels attacked the town on 3 May 2021 and soldiers arrested two men on 9 May 2021."
    attack, arrest = the(text, "ASSAULT").date, the(text, "COERCE").date
    assert attack is not None and arrest is not None
    assert (attack.start_date, arrest.start_date) == (dt.date(2021, 5, 3), dt.date(2021, 5, 9))


def test_without_a_locative_there_is_no_place() -> None:
    assert the("Sudanese soldiers attacked the rebels.", "ASSAULT").place is None


def test_evidence_is_the_clause_and_not_the_sentence() -> None:
    text = "The minister, in office since 2011, resigned on Tuesday, while in the north rebels attacked a convoy."
    event = the(text, "ASSAULT")
    assert text[event.start : event.end] == "in the north rebels attacked a convoy"


def test_a_relative_clause_has_the_date_of_the_act_it_is_said_of() -> None:
    text = "An attack on 3 May that killed ten people was condemned by Sudan."
    killed, condemned = the(text, "ASSAULT").date, the(text, "ACCUSE").date
    assert killed is not None and killed.start_date == dt.date(2021, 5, 3)
    assert condemned is None


def test_the_day_of_an_act_is_not_the_day_on_which_it_was_condemned() -> None:
    assert the("Sudan condemned Sunday's attack on the market.", "ACCUSE").date is None
    date = the("On Sunday Sudan condemned the attack on the market.", "ACCUSE").date
    assert date is not None and date.start_date == dt.date(2021, 6, 13)


def test_the_place_of_a_clause_with_when_is_that_of_the_deaths_it_explains() -> None:
    text = "Five people were killed on Monday when a fuel depot blew up near Bukavu, the army said."
    place = next(event.place for event in events(text) if text[event.trigger_start : event.trigger_end] == "killed")
    assert place is not None and text[place.start : place.end] == "Bukavu"


def test_the_seat_of_who_is_quoted_is_no_place_of_the_act() -> None:
    text = "Four soldiers were killed in the attack on Tuesday, according to the defence ministry in Kinshasa."
    assert the(text, "ASSAULT").place is None


def test_the_day_of_agreeing_is_not_the_day_of_what_is_agreed() -> None:
    text = "The rebels agreed on Monday to lay down their arms."
    assert the(text, "RETREAT").date is None


def test_what_is_told_as_past_has_no_day_to_come() -> None:
    assert the("The envoy urged the army to hold elections by December.", "REQUEST").date is None


def test_a_present_clause_has_not_the_date_of_the_past_one_before_it() -> None:
    found = {e.event_type: e for e in events("France recognised Chad in 1960 and keeps soldiers in Sudan.")}
    assert found["SUPPORT"].date is not None and found["MOBILIZE"].date is None


def test_the_day_of_a_charge_is_not_that_of_what_it_is_about() -> None:
    accused = the("The army accused Chad on Saturday of backing the rebels.", "SUPPORT")
    dated = the("The army accused Chad of backing the rebels on Saturday.", "SUPPORT")
    assert accused.date is None and dated.date is not None


def test_what_has_come_since_is_not_of_the_day_of_what_came_before() -> None:
    found = events("The city fell to rebels in 2015 and has come under attack several times since then.")
    assert [event.date is not None for event in found] == [True, False]


def test_a_day_that_opens_a_sentence_is_its_acts() -> None:
    date = the("On March 2, the EU imposed sanctions on officials.", "COERCE").date
    assert date is not None and date.start_date == dt.date(2021, 3, 2)
