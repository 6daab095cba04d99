WITH links AS (
    SELECT b.{id_column} AS old_id, a.{id_column} AS new_id, count(*) AS shared_count
    FROM before.{witness_table} AS b
    JOIN after.{witness_table} AS a USING ({witness_key})
    WHERE b.{id_column} IS NOT NULL AND a.{id_column} IS NOT NULL
    GROUP BY ALL
),
known AS (
    SELECT
        l.*,
        l.old_id IN (SELECT {id_column} FROM after.{table}) AS lasts,
        l.new_id IN (SELECT {id_column} FROM before.{table}) AS was_there,
        2 * l.shared_count > sum(l.shared_count) OVER (PARTITION BY l.old_id) AS goes_on,
        2 * l.shared_count > sum(l.shared_count) OVER (PARTITION BY l.new_id) AS comes_out
    FROM links AS l
),
merged AS (
    SELECT * FROM known WHERE goes_on AND (NOT lasts OR old_id = new_id)
    QUALIFY count(*) OVER (PARTITION BY new_id) > 1
),
split AS (
    SELECT * FROM known WHERE comes_out AND (NOT was_there OR old_id = new_id)
    QUALIFY count(*) OVER (PARTITION BY old_id) > 1
)
SELECT '{table}' AS table_name, 'merged' AS change, old_id, new_id, shared_count FROM merged
UNION ALL
SELECT '{table}', 'split', old_id, new_id, shared_count FROM split
UNION ALL
SELECT '{table}', 'renamed', old_id, new_id, shared_count
FROM known
WHERE goes_on AND comes_out AND NOT lasts AND NOT was_there
    AND new_id NOT IN (SELECT new_id FROM merged) AND old_id NOT IN (SELECT old_id FROM split)
