SELECT
    q.quantity_id,
    q.start_date,
    q.end_date,
    q.quantity_type,
    q.value_low,
    q.value_high,
    q.comparator,
    q.unit,
    q.evidence,
    q.counted,
    q.status,
    coalesce(s.name, q.attribution) AS according_to,
    a.name AS about_actor,
    l.name AS about_place,
    d.publisher,
    d.published_date,
    d.title,
    d.url,
    q.part_of_quantity_id,
    q.document_id,
    q.rule_id,
    q.sentence_id,
    q.start_char,
    q.end_char,
    q.actor_id,
    q.place_id,
    q.attributed_actor_id,
    q.attribution
FROM quantities AS q
JOIN documents AS d ON d.document_id = q.document_id
LEFT JOIN actors AS s ON s.actor_id = q.attributed_actor_id
LEFT JOIN actors AS a ON a.actor_id = q.actor_id
LEFT JOIN places AS l ON l.place_id = q.place_id
ORDER BY q.quantity_id
