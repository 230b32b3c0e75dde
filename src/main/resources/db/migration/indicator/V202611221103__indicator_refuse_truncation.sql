-- TRUNCATE fires no trigger of UPDATE or DELETE; without these, whole tables of history could be emptied.
CREATE TRIGGER indicator_history_never_emptied BEFORE TRUNCATE ON indicator_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER indicator_value_history_never_emptied BEFORE TRUNCATE ON indicator_value_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
