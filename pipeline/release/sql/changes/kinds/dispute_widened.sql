SELECT
    1 + greatest(gap(b.value_low, a.value_low), gap(b.value_high, a.value_high)) AS size,
    a.discrepancy_id AS row_id,
    a.subject,
    a.measured,
    bounds(b.value_low, b.value_high) AS old,
    bounds(a.value_low, a.value_high) AS new
FROM before.discrepancies AS b
JOIN same_discrepancies AS s ON s.old_id = b.discrepancy_id
JOIN after.discrepancies AS a ON a.discrepancy_id = s.new_id
WHERE b.value_low IS DISTINCT FROM a.value_low OR b.value_high IS DISTINCT FROM a.value_high
