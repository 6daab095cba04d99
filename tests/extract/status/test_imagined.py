from tests.extract.events.reading import each_status, the


@each_status(
    [
        ("In one scenario, Russia bombs the airport on the first night.", "hypothetical"),
        ("In the war game, the north bombed the airport on the first night.", "hypothetical"),
        ("The cadets acted out a scene in which rebels had bombed the airport.", "hypothetical"),
        ("The mayor proposed a pact under which the rebels would bomb the airport.", "hypothetical"),
        ("The minister spoke of a night in which rebels bombed the airport.", "reported"),
        ("Two soldiers were killed during a war game near the border.", "asserted"),
        ("In a nightmare for the army, rebels killed forty of its men.", "asserted"),
        ("In his nightmares, soldiers have bombed the airport.", "hypothetical"),
        ("In one night, the north bombed the airport nine times.", "asserted"),
    ]
)
def test_what_happens_in_something_imagined_is_hypothetical(text: str, status: str) -> None:
    assert the(text, "ASSAULT").status == status
