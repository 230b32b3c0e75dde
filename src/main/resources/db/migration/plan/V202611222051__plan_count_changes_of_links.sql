-- The public page of a policy issue shows what it came from and became as the register of plans knows it today.
CREATE CONSTRAINT TRIGGER plan_shown AFTER INSERT OR UPDATE OR DELETE ON plan
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION advance_publication_stamp();
CREATE CONSTRAINT TRIGGER plan_link_shown AFTER INSERT OR UPDATE OR DELETE ON plan_link
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION advance_publication_stamp();
CREATE CONSTRAINT TRIGGER policy_issue_shown AFTER INSERT OR UPDATE OR DELETE ON policy_issue
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION advance_publication_stamp();
