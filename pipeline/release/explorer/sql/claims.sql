SELECT *
FROM disputed_figures
WHERE discrepancy_id NOT IN (SELECT discrepancy_id FROM disputed_figures WHERE document_id NOT IN (FROM shown))
ORDER BY discrepancy_id, coalesce(value_low, value_high), quantity_id
