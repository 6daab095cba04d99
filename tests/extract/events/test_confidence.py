from tests.extract.events.reading import events, the


def test_every_confidence_is_a_chance() -> None:
    found = events("Rebels attacked a convoy near Goma, and the army denied that it had shelled the village.")
    assert found and all(0 < event.confidence < 1 for event in found)


def test_what_is_told_in_a_main_clause_is_surer_than_what_is_denied_in_passing() -> None:
    told = the("Rebels killed five soldiers near Goma on Tuesday.", "ASSAULT")
    denied = the("The general, who had not killed anybody, smiled.", "ASSAULT")
    assert told.confidence > denied.confidence + 0.1


def test_what_other_sentences_add_changes_no_confidence() -> None:
    alone = events("Two nurses were wounded in the attack.")[0]
    told = events("Two nurses were wounded in the attack. Rebels claimed the attack on Monday.")[0]
    assert told.confidence == alone.confidence
    assert told.participants != alone.participants
