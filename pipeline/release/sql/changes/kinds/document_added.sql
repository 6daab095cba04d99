WITH held AS (SELECT document_id, count(*) AS events FROM after.events GROUP BY document_id)
SELECT
    1 + ln(1 + coalesce(h.events, 0)) AS size,
    a.document_id AS row_id,
    d.article,
    count_of(coalesce(h.events, 0), 'event') AS events
FROM after.documents AS a
JOIN articles AS d ON d.document_id = a.document_id
ANTI JOIN before.documents AS b ON b.document_id = a.document_id
LEFT JOIN held AS h ON h.document_id = a.document_id
