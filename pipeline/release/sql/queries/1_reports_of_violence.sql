-- Who is reported to have used force against whom, newest first
SELECT start_date, sources, mode, targets, place, status, according_to, evidence, publisher
FROM event_list
WHERE event_type = 'ASSAULT' AND status IN ('asserted', 'reported')
ORDER BY start_date DESC NULLS LAST, event_id
LIMIT 20;
