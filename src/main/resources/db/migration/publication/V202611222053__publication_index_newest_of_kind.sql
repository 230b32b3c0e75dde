-- The start page shows a few of the newest documents of each kind, so that one kind that is published often does not
-- take all places.
CREATE INDEX published_document_newest_of_kind_ix
    ON published_document (kind, last_published_at DESC, fiscal_year DESC, code)
    WHERE NOT facets @> '{withdrawn:yes}';

DROP INDEX published_document_newest_ix;
