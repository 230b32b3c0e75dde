-- The public page of a policy issue shows the series of its indicators through the plans as they are linked today.
CREATE CONSTRAINT TRIGGER indicator_shown AFTER INSERT OR UPDATE OR DELETE ON indicator
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION advance_publication_stamp();
CREATE CONSTRAINT TRIGGER indicator_link_shown AFTER INSERT OR UPDATE OR DELETE ON indicator_link
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION advance_publication_stamp();
