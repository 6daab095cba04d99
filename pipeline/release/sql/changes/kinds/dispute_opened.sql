WITH claims AS (
    SELECT
        x.discrepancy_id,
        string_agg(
            bounds(q.value_low, q.value_high) || ' (' || coalesce(d.publisher, d.source_path) || ')', ' against '
            ORDER BY coalesce(q.value_low, q.value_high), q.quantity_id
        ) AS told
    FROM after.discrepancy_quantities AS x
    JOIN after.quantities AS q USING (quantity_id)
    JOIN after.documents AS d USING (document_id)
    GROUP BY x.discrepancy_id
)
SELECT
    1 + gap(a.value_low, a.value_high) AS size,
    a.discrepancy_id AS row_id,
    a.subject,
    a.measured,
    c.told AS claims
FROM after.discrepancies AS a
JOIN claims AS c USING (discrepancy_id)
ANTI JOIN before.discrepancies AS b USING (discrepancy_id)
ANTI JOIN (SELECT new_id FROM id_changes WHERE table_name = 'discrepancies') AS i ON i.new_id = a.discrepancy_id
