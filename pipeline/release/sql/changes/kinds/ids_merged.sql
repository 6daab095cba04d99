SELECT
    ln(1 + sum(c.shared_count)) AS size,
    c.new_id AS row_id,
    c.table_name AS what,
    any_value(n.name) AS new,
    string_agg(o.name || ' [' || c.old_id || ']', '; ' ORDER BY c.shared_count DESC, c.old_id) AS old
FROM id_changes AS c
JOIN before.names AS o ON o.table_name = c.table_name AND o.id = c.old_id
JOIN after.names AS n ON n.table_name = c.table_name AND n.id = c.new_id
WHERE c.change = 'merged'
GROUP BY c.table_name, c.new_id
