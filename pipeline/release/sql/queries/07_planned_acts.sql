-- What was announced, agreed or ordered for a time to come, by the day it is planned for
SELECT start_date AS planned_for, event_type, mode, sources, targets, place, according_to, evidence, published_date
FROM event_list
WHERE status = 'planned'
ORDER BY start_date DESC NULLS LAST, event_id
LIMIT 200;
