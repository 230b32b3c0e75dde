-- Not every kind of document is news, so that the newest of each kind are looked up.
DROP INDEX published_document_newest_ix;

CREATE INDEX published_document_news_ix ON published_document (kind, last_published_at DESC, fiscal_year, code)
    WHERE NOT facets @> '{withdrawn:yes}';
