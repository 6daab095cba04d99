SELECT actor_id, name, actor_type, country_name, parent_actor_id
FROM actors
ORDER BY actor_id
