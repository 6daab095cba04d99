WITH fate AS (
    SELECT n.incident_id, bool_and(d.document_id IS NULL) AS texts_are_new
    FROM after.events AS n LEFT JOIN before.documents AS d USING (document_id)
    WHERE n.incident_id IS NOT NULL
    GROUP BY n.incident_id
)
SELECT
    1 + ln(1 + a.report_count) + ln(1 + coalesce(a.fatalities_high, a.fatalities_best, 0)) AS size,
    a.incident_id AS row_id,
    a.title || a.place AS incident,
    killed(a.fatalities_low, a.fatalities_best, a.fatalities_high) AS dead,
    count_of(a.report_count, 'report') AS reports,
    CASE WHEN f.texts_are_new THEN 'in new texts' ELSE 'in texts that were there before' END AS where_read
FROM happenings AS a
ANTI JOIN before.incidents AS b USING (incident_id)
ANTI JOIN (SELECT new_id FROM id_changes WHERE table_name = 'incidents') AS c ON c.new_id = a.incident_id
LEFT JOIN fate AS f ON f.incident_id = a.incident_id
