-- The text behind a figure
-- As it stands, the highest number of dead. For another, put in chosen: WHERE quantity_id = '…'
WITH chosen AS (
    SELECT *
    FROM quantities
    WHERE quantity_type = 'fatalities'
    ORDER BY coalesce(value_low, value_high) DESC, quantity_id
    LIMIT 1
)
SELECT
    q.quantity_id,
    q.evidence,
    s.text AS sentence,
    substring(t.text, greatest(q.start_char - 300, 0) + 1, 600) AS around_it,
    d.publisher,
    d.published_date,
    d.title,
    d.url,
    d.source_path,
    q.start_char,
    q.end_char
FROM chosen AS q
JOIN sentences AS s ON s.sentence_id = q.sentence_id
JOIN documents AS d ON d.document_id = q.document_id
LEFT JOIN texts AS t ON t.document_id = q.document_id;
