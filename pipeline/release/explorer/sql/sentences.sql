SELECT sentence_id, document_id, position, text, start_char
FROM sentences
WHERE document_id IN (FROM shown)
ORDER BY document_id, position, sentence_id
