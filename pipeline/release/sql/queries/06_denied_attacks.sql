-- Attacks that someone denies
SELECT start_date, sources AS said_to_have_attacked, targets, place, according_to AS denied_by, evidence, publisher, title
FROM event_list
WHERE event_type = 'ASSAULT' AND status = 'denied'
ORDER BY start_date DESC NULLS LAST, event_id
LIMIT 200;
