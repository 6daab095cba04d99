SELECT
    v.*,
    q.sentence_id,
    q.start_char,
    q.end_char,
    q.actor_id,
    q.place_id,
    q.attributed_actor_id,
    q.attribution,
    q.part_of_quantity_id
FROM quantity_list AS v
JOIN quantities AS q ON q.quantity_id = v.quantity_id
WHERE v.document_id IN (FROM shown)
ORDER BY v.quantity_id
