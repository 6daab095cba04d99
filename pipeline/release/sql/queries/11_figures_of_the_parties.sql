-- Figures that come from a side in the violence
-- Whoever counts here is, or belongs to, one of those who attack or are attacked.
WITH sides AS (
    SELECT DISTINCT coalesce(a.parent_actor_id, a.actor_id) AS side
    FROM event_actors AS p
    JOIN events AS e ON e.event_id = p.event_id
    JOIN actors AS a ON a.actor_id = p.actor_id
    WHERE e.event_type = 'ASSAULT' AND e.status IN ('asserted', 'reported', 'alleged')
        AND a.actor_type NOT IN ('person', 'population', 'media')
)
SELECT a.name AS claimant, q.quantity_type, q.evidence, q.value_low, q.value_high, q.status, d.publisher, d.published_date
FROM quantities AS q
JOIN actors AS a ON a.actor_id = q.attributed_actor_id
JOIN documents AS d ON d.document_id = q.document_id
WHERE coalesce(a.parent_actor_id, a.actor_id) IN (SELECT side FROM sides)
    AND q.quantity_type IN ('fatalities', 'injuries', 'missing', 'displaced', 'detained', 'weapons', 'personnel')
ORDER BY claimant, d.published_date NULLS LAST, q.quantity_id
LIMIT 200;
