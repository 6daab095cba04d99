-- What one speaker says
-- As it stands, the one quoted most. For another, put below: WHERE speaker = 'Full Name'
WITH chosen AS (
    SELECT speaker
    FROM who_said_what
    WHERE speaker_actor_id IS NOT NULL AND speaker_type = 'person'
    GROUP BY speaker
    ORDER BY count(*) DESC, speaker
    LIMIT 1
)
SELECT speaker, speaker_text, words, is_direct, publisher, published_date, title
FROM who_said_what
WHERE speaker IN (SELECT speaker FROM chosen)
ORDER BY published_date NULLS LAST, quotation_id
LIMIT 200;
