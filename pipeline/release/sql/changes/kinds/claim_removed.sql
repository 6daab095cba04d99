SELECT
    1 + gap(0, coalesce(b.value_high, b.value_low)) AS size,
    b.quantity_id AS row_id,
    b.quantity_type AS what,
    bounds(b.value_low, b.value_high) AS old,
    d.article
FROM before.quantities AS b
JOIN articles AS d USING (document_id)
ANTI JOIN same_quantities AS s ON s.old_id = b.quantity_id
WHERE b.quantity_type IN ('fatalities', 'injuries', 'missing', 'displaced', 'detained')
