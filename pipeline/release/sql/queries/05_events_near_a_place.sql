-- What happened within 50 km of a place
-- As it stands, the place with most events. For another, put in centre: WHERE name = 'Place'
WITH centre AS (
    SELECT name, latitude, longitude
    FROM places JOIN (SELECT place_id, count(*) AS n FROM events GROUP BY place_id) AS e USING (place_id)
    WHERE NOT is_representative_point
    ORDER BY n DESC, place_id
    LIMIT 1
),
near AS (
    SELECT
        c.name AS centre,
        2 * 6371 * asin(sqrt(
            pow(sin(radians(e.latitude - c.latitude) / 2), 2)
            + cos(radians(c.latitude)) * cos(radians(e.latitude)) * pow(sin(radians(e.longitude - c.longitude) / 2), 2)
        )) AS distance_km,
        e.*
    FROM event_list AS e CROSS JOIN centre AS c
    WHERE NOT e.is_representative_point
)
SELECT centre, round(distance_km) AS km, place, start_date, event_type, status, sources, targets, evidence, publisher
FROM near
WHERE distance_km <= 50
ORDER BY distance_km, start_date NULLS LAST, event_id
LIMIT 200;
