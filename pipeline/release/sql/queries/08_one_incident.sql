-- One happening with all its reports side by side
-- As it stands, the one that most texts report. For another, put in chosen: WHERE title = '…'
WITH chosen AS (
    SELECT *
    FROM incidents
    ORDER BY document_count DESC, report_count DESC, incident_id
    LIMIT 1
)
SELECT
    i.title AS incident,
    e.publisher,
    e.published_date,
    e.status,
    e.according_to,
    e.evidence,
    string_agg(q.evidence, '; ' ORDER BY q.start_char) AS figures,
    i.fatalities_low,
    i.fatalities_high
FROM chosen AS i
JOIN event_list AS e ON e.incident_id = i.incident_id
LEFT JOIN event_quantities AS l ON l.event_id = e.event_id
LEFT JOIN quantities AS q ON q.quantity_id = l.quantity_id
GROUP BY ALL
ORDER BY e.published_date NULLS LAST, e.publisher NULLS LAST, e.evidence
LIMIT 200;
