-- Agreements and truces, and attacks by or on the same side in the year after
-- Leads to follow, not breaches proved: read both passages.
WITH taking_part AS (
    SELECT DISTINCT p.event_id, coalesce(a.parent_actor_id, a.actor_id) AS side
    FROM event_actors AS p
    JOIN actors AS a ON a.actor_id = p.actor_id
    WHERE a.actor_type NOT IN ('international_organisation', 'media', 'ngo', 'population')
),
told AS (
    SELECT e.*, s.side
    FROM event_list AS e
    JOIN taking_part AS s ON s.event_id = e.event_id
    WHERE e.start_date IS NOT NULL AND e.status IN ('asserted', 'reported', 'alleged')
)
SELECT DISTINCT
    a.name AS side,
    g.start_date AS agreed_on,
    g.evidence AS agreement,
    g.publisher AS agreement_publisher,
    b.start_date AS attack_on,
    b.evidence AS attack,
    b.status AS attack_status,
    b.publisher AS attack_publisher
FROM told AS g
JOIN told AS b ON b.side = g.side AND b.start_date > g.end_date AND b.start_date <= g.end_date + 365
JOIN actors AS a ON a.actor_id = g.side
WHERE (g.event_type = 'AGREE' OR g.mode = 'ceasefire') AND b.event_type = 'ASSAULT'
ORDER BY side, agreed_on, attack_on, agreement, attack
LIMIT 200;
