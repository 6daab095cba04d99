-- One row for each event that may be a happening: acts that a text tells as having occurred. A time of which only one
-- end is known places none.
CREATE OR REPLACE TEMP TABLE claims AS
SELECT e.event_id, e.document_id, coalesce(d.duplicate_of, d.document_id) AS report_id, d.publisher, d.published_date, d.source_path,
       e.start_char, e.event_type, e.mode, CASE WHEN e.end_date IS NOT NULL THEN e.start_date END AS start_date,
       CASE WHEN e.start_date IS NOT NULL THEN e.end_date END AS end_date, e.date_precision, e.place_id, p.place_type, p.name AS place_name, p.country_code AS place_country,
       -- A village that no gazetteer knows is a place all the same: its name tells it.
       coalesce(e.place_id, 'named ' || lower(trim(e.place_text))) AS site,
       CASE WHEN e.place_id IS NOT NULL THEN p.place_type WHEN e.place_text IS NOT NULL THEN 'village' END AS site_type
FROM events e
JOIN documents d USING (document_id)
LEFT JOIN places p USING (place_id)
WHERE e.status IN ('asserted', 'reported')
  AND e.event_type IN ('ASSAULT', 'COERCE', 'PROTEST', 'MOBILIZE', 'SANCTION', 'RETREAT', 'AID', 'COOPERATE', 'CONSULT');

-- Whom nobody knows otherwise is seldom killed, wounded or arrested twice, nor often the doer of two attacks; those who are told to
-- have attacked on two days or at two places may have on a third.
CREATE OR REPLACE TEMP TABLE repeated AS
SELECT c.event_type, x.actor_id
FROM claims c JOIN event_actors x USING (event_id)
WHERE x.role = 'source' AND x.actor_id IS NOT NULL
GROUP BY ALL
HAVING count(DISTINCT CASE WHEN c.date_precision = 'day' THEN c.start_date END) > 1
    OR count(DISTINCT CASE WHEN c.site_type IN ('city', 'village', 'facility') THEN c.site END) > 1;

CREATE OR REPLACE TEMP TABLE who AS
SELECT DISTINCT c.event_id, x.role, x.actor_id, a.country_code,
       a.actor_type NOT IN ('country', 'population', 'other') AND NOT starts_with(x.actor_id, 'role.') AS is_specific,
       a.actor_type = 'person' AND starts_with(x.actor_id, 'act_') AND contains(a.name, ' ')
           AND c.event_type IN ('ASSAULT', 'COERCE')
           AND (x.role = 'target' OR (c.event_type, x.actor_id) NOT IN (FROM repeated)) AS is_private_person
FROM claims c JOIN event_actors x USING (event_id) JOIN actors a USING (actor_id);

CREATE OR REPLACE TEMP TABLE tolls AS
SELECT DISTINCT c.event_id, q.quantity_type, q.value_low AS toll
FROM claims c JOIN event_quantities USING (event_id) JOIN quantities q USING (quantity_id)
WHERE q.quantity_type IN ('fatalities', 'injuries', 'detained', 'missing', 'displaced') AND q.value_low >= 3;

-- Participants whom nobody knows otherwise, by the head of their words: `two crowded minibuses` are minibuses.
CREATE OR REPLACE TEMP TABLE nouns AS
SELECT DISTINCT c.event_id, x.role, regexp_extract(lower(regexp_replace(x.text, '\s+(of|in|on|at|from|near|who|that|which|with|for|to)\s.*$|,.*$', '')), '(\w+)\W*$', 1) AS noun
FROM claims c JOIN event_actors x USING (event_id)
WHERE x.actor_id IS NULL;

-- What two reports of one happening may have in common; a key that very many share tells nothing and is left out.
CREATE OR REPLACE TEMP TABLE keys AS
WITH every AS (
    SELECT event_id, event_type || '|day|' || start_date AS key FROM claims WHERE date_precision = 'day'
    UNION ALL SELECT event_id, event_type || '|place|' || site FROM claims WHERE site_type <> 'country'
    UNION ALL SELECT event_id, event_type || '|' || role || '|' || actor_id FROM who JOIN claims USING (event_id) WHERE is_specific
    UNION ALL SELECT event_id, event_type || '|toll|' || quantity_type || toll FROM tolls JOIN claims USING (event_id)
    UNION ALL SELECT event_id, event_type || '|noun|' || role || '|' || noun FROM nouns JOIN claims USING (event_id) WHERE length(noun) > 2
)
SELECT * FROM every WHERE key IN (SELECT key FROM every GROUP BY key HAVING count(*) BETWEEN 2 AND 400);
