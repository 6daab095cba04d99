SELECT
    ln(1 + a.report_count) * CASE WHEN b.start_date IS NULL OR b.place_id IS NULL THEN 1 ELSE 2 END AS size,
    a.incident_id AS row_id,
    a.title AS incident,
    coalesce(o.name, 'place unknown') || coalesce(on_day(b.start_date), ', day unknown') AS old,
    coalesce(n.name, 'place unknown') || coalesce(on_day(a.start_date), ', day unknown') AS new
FROM before.incidents AS b
JOIN same_incidents AS s ON s.old_id = b.incident_id
JOIN after.incidents AS a ON a.incident_id = s.new_id
LEFT JOIN before.places AS o ON o.place_id = b.place_id
LEFT JOIN after.places AS n ON n.place_id = a.place_id
WHERE b.place_id IS DISTINCT FROM a.place_id OR b.start_date IS DISTINCT FROM a.start_date
