-- What was withdrawn stays readable at its address and stands in no list.
DROP INDEX published_document_revision_ix;

CREATE INDEX published_document_listed_ix ON published_document (kind, revision_id)
    WHERE NOT facets @> '{withdrawn:yes}';
