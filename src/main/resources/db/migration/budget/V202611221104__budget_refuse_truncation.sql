-- TRUNCATE fires no trigger of UPDATE or DELETE; without these, whole tables of history could be emptied.
CREATE TRIGGER budget_amount_history_never_emptied BEFORE TRUNCATE ON budget_amount_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER amount_transition_never_emptied BEFORE TRUNCATE ON amount_transition
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
