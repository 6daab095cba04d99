-- What each text names and counts, the rarer the heavier (tf-idf of Sparck Jones 1972): every text of a war names its parties,
-- those of one day in it name the same village and the same dead.
CREATE OR REPLACE TEMP TABLE named AS
WITH words AS (
    SELECT DISTINCT document_id, lower(unnest(regexp_extract_all(text, '\p{Lu}[\w’''-]+'))) AS word
    FROM (SELECT document_id, text FROM mentions WHERE mention_type = 'name'
          UNION ALL SELECT document_id, text FROM place_mentions)
    UNION
    SELECT document_id, value_low || ' ' || unit FROM quantities WHERE unit IN ('person', 'year') AND value_low >= 3
),
weights AS (SELECT word, ln((SELECT count(*) FROM documents) / count(*)) AS weight FROM words GROUP BY word)
SELECT document_id, word, weight * weight AS weight FROM words JOIN weights USING (word) WHERE weight > 0;

CREATE OR REPLACE TEMP TABLE named_in_all AS
SELECT document_id, sqrt(sum(weight)) AS weight FROM named GROUP BY document_id;
