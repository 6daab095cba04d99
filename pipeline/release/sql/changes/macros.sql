CREATE MACRO plain(x) AS
    CASE WHEN x = floor(x) AND abs(x) < 1e15 THEN format('{:,}', x::BIGINT) ELSE x::VARCHAR END;
CREATE MACRO bounds(low, high) AS
    CASE
        WHEN low IS NULL AND high IS NULL THEN 'no number'
        WHEN low IS NULL THEN 'at most ' || plain(high)
        WHEN high IS NULL THEN 'at least ' || plain(low)
        WHEN low = high THEN plain(low)
        ELSE plain(low) || ' to ' || plain(high)
    END;
CREATE MACRO toll(low, best, high) AS
    CASE
        WHEN low IS NULL AND best IS NULL AND high IS NULL THEN 'not given'
        WHEN coalesce(low, best) = coalesce(high, best) THEN plain(coalesce(best, low, high))
        ELSE bounds(coalesce(low, best), coalesce(high, best)) || coalesce(' (best claim ' || plain(best) || ')', '')
    END;
CREATE MACRO killed(low, best, high) AS
    CASE WHEN coalesce(low, best, high) IS NULL THEN '' ELSE ', people killed: ' || toll(low, best, high) END;
CREATE MACRO gap(old, new) AS ln(1 + abs(coalesce(new, 0) - coalesce(old, 0)));
CREATE MACRO on_day(day) AS coalesce(', ' || strftime(day, '%-d %B %Y'), '');
CREATE MACRO quoted(words, otherwise) AS coalesce('“' || words || '”', otherwise);
CREATE MACRO article(title, publisher, day, path, withheld) AS
    CASE
        WHEN withheld OR title IS NULL THEN coalesce('a text of ' || publisher, 'the text ' || path) || on_day(day)
        ELSE '“' || title || '” (' || coalesce(publisher, path) || on_day(day) || ')'
    END;
CREATE MACRO count_of(n, noun) AS format('{:,}', n) || ' ' || noun || CASE WHEN n = 1 THEN '' ELSE 's' END;
CREATE VIEW same_incidents AS
    SELECT incident_id AS old_id, incident_id AS new_id FROM after.incidents
    UNION ALL
    SELECT old_id, new_id FROM id_changes WHERE table_name = 'incidents' AND change = 'renamed';
CREATE VIEW same_discrepancies AS
    SELECT discrepancy_id AS old_id, discrepancy_id AS new_id FROM after.discrepancies
    UNION ALL
    SELECT old_id, new_id FROM id_changes WHERE table_name = 'discrepancies' AND change = 'renamed';
CREATE VIEW articles AS
    SELECT document_id, article(title, publisher, published_date, source_path, is_text_withheld) AS article
    FROM after.documents;
CREATE VIEW happenings AS
    SELECT i.*, coalesce(' (' || p.name || ')', '') AS place
    FROM after.incidents AS i LEFT JOIN after.places AS p USING (place_id);
