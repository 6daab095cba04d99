WITH held (status, distance) AS (
    VALUES ('asserted', 0), ('reported', 1), ('alleged', 2), ('planned', 3), ('hypothetical', 3), ('denied', 5)
)
SELECT
    greatest(abs(o.distance - n.distance), 1) AS size,
    a.event_id AS row_id,
    quoted(a.evidence, 'an event of type ' || a.event_type) AS event,
    d.article,
    b.status AS old,
    a.status AS new
FROM before.events AS b
JOIN same_events AS s ON s.old_id = b.event_id
JOIN after.events AS a ON a.event_id = s.new_id
JOIN held AS o ON o.status = b.status
JOIN held AS n ON n.status = a.status
JOIN articles AS d ON d.document_id = a.document_id
WHERE b.status <> a.status
