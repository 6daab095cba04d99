CREATE VIEW who_said_what AS
SELECT
    q.quotation_id,
    coalesce(a.name, q.speaker_text) AS speaker,
    a.actor_type AS speaker_type,
    a.country_name AS speaker_country,
    p.name AS speaker_belongs_to,
    q.speaker_text,
    q.cue,
    q.text AS words,
    q.is_direct,
    d.publisher,
    d.published_date,
    d.title,
    d.url,
    q.document_id,
    q.speaker_actor_id
FROM quotations AS q
JOIN documents AS d ON d.document_id = q.document_id
LEFT JOIN actors AS a ON a.actor_id = q.speaker_actor_id
LEFT JOIN actors AS p ON p.actor_id = a.parent_actor_id;

COMMENT ON VIEW who_said_what IS 'One quoted or reported utterance with the name of who made it.';
COMMENT ON COLUMN who_said_what.speaker IS 'The speaker''s name, or else the words that the text calls them by.';
COMMENT ON COLUMN who_said_what.speaker_belongs_to IS 'The country, organisation or group that the speaker belongs to.';
COMMENT ON COLUMN who_said_what.words IS 'What was said: verbatim where is_direct, else as the text tells it.';
COMMENT ON COLUMN who_said_what.speaker_type IS 'What kind of actor the speaker is.';
COMMENT ON COLUMN who_said_what.speaker_country IS 'The speaker''s country.';
