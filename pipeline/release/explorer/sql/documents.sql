SELECT document_id, title, publisher, author, url, published_date, licence, duplicate_of, is_text_withheld
FROM documents
WHERE document_id IN (FROM shown)
ORDER BY document_id
