-- The view's columns come first: what stands before sentence_id is what the page hands out as CSV.
SELECT
    v.*,
    e.sentence_id,
    e.start_char,
    e.end_char,
    e.trigger,
    e.trigger_start_char,
    e.context,
    e.attributed_actor_id,
    e.attribution,
    e.attribution_start_char,
    e.date_basis,
    e.place_id,
    e.place_text,
    e.place_start_char,
    e.instrument_text
FROM event_list AS v
JOIN events AS e ON e.event_id = v.event_id
WHERE v.document_id IN (FROM shown)
ORDER BY v.event_id
