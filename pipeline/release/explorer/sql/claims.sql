SELECT *
FROM disputed_figures
ORDER BY discrepancy_id, coalesce(value_low, value_high), quantity_id
