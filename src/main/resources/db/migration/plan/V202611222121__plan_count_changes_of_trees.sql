-- The public page of a plan shows its tree as the register has it today: levels, names of nodes, what stands where.
CREATE CONSTRAINT TRIGGER plan_node_shown AFTER INSERT OR UPDATE OR DELETE ON plan_node
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION advance_publication_stamp();
CREATE CONSTRAINT TRIGGER policy_issue_place_shown AFTER INSERT OR UPDATE OR DELETE ON policy_issue_place
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION advance_publication_stamp();
