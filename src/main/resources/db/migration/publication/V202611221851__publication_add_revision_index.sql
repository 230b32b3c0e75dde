-- What has changed since it was read last is seen from the revisions alone.
CREATE INDEX published_document_revision_ix ON published_document (kind, revision_id);
