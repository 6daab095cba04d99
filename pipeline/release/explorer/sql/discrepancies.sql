-- A dispute of which one side is missing would mislead.
SELECT discrepancy_id, subject, measured, quantity_type, start_date, end_date, value_low, value_high, document_count
FROM discrepancies
WHERE discrepancy_id NOT IN (SELECT discrepancy_id FROM disputed_figures WHERE document_id NOT IN (FROM shown))
ORDER BY discrepancy_id
