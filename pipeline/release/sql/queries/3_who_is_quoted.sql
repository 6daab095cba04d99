-- Who is quoted most, and on how many publishers' pages
SELECT speaker, speaker_belongs_to, count(*) AS quotations, count(DISTINCT publisher) AS publishers
FROM who_said_what
WHERE speaker IS NOT NULL
GROUP BY speaker, speaker_belongs_to
ORDER BY quotations DESC, speaker
LIMIT 20;
