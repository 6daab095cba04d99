CREATE VIEW casualty_claims AS
SELECT * EXCLUDE (unit, rule_id)
FROM quantity_list
WHERE quantity_type IN ('fatalities', 'injuries', 'missing', 'displaced', 'detained');

COMMENT ON VIEW casualty_claims IS
    'One figure of people killed, hurt, missing, displaced or detained, as one document states it. Never add claims up.';
