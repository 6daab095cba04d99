CREATE VIEW disputed_figures AS
SELECT
    x.discrepancy_id,
    x.subject,
    x.measured,
    x.quantity_type,
    x.start_date,
    x.end_date,
    q.evidence,
    q.value_low,
    q.value_high,
    q.comparator,
    q.status,
    coalesce(s.name, q.attribution) AS according_to,
    d.publisher,
    d.published_date,
    d.title,
    d.url,
    x.value_low AS lowest_claim,
    x.value_high AS highest_claim,
    x.document_count,
    q.quantity_id,
    q.document_id
FROM discrepancies AS x
JOIN discrepancy_quantities AS y ON y.discrepancy_id = x.discrepancy_id
JOIN quantities AS q ON q.quantity_id = y.quantity_id
JOIN documents AS d ON d.document_id = q.document_id
LEFT JOIN actors AS s ON s.actor_id = q.attributed_actor_id;

COMMENT ON VIEW disputed_figures IS
    'One claim in a dispute over a figure; sort by discrepancy_id and value_low to see the claims side by side.';
COMMENT ON COLUMN disputed_figures.according_to IS 'Who says so: the actor''s name, or else the words of the text.';
COMMENT ON COLUMN disputed_figures.lowest_claim IS 'The lowest value that any claim in the dispute allows.';
COMMENT ON COLUMN disputed_figures.highest_claim IS 'The highest value that any claim in the dispute allows.';
