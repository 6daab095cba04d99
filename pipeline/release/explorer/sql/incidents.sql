SELECT
    i.incident_id,
    i.title,
    i.event_type,
    i.start_date,
    i.end_date,
    i.date_precision,
    p.name AS place,
    p.country_name AS place_country,
    i.report_count,
    i.document_count,
    i.publisher_count,
    i.fatalities_low,
    i.fatalities_best,
    i.fatalities_high,
    i.injuries_low,
    i.injuries_best,
    i.injuries_high,
    i.best_basis,
    i.is_disputed,
    i.place_id
FROM incidents AS i
LEFT JOIN places AS p ON p.place_id = i.place_id
WHERE i.incident_id IN (SELECT incident_id FROM events WHERE document_id IN (FROM shown))
ORDER BY i.incident_id
