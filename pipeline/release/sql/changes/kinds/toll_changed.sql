WITH both_sides AS (
    SELECT a.incident_id, a.title, a.place, a.start_date, unnest([
        {
            'what': 'people killed', 'share': 1.0,
            'old': toll(b.fatalities_low, b.fatalities_best, b.fatalities_high),
            'new': toll(a.fatalities_low, a.fatalities_best, a.fatalities_high),
            'size': greatest(
                gap(b.fatalities_low, a.fatalities_low), gap(b.fatalities_best, a.fatalities_best),
                gap(b.fatalities_high, a.fatalities_high)
            )
        },
        {
            'what': 'people injured', 'share': 0.5,
            'old': toll(b.injuries_low, b.injuries_best, b.injuries_high),
            'new': toll(a.injuries_low, a.injuries_best, a.injuries_high),
            'size': greatest(
                gap(b.injuries_low, a.injuries_low), gap(b.injuries_best, a.injuries_best),
                gap(b.injuries_high, a.injuries_high)
            )
        }
    ], recursive := true)
    FROM before.incidents AS b
    JOIN same_incidents AS s ON s.old_id = b.incident_id
    JOIN happenings AS a ON a.incident_id = s.new_id
)
SELECT share * (1 + size) AS size, incident_id AS row_id, title || place AS incident, what, old, new
FROM both_sides
WHERE old <> new
