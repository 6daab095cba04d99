SELECT event_id, quantity_id
FROM event_quantities
ORDER BY event_id, quantity_id
