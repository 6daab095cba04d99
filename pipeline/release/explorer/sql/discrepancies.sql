SELECT discrepancy_id, subject, measured, quantity_type, start_date, end_date, value_low, value_high, document_count
FROM discrepancies
ORDER BY discrepancy_id
