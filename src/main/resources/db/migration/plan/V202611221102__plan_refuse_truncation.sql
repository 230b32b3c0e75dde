-- TRUNCATE fires no trigger of UPDATE or DELETE; without these, whole tables of history could be emptied.
CREATE TRIGGER plan_history_never_emptied BEFORE TRUNCATE ON plan_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER plan_node_history_never_emptied BEFORE TRUNCATE ON plan_node_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER policy_issue_history_never_emptied BEFORE TRUNCATE ON policy_issue_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER policy_issue_place_history_never_emptied BEFORE TRUNCATE ON policy_issue_place_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER policy_issue_year_history_never_emptied BEFORE TRUNCATE ON policy_issue_year_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER program_history_never_emptied BEFORE TRUNCATE ON program_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER program_place_history_never_emptied BEFORE TRUNCATE ON program_place_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER program_achievement_history_never_emptied BEFORE TRUNCATE ON program_achievement_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
