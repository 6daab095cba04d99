-- Who accuses whom, most often first
SELECT
    sources AS accuser,
    targets AS accused,
    count(*) AS reports,
    count(DISTINCT publisher) AS publishers,
    min(start_date) AS first_day,
    max(start_date) AS last_day,
    min(evidence) AS one_of_the_passages
FROM event_list
WHERE event_type = 'ACCUSE' AND status IN ('asserted', 'reported') AND targets IS NOT NULL
GROUP BY sources, targets
ORDER BY reports DESC, accuser NULLS LAST, accused
LIMIT 200;
