WITH was AS (
    SELECT
        p.event_id, p.role,
        list_sort(list(DISTINCT coalesce(i.new_id, p.actor_id))) AS actors,
        string_agg(DISTINCT a.name, ' and ' ORDER BY a.name) AS names
    FROM before.event_actors AS p
    JOIN before.actors AS a ON a.actor_id = p.actor_id
    LEFT JOIN (SELECT old_id, new_id FROM id_changes WHERE table_name = 'actors' AND change <> 'split') AS i
        ON i.old_id = p.actor_id
    GROUP BY p.event_id, p.role
),
now_is AS (
    SELECT
        p.event_id, p.role,
        list_sort(list(DISTINCT p.actor_id)) AS actors,
        string_agg(DISTINCT a.name, ' and ' ORDER BY a.name) AS names
    FROM after.event_actors AS p JOIN after.actors AS a ON a.actor_id = p.actor_id
    GROUP BY p.event_id, p.role
)
SELECT
    CASE WHEN w.event_id IS NULL OR n.event_id IS NULL THEN 0.5 WHEN w.role = 'source' THEN 1 ELSE 0.8 END AS size,
    e.event_id AS row_id,
    quoted(e.evidence, 'an event of type ' || e.event_type) AS event,
    d.article,
    CASE coalesce(w.role, n.role) WHEN 'source' THEN 'the doer' ELSE 'the one it is done to' END AS role,
    coalesce(w.names, 'nobody known by name') AS old,
    coalesce(n.names, 'nobody known by name') AS new
FROM was AS w
FULL JOIN now_is AS n ON n.event_id = w.event_id AND n.role = w.role
JOIN after.events AS e ON e.event_id = coalesce(w.event_id, n.event_id)
JOIN before.events AS b ON b.event_id = e.event_id
JOIN articles AS d ON d.document_id = e.document_id
WHERE w.actors IS DISTINCT FROM n.actors
