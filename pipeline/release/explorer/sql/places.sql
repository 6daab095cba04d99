SELECT place_id, name, place_type, country_name, admin1, latitude, longitude, is_representative_point
FROM places
ORDER BY place_id
