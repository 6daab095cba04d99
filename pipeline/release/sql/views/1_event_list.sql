CREATE VIEW event_list AS
WITH participants AS (
    SELECT
        p.event_id,
        string_agg(DISTINCT coalesce(a.name, p.text), '; ' ORDER BY coalesce(a.name, p.text))
            FILTER (WHERE p.role = 'source') AS sources,
        string_agg(DISTINCT coalesce(a.name, p.text), '; ' ORDER BY coalesce(a.name, p.text))
            FILTER (WHERE p.role = 'target') AS targets
    FROM event_actors AS p
    LEFT JOIN actors AS a ON a.actor_id = p.actor_id
    GROUP BY p.event_id
)
SELECT
    e.event_id,
    e.start_date,
    e.end_date,
    e.date_precision,
    e.event_type,
    e.mode,
    e.quad_class,
    e.intensity,
    e.status,
    p.sources,
    p.targets,
    coalesce(l.name, e.place_text) AS place,
    l.place_type,
    l.country_name AS place_country,
    l.latitude,
    l.longitude,
    l.is_representative_point,
    e.place_start_char NOT BETWEEN e.start_char AND e.end_char AS is_place_from_elsewhere,
    coalesce(s.name, e.attribution) AS according_to,
    e.evidence,
    e.confidence,
    i.title AS incident,
    e.incident_id,
    d.publisher,
    d.published_date,
    d.title,
    d.url,
    e.document_id,
    e.rule_id
FROM events AS e
JOIN documents AS d ON d.document_id = e.document_id
LEFT JOIN participants AS p ON p.event_id = e.event_id
LEFT JOIN places AS l ON l.place_id = e.place_id
LEFT JOIN actors AS s ON s.actor_id = e.attributed_actor_id
LEFT JOIN incidents AS i ON i.incident_id = e.incident_id;

COMMENT ON VIEW event_list IS
    'One event as one document tells it, with names beside codes. A report is not a happening: count incidents instead.';
COMMENT ON COLUMN event_list.sources IS 'Who did it: names of actors, or the words of the text for those without a name.';
COMMENT ON COLUMN event_list.targets IS 'Whom or what it was done to, likewise.';
COMMENT ON COLUMN event_list.place IS 'Where it happened: the gazetteer''s name, or else the words of the text.';
COMMENT ON COLUMN event_list.is_place_from_elsewhere IS
    'Whether the text names the place outside the words of evidence, so that it was carried to this act: read around it.';
COMMENT ON COLUMN event_list.according_to IS 'Who says so: the actor''s name, or else the words of the text.';
COMMENT ON COLUMN event_list.incident IS 'The happening that this is one report of.';
COMMENT ON COLUMN event_list.place_country IS 'Country of the place.';
