import pytest

from tests.extract.events.reading import each_status, events, the


@each_status(
    [
        ("Not one but two bombs killed shoppers in the market.", "asserted"),
        ("Soldiers killed no one but the guards.", "asserted"),
        ("The raid killed nobody except two herders.", "asserted"),
        ("The mayor was killed neither by rebels nor by soldiers but by bandits.", "asserted"),
        ("The raid killed nobody.", "denied"),
        ("The mayor was killed neither by rebels nor by soldiers.", "denied"),
        ("In no time the militia had killed nine men.", "asserted"),
        ("At no time had the militia killed a hostage.", "denied"),
        ("Nowhere was the toll higher than in the port which the rebels captured.", "asserted"),
        ("Troops killed eleven people, none of whom carried a rifle.", "asserted"),
        ("There is no escaping that soldiers killed the boy.", "asserted"),
    ]
)
def test_a_negation_that_sets_something_else_off_denies_no_act(text: str, status: str) -> None:
    assert the(text, "ASSAULT").status == status


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("It was not the first attack on the convoy.", "attack", "asserted"),
        ("This was not the deadliest raid on the mine.", "raid", "asserted"),
        ("Neither the truce nor the talks ended the fighting.", "fighting", "asserted"),
        ("Neither side launched an attack on the convoy.", "attack", "denied"),
        ("The truce did not end the fighting.", "fighting", "asserted"),
        ("The talks in Oslo did not stop the war.", "talks", "asserted"),
        ("There was no attack on the port.", "attack", "denied"),
        ("Sudan rejected an African Union demand that it pull back its forces.", "demand", "asserted"),
        ("He told how he escaped the army's attack on the village.", "attack", "reported"),
        ("She was the first leader to be tried on genocide charges.", "tried", "asserted"),
        ("The ministry reported on the destruction of two enemy tanks.", "destruction", "reported"),
        ("The weekly retracted a report that guards had desecrated a mosque.", "desecrated", "denied"),
        ("It cannot be denied that the army killed the priest.", "killed", "asserted"),
    ],
)
def test_what_a_denial_takes_for_granted_is_there(text: str, trigger: str, status: str) -> None:
    found = [event.status for event in events(text) if text[event.trigger_start : event.trigger_end] == trigger]
    assert found == [status]
