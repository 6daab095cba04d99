SELECT
    (1 + greatest(gap(b.value_low, a.value_low), gap(b.value_high, a.value_high)))
    * CASE WHEN a.quantity_type IN ('fatalities', 'injuries', 'missing', 'displaced', 'detained') THEN 1 ELSE 0.2 END
    AS size,
    a.quantity_id AS row_id,
    quoted(a.evidence, 'a figure of type ' || a.quantity_type) AS figure,
    d.article,
    bounds(b.value_low, b.value_high) || ' (' || b.quantity_type || ')' AS old,
    bounds(a.value_low, a.value_high) || ' (' || a.quantity_type || ')' AS new
FROM before.quantities AS b
JOIN same_quantities AS s ON s.old_id = b.quantity_id
JOIN after.quantities AS a ON a.quantity_id = s.new_id
JOIN articles AS d ON d.document_id = a.document_id
WHERE b.value_low IS DISTINCT FROM a.value_low OR b.value_high IS DISTINCT FROM a.value_high
    OR b.quantity_type <> a.quantity_type
