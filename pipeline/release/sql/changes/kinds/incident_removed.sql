WITH fate AS (
    SELECT
        o.incident_id,
        bool_and(d.document_id IS NULL) AS texts_are_gone,
        bool_or(n.old_id IS NOT NULL) AS reports_are_there
    FROM before.events AS o
    LEFT JOIN after.documents AS d USING (document_id)
    LEFT JOIN same_events AS n ON n.old_id = o.event_id
    WHERE o.incident_id IS NOT NULL
    GROUP BY o.incident_id
)
SELECT
    (1 + ln(1 + b.report_count) + ln(1 + coalesce(b.fatalities_high, b.fatalities_best, 0)))
    * CASE WHEN f.texts_are_gone THEN 0.5 ELSE 1 END AS size,
    b.incident_id AS row_id,
    b.title AS incident,
    killed(b.fatalities_low, b.fatalities_best, b.fatalities_high) AS dead,
    CASE
        WHEN f.texts_are_gone THEN 'the texts that reported it are no longer part of the release'
        WHEN f.reports_are_there THEN 'its reports are no longer taken for one that happened, or lie in other incidents'
        ELSE 'no report of it is read in the texts any more'
    END AS reason
FROM before.incidents AS b
ANTI JOIN after.incidents AS a USING (incident_id)
ANTI JOIN (SELECT old_id FROM id_changes WHERE table_name = 'incidents') AS c ON c.old_id = b.incident_id
LEFT JOIN fate AS f ON f.incident_id = b.incident_id
WHERE NOT (getvariable('is_gone_untold') AND f.texts_are_gone)
