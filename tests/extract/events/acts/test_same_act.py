import datetime as dt

from pipeline.extract.document import read_document
from pipeline.extract.facts import Event
from pipeline.lexicon import load
from tests.extract.events.reading import events, who


def _by_trigger(text: str, trigger: str) -> Event:
    found = [event for event in events(text) if text[event.trigger_start : event.trigger_end] == trigger]
    assert len(found) == 1, [text[event.trigger_start : event.trigger_end] for event in events(text)]
    return found[0]


def test_a_definite_noun_takes_day_and_doer_from_the_act_it_refers_to() -> None:
    text = "Rebels shelled the town of Sirte on 3 May 2021. Two nurses were wounded in the attack."
    wounded = _by_trigger(text, "wounded")
    assert wounded.date is not None and wounded.date.start_date == dt.date(2021, 5, 3)
    assert wounded.date.date_basis == "previous_date"
    assert who(text, wounded, "source") == ["Rebels"]
    assert [p.is_inferred for p in wounded.participants if p.role == "source"] == [True]


def test_another_attack_takes_nothing() -> None:
    text = "Rebels shelled the town of Sirte on 3 May 2021. Two nurses were wounded in another attack in Kabul."
    wounded = _by_trigger(text, "wounded")
    assert wounded.date is None and who(text, wounded, "source") == []


def test_a_row_never_loses_what_it_says_itself() -> None:
    text = "Rebels shelled the town on 3 May 2021. Soldiers killed two nurses in the attack on 5 May 2021."
    killed = _by_trigger(text, "killed")
    assert killed.date is not None and killed.date.start_date == dt.date(2021, 5, 5)
    assert who(text, killed, "source") == ["Soldiers"]


def test_acts_of_different_days_are_not_joined_by_a_common_toll() -> None:
    text = "Rebels killed 12 miners on 3 May 2021. On 9 May 2021 12 miners were killed near Goma."
    second = events(text)[-1]
    assert who(text, second, "source") == []


def test_the_same_toll_is_the_same_act() -> None:
    text = "A bomb killed 12 miners in Goma on 3 May 2021. Hospitals were full. The 12 miners were killed by rebels."
    first = events(text)[0]
    assert who(text, first, "source") == ["rebels"]


def test_those_killed_when_somebody_attacked_were_killed_by_him() -> None:
    text = "Nine herders were killed when bandits attacked a village near Sokoto."
    killed = _by_trigger(text, "killed")
    assert who(text, killed, "source") == ["bandits"]


def test_a_seizure_told_again_is_one_seizure() -> None:
    text = "Gunmen abducted a lawyer in Tripoli. The kidnapping took place on Monday. They dragged Omar out of a car."
    first = events(text)[0]
    assert first.date is not None and first.date.start_date == dt.date(2021, 6, 14)


def test_what_is_alleged_names_nobody_for_what_is_told_as_a_fact() -> None:
    text = "Two monks were killed in a raid on Monday. The opposition accuses the army of carrying out the raid."
    killed = _by_trigger(text, "killed")
    assert who(text, killed, "source") == []


def test_who_claims_an_attack_is_its_inferred_doer() -> None:
    text = "A blast killed four guards in Mogadishu on Monday. Al Shabaab claimed the attack."
    killed = _by_trigger(text, "killed")
    assert who(text, killed, "source") == ["Al Shabaab"]
    assert killed.status == "asserted"


def test_who_denies_an_attack_is_not_its_doer() -> None:
    text = "A blast killed four guards in Mogadishu on Monday. Al Shabaab did not claim the attack."
    assert who(text, _by_trigger(text, "killed"), "source") == []


def test_a_claim_in_the_clause_itself_names_the_doer() -> None:
    text = "Four guards were killed on Monday in a bomb attack on a mosque claimed by Al Shabaab."
    assert who(text, _by_trigger(text, "killed"), "source") == ["Al Shabaab"]


def test_reading_twice_gives_the_same() -> None:
    text = "Rebels shelled the town on 3 May 2021. Two nurses were wounded in the attack. The attack lasted an hour."
    first, second = (read_document("d", text, dt.date(2021, 6, 16), (), load()).events for _ in range(2))
    assert first == second
