SELECT
    CASE WHEN b.speaker_actor_id IS NULL OR a.speaker_actor_id IS NULL THEN 0.5 ELSE 1 END AS size,
    a.quotation_id AS row_id,
    quoted(a.text, 'a quotation') AS quotation,
    d.article,
    coalesce(o.name, 'nobody known by name') AS old,
    coalesce(n.name, 'nobody known by name') AS new
FROM before.quotations AS b
JOIN after.quotations AS a USING (quotation_id)
JOIN articles AS d ON d.document_id = a.document_id
LEFT JOIN (SELECT old_id, new_id FROM id_changes WHERE table_name = 'actors' AND change <> 'split') AS i
    ON i.old_id = b.speaker_actor_id
LEFT JOIN before.actors AS o ON o.actor_id = b.speaker_actor_id
LEFT JOIN after.actors AS n ON n.actor_id = a.speaker_actor_id
WHERE coalesce(i.new_id, b.speaker_actor_id) IS DISTINCT FROM a.speaker_actor_id
