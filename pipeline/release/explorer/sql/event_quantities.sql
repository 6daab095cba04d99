SELECT x.event_id, x.quantity_id
FROM event_quantities AS x
JOIN events AS e ON e.event_id = x.event_id
WHERE e.document_id IN (FROM shown)
ORDER BY x.event_id, x.quantity_id
