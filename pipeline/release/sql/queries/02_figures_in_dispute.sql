-- Figures on which texts disagree, side by side
SELECT subject, measured, evidence, value_low, value_high, according_to, publisher, published_date
FROM disputed_figures
ORDER BY discrepancy_id, value_low NULLS FIRST, quantity_id
LIMIT 200;
