SELECT sentence_id, document_id, position, text, start_char
FROM sentences
ORDER BY document_id, position, sentence_id
