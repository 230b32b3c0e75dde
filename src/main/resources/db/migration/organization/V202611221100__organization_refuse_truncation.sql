-- TRUNCATE fires no trigger of UPDATE or DELETE; without these, whole tables of history could be emptied.
CREATE TRIGGER revision_never_emptied BEFORE TRUNCATE ON revision
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER department_history_never_emptied BEFORE TRUNCATE ON department_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER department_name_history_never_emptied BEFORE TRUNCATE ON department_name_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER department_successor_history_never_emptied BEFORE TRUNCATE ON department_successor_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER staff_account_history_never_emptied BEFORE TRUNCATE ON staff_account_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER staff_assignment_history_never_emptied BEFORE TRUNCATE ON staff_assignment_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
