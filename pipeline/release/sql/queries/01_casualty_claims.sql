-- Who claims how many killed or hurt, by day and source
SELECT start_date, quantity_type, value_low, value_high, comparator, status, according_to, publisher, evidence
FROM casualty_claims
WHERE quantity_type IN ('fatalities', 'injuries') AND NOT is_from_duplicate
ORDER BY start_date DESC NULLS LAST, publisher NULLS LAST, quantity_id
LIMIT 200;
