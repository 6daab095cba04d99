-- The words of an event's own sentence that mean just its time; the tables do not say which words dated it.
SELECT e.event_id, e.sentence_id, d.text, d.start_char
FROM events AS e
JOIN dates AS d ON d.sentence_id = e.sentence_id AND d.start_date = e.start_date AND d.end_date = e.end_date
WHERE e.document_id IN (FROM shown)
ORDER BY e.event_id, d.start_char
