-- Who is named most
-- In how many texts, and how often as the one who acts or is acted upon.
SELECT
    a.name,
    a.actor_type,
    a.country_name,
    a.mention_count,
    a.document_count,
    count(DISTINCT p.event_id) FILTER (WHERE p.role = 'source') AS events_as_source,
    count(DISTINCT p.event_id) FILTER (WHERE p.role = 'target') AS events_as_target
FROM actors AS a
LEFT JOIN event_actors AS p ON p.actor_id = a.actor_id
GROUP BY a.actor_id, a.name, a.actor_type, a.country_name, a.mention_count, a.document_count
ORDER BY a.mention_count DESC, a.name
LIMIT 50;
