-- A fact's id comes from its sentence, so that an edited sentence brings new ids. Here facts of such a sentence are
-- taken for what they were before: a mended sentence stands near its old place and reads much alike; in it, the
-- n-th fact of a kind is still the n-th.
CREATE TABLE edited_sentences AS
WITH gone AS (
    SELECT * FROM before.sentences ANTI JOIN after.sentences USING (sentence_id)
),
came AS (
    SELECT * FROM after.sentences ANTI JOIN before.sentences USING (sentence_id)
),
pairs AS (
    SELECT
        g.sentence_id AS old_id,
        c.sentence_id AS new_id,
        abs(g.position - c.position) AS distance,
        coalesce(
            1 - levenshtein(g.text, c.text) / greatest(length(g.text), length(c.text)),
            CASE WHEN g.position = c.position THEN 0.6 ELSE 0 END
        ) AS likeness
    FROM gone AS g JOIN came AS c ON c.document_id = g.document_id AND abs(g.position - c.position) <= 2
)
SELECT old_id, new_id FROM pairs WHERE likeness >= 0.6
QUALIFY row_number() OVER (PARTITION BY old_id ORDER BY likeness DESC, distance, new_id) = 1
    AND row_number() OVER (PARTITION BY new_id ORDER BY likeness DESC, distance, old_id) = 1;

CREATE MACRO nth(events) AS TABLE
    SELECT
        event_id, sentence_id, event_type, rule_id,
        row_number() OVER (PARTITION BY sentence_id, event_type, rule_id ORDER BY start_char, event_id) AS n
    FROM query_table(events);
CREATE TABLE same_events AS
SELECT event_id AS old_id, event_id AS new_id FROM before.events SEMI JOIN after.events USING (event_id)
UNION ALL
SELECT b.event_id, a.event_id
FROM edited_sentences AS s
JOIN nth('before.events') AS b ON b.sentence_id = s.old_id
JOIN nth('after.events') AS a ON a.sentence_id = s.new_id
    AND a.event_type = b.event_type AND a.rule_id = b.rule_id AND a.n = b.n;

CREATE MACRO nth_figure(quantities) AS TABLE
    SELECT
        quantity_id, sentence_id, quantity_type, unit,
        row_number() OVER (PARTITION BY sentence_id, quantity_type, unit ORDER BY start_char, quantity_id) AS n
    FROM query_table(quantities);
CREATE TABLE same_quantities AS
SELECT quantity_id AS old_id, quantity_id AS new_id FROM before.quantities SEMI JOIN after.quantities USING (quantity_id)
UNION ALL
SELECT b.quantity_id, a.quantity_id
FROM edited_sentences AS s
JOIN nth_figure('before.quantities') AS b ON b.sentence_id = s.old_id
JOIN nth_figure('after.quantities') AS a ON a.sentence_id = s.new_id
    AND a.quantity_type = b.quantity_type AND a.unit = b.unit AND a.n = b.n;

CREATE VIEW before.reports AS SELECT event_id, incident_id FROM before.events;
CREATE VIEW after.reports AS
SELECT s.old_id AS event_id, e.incident_id FROM after.events AS e JOIN same_events AS s ON s.new_id = e.event_id;

-- What to call the rows whose ids merge or split, told of either side.
CREATE VIEW before.names AS
SELECT 'incidents' AS table_name, incident_id AS id, title AS name FROM before.incidents
UNION ALL SELECT 'actors', actor_id, name FROM before.actors;
CREATE VIEW after.names AS
SELECT 'incidents' AS table_name, incident_id AS id, title AS name FROM after.incidents
UNION ALL SELECT 'actors', actor_id, name FROM after.actors;
