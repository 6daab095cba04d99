-- Pairs of events with what speaks for their being one happening. A contradiction of day or place rules a pair out.
WITH candidates AS (
    SELECT DISTINCT a.event_id AS first_id, b.event_id AS second_id
    FROM keys a JOIN keys b ON a.key = b.key AND a.event_id < b.event_id
),
shared AS (
    SELECT first_id, second_id,
           least(2, count(DISTINCT CASE WHEN a.is_specific AND a.actor_id = b.actor_id THEN a.actor_id END)) AS actors,
           least(2, count(DISTINCT CASE WHEN a.is_private_person AND a.actor_id = b.actor_id THEN a.actor_id END)) AS persons,
           least(2, count(DISTINCT CASE WHEN a.country_code = b.country_code THEN a.country_code || a.role END)) AS countries
    FROM candidates
    JOIN who a ON a.event_id = first_id
    JOIN who b ON b.event_id = second_id AND b.role = a.role
    GROUP BY ALL
),
same_toll AS (
    -- 192 dead are seldom told of two happenings, 200 often.
    SELECT first_id, second_id, count(*) + count(DISTINCT a.toll) FILTER (a.toll > 20 AND a.toll % 10 <> 0) AS tolls
    FROM candidates JOIN tolls a ON a.event_id = first_id JOIN tolls b ON b.event_id = second_id
    WHERE a.quantity_type = b.quantity_type AND a.toll = b.toll
    GROUP BY ALL
),
other_toll AS (
    -- Who was arrested is counted by whoever arrested them: 23 are not 26. Tolls of the dead differ and grow.
    SELECT first_id, second_id
    FROM candidates JOIN tolls a ON a.event_id = first_id JOIN tolls b ON b.event_id = second_id
    WHERE a.quantity_type = 'detained' AND b.quantity_type = 'detained'
    GROUP BY ALL
    HAVING count(*) FILTER (a.toll = b.toll OR a.toll % 10 = 0 OR b.toll % 10 = 0) = 0
),
same_noun AS (
    SELECT first_id, second_id, least(2, count(DISTINCT a.noun)) AS nouns
    FROM candidates JOIN nouns a ON a.event_id = first_id JOIN nouns b ON b.event_id = second_id
    WHERE a.role = b.role AND a.noun = b.noun
    GROUP BY ALL
),
stories AS (
    -- The cosine of what two texts name.
    SELECT p.first_doc, p.second_doc, sum(a.weight) / any_value(f.weight * g.weight) AS likeness
    FROM (SELECT DISTINCT a.document_id AS first_doc, b.document_id AS second_doc
          FROM candidates JOIN claims a ON a.event_id = first_id JOIN claims b ON b.event_id = second_id
          WHERE a.document_id <> b.document_id) p
    JOIN named a ON a.document_id = first_doc
    JOIN named b ON b.document_id = second_doc AND a.word = b.word
    JOIN named_in_all f ON f.document_id = first_doc
    JOIN named_in_all g ON g.document_id = second_doc
    GROUP BY ALL
    HAVING count(*) >= 2
),
opposed AS (
    SELECT DISTINCT first_id, second_id
    FROM candidates c
    WHERE EXISTS (FROM who a WHERE a.event_id = first_id AND a.role = 'target' AND a.country_code IS NOT NULL)
      AND EXISTS (FROM who b WHERE b.event_id = second_id AND b.role = 'target' AND b.country_code IS NOT NULL)
      AND NOT EXISTS (FROM who a JOIN who b ON a.country_code = b.country_code AND a.role = b.role
                      WHERE a.event_id = first_id AND b.event_id = second_id AND a.role = 'target')
),
scored AS (
    SELECT first_id, second_id,
           CASE WHEN a.start_date IS NULL AND b.start_date IS NULL THEN 0
                WHEN a.start_date IS NULL THEN coalesce(a.published_date - b.end_date BETWEEN 0 AND $news_days, false)::INT
                WHEN b.start_date IS NULL THEN coalesce(b.published_date - a.end_date BETWEEN 0 AND $news_days, false)::INT
                WHEN a.date_precision = 'day' AND b.date_precision = 'day' AND a.start_date = b.start_date THEN 3
                WHEN a.start_date <= b.end_date AND b.start_date <= a.end_date THEN 1 ELSE 0 END AS date_score,
           CASE WHEN a.site IS NULL OR b.site IS NULL THEN 0
                WHEN a.site = b.site AND a.site_type IN ('city', 'village', 'facility') THEN 3
                WHEN a.site = b.site AND a.site_type IN ('admin1', 'admin2', 'route', 'border') THEN 2
                WHEN a.place_country = b.place_country THEN 1 ELSE 0 END AS place_score,
           2 * coalesce(s.actors, 0) + 3 * coalesce(s.persons, 0) + coalesce(s.countries, 0) AS actor_score,
           coalesce(s.persons, 0) AS persons, a.document_id = b.document_id AS is_one_text,
           2 * coalesce(t.tolls, 0) - CASE WHEN o.first_id IS NULL THEN 0 ELSE 2 END AS toll_score,
           coalesce(a.mode = b.mode, false)::INT AS mode_score,
           coalesce(n.nouns, 0) AS noun_score,
           CASE WHEN a.document_id = b.document_id THEN 0
                WHEN abs(a.published_date - b.published_date) > $news_days THEN 0
                WHEN y.likeness >= 0.3 THEN 2 WHEN y.likeness >= 0.15 THEN 1 ELSE 0 END AS story_score
    FROM candidates c
    JOIN claims a ON a.event_id = first_id
    JOIN claims b ON b.event_id = second_id
    LEFT JOIN shared s USING (first_id, second_id)
    LEFT JOIN same_toll t USING (first_id, second_id)
    LEFT JOIN other_toll o USING (first_id, second_id)
    LEFT JOIN same_noun n USING (first_id, second_id)
    LEFT JOIN stories y ON y.first_doc = a.document_id AND y.second_doc = b.document_id
    WHERE a.event_type = b.event_type
      AND NOT coalesce(a.start_date > b.end_date + 1 OR b.start_date > a.end_date + 1, false)
      AND NOT coalesce(a.site <> b.site AND a.site_type IN ('city', 'village', 'facility')
                       AND b.site_type IN ('city', 'village', 'facility'), false)
      AND (first_id, second_id) NOT IN (FROM opposed)
)
SELECT first_id, second_id, date_score + place_score + actor_score + toll_score + mode_score + noun_score + story_score AS score
FROM scored
WHERE score >= $threshold
  -- Without a day or a story of its own, what is alike may be so of any two attacks in a war.
  AND (date_score + story_score + persons > 0 OR is_one_text)
  -- Acts of one story on one day may be two: something of the acts themselves must be the same.
  AND place_score + actor_score + toll_score + noun_score + mode_score > 0
  AND (date_score > 0)::INT + (place_score > 0)::INT + (actor_score > 0)::INT + (toll_score > 0)::INT
      + (persons > 0)::INT + (noun_score > 0)::INT + (story_score > 0)::INT >= 2
ORDER BY score DESC, first_id, second_id;
