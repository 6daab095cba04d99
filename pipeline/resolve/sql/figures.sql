-- Figures by the one thing they measure. A toll measures its incident; a population, a number of displaced or the size of a force
-- measures its place or actor. A figure that measures an event is no standing figure.
WITH figure AS (
    SELECT q.quantity_id, coalesce(d.duplicate_of, d.document_id) AS report_id, q.quantity_type, q.unit,
           q.value_low, q.value_high, q.comparator, q.start_date, q.end_date,
           coalesce(q.start_date, d.published_date) AS as_of,
           coalesce(q.attributed_actor_id, q.attribution) AS claimant, q.actor_id, a.country_code, a.sector,
           regexp_replace(lower(coalesce(p.name, a.name)), '^the ', '') AS subject_key,
           coalesce(p.name, a.name) AS subject_name,
           a.country_code IS NOT NULL OR p.place_id IS NOT NULL AS is_one_subject,
           q.quantity_id IN (SELECT quantity_id FROM event_quantities) AS is_of_event
    FROM quantities q
    JOIN documents d USING (document_id)
    LEFT JOIN actors a ON a.actor_id = q.actor_id
    LEFT JOIN places p ON p.place_id = q.place_id
    WHERE q.status IN ('asserted', 'reported', 'alleged')
      AND q.part_of_quantity_id IS NULL
      AND q.comparator <> 'vague'
),
of_incident AS (
    -- Of what one claimant is told to say in one report of different people the largest figure counts: the others may be
    -- parts of it.
    SELECT DISTINCT f.*, 'incident|' || quantity_type || '|' || incident_id AS thing, i.title AS subject,
           quantity_type || ' of one incident' AS measured
    FROM figure f
    JOIN event_quantities USING (quantity_id)
    JOIN incident_of_event USING (event_id)
    JOIN incidents i USING (incident_id)
    WHERE quantity_type IN ('fatalities', 'injuries', 'missing', 'displaced', 'detained')
    QUALIFY actor_id IS NULL
        OR actor_id = first(actor_id) OVER (
            PARTITION BY thing, report_id, claimant ORDER BY coalesce(value_low, value_high) DESC, actor_id NULLS FIRST)
        OR coalesce(value_low, value_high)
            = max(coalesce(value_low, value_high)) OVER (PARTITION BY thing, report_id, claimant)
),
standing AS (
    SELECT f.*, quantity_type || '|' || unit || '|' || subject_key AS thing, subject_name AS subject,
           quantity_type AS measured
    FROM figure f
    WHERE subject_key IS NOT NULL
      AND is_one_subject
      AND (quantity_type IN ('population', 'displaced')
           OR (quantity_type = 'personnel' AND NOT is_of_event AND value_low >= 500))
)
SELECT value_low, value_high, comparator, report_id, country_code, sector,
       thing, quantity_type, measured, subject, quantity_id, start_date, end_date, as_of
FROM (FROM of_incident UNION ALL BY NAME FROM standing)
ORDER BY thing, as_of NULLS LAST, quantity_id;
