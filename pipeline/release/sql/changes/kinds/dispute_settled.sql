SELECT
    1 + gap(b.value_low, b.value_high) AS size,
    b.discrepancy_id AS row_id,
    b.subject,
    b.measured,
    bounds(b.value_low, b.value_high) AS claims
FROM before.discrepancies AS b
ANTI JOIN after.discrepancies AS a USING (discrepancy_id)
ANTI JOIN (SELECT old_id FROM id_changes WHERE table_name = 'discrepancies') AS i ON i.old_id = b.discrepancy_id
WHERE NOT getvariable('is_gone_untold') OR b.discrepancy_id NOT IN (
    SELECT x.discrepancy_id FROM before.discrepancy_quantities AS x JOIN before.quantities AS q USING (quantity_id)
    WHERE q.document_id NOT IN (SELECT document_id FROM after.documents)
)
