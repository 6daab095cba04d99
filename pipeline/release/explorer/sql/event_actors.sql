SELECT p.event_id, e.sentence_id, p.role, p.actor_id, p.text, p.start_char, p.is_inferred
FROM event_actors AS p
JOIN events AS e ON e.event_id = p.event_id
WHERE e.document_id IN (FROM shown)
ORDER BY p.event_id, p.role, p.start_char, p.participant_id
