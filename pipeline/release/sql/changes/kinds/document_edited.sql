WITH was AS (SELECT document_id, count(*) AS events FROM before.events GROUP BY document_id),
now_is AS (SELECT document_id, count(*) AS events FROM after.events GROUP BY document_id)
SELECT
    1 + gap(w.events, n.events) AS size,
    a.document_id AS row_id,
    d.article,
    count_of(coalesce(w.events, 0), 'event') AS old,
    format('{:,}', coalesce(n.events, 0)) AS new
FROM before.documents AS b
JOIN after.documents AS a USING (document_id)
JOIN articles AS d ON d.document_id = a.document_id
LEFT JOIN was AS w ON w.document_id = a.document_id
LEFT JOIN now_is AS n ON n.document_id = a.document_id
WHERE b.text_sha256 <> a.text_sha256
