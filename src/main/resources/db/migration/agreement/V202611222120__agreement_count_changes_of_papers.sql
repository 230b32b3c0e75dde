-- The public page of an agreement shows which of its papers can still be had.
CREATE CONSTRAINT TRIGGER agreement_document_shown AFTER INSERT OR UPDATE OR DELETE ON agreement_document
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION advance_publication_stamp();
