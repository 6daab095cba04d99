WITH held AS (SELECT document_id, count(*) AS events FROM before.events GROUP BY document_id)
SELECT
    1 + ln(1 + coalesce(h.events, 0)) AS size,
    b.document_id AS row_id,
    article(
        b.title, b.publisher, b.published_date, b.source_path,
        b.is_text_withheld OR getvariable('is_all_withheld')
    ) AS article,
    count_of(coalesce(h.events, 0), 'event') AS events
FROM before.documents AS b
ANTI JOIN after.documents AS a USING (document_id)
LEFT JOIN held AS h ON h.document_id = b.document_id
WHERE NOT getvariable('is_gone_untold')
