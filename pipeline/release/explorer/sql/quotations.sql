SELECT v.*, q.rule_id, q.sentence_id, q.start_char, q.end_char, q.speaker_start_char
FROM who_said_what AS v
JOIN quotations AS q ON q.quotation_id = v.quotation_id
WHERE v.document_id IN (FROM shown)
ORDER BY v.quotation_id
