CREATE VIEW quantity_list AS
WITH measured AS (
    SELECT
        q.quantity_id,
        string_agg(DISTINCT e.event_type, '; ' ORDER BY e.event_type) AS event_types,
        string_agg(DISTINCT p.place, '; ' ORDER BY p.place) AS event_places,
        string_agg(DISTINCT i.title, '; ' ORDER BY i.title) AS incidents
    FROM event_quantities AS q
    JOIN events AS e ON e.event_id = q.event_id
    LEFT JOIN incidents AS i ON i.incident_id = e.incident_id
    LEFT JOIN places AS here ON here.place_id = e.place_id
    LEFT JOIN places AS there ON there.place_id = i.place_id
    CROSS JOIN LATERAL (SELECT coalesce(here.name, e.place_text, there.name) AS place) AS p
    GROUP BY q.quantity_id
)
SELECT
    q.quantity_id,
    q.start_date,
    q.end_date,
    q.quantity_type,
    q.value_low,
    q.value_high,
    q.comparator,
    q.unit,
    q.evidence,
    q.counted,
    q.status,
    coalesce(s.name, q.attribution) AS according_to,
    a.name AS about_actor,
    l.name AS about_place,
    m.event_types,
    m.event_places,
    m.incidents,
    q.part_of_quantity_id IS NOT NULL AS is_part_of_another,
    d.duplicate_of IS NOT NULL AS is_from_duplicate,
    d.publisher,
    d.published_date,
    d.title,
    d.url,
    q.document_id,
    q.rule_id
FROM quantities AS q
JOIN documents AS d ON d.document_id = q.document_id
LEFT JOIN measured AS m ON m.quantity_id = q.quantity_id
LEFT JOIN actors AS s ON s.actor_id = q.attributed_actor_id
LEFT JOIN actors AS a ON a.actor_id = q.actor_id
LEFT JOIN places AS l ON l.place_id = q.place_id;

COMMENT ON VIEW quantity_list IS
    'One figure as one document states it, with names beside codes. Never add figures up: claims repeat and contain each other.';
COMMENT ON COLUMN quantity_list.according_to IS 'Who says so: the actor''s name, or else the words of the text.';
COMMENT ON COLUMN quantity_list.event_types IS 'Types of the events that the figure measures.';
COMMENT ON COLUMN quantity_list.event_places IS
    'Where those events happened, as this text or another report of the same happening tells it.';
COMMENT ON COLUMN quantity_list.incidents IS 'The happenings that those events report.';
COMMENT ON COLUMN quantity_list.is_part_of_another IS 'Whether the figure is part of another in the same text.';
COMMENT ON COLUMN quantity_list.is_from_duplicate IS 'Whether the same text was already published elsewhere.';
COMMENT ON COLUMN quantity_list.about_actor IS 'Whose loss or number it is, where the text says so.';
COMMENT ON COLUMN quantity_list.about_place IS 'Where it was, where the text says so.';
