from tests.extract.events.reading import events


def kinds(text: str) -> dict[str, str]:
    return {event.event_type: event.status for event in events(text)}


def test_what_a_deed_is_for_is_planned() -> None:
    assert kinds("Mali sent troops to arrest the kidnappers.") == {"MOBILIZE": "asserted", "COERCE": "planned"}


def test_an_aim_of_the_same_kind_is_no_second_act() -> None:
    assert kinds("Norway gave 40 million euros to help the farmers of Malawi.") == {"AID": "asserted"}
    assert len(events("Clerks in Lima went on strike to protest against the governor.")) == 1


def test_a_promise_that_is_refused_is_told_by_the_refusal() -> None:
    text = "The government declined to guarantee the safety of the convoy."
    assert kinds(text) == {"REJECT": "asserted"}
