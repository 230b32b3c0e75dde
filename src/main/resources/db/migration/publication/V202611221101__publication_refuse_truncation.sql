-- TRUNCATE fires no trigger of UPDATE or DELETE; without these, whole tables of history could be emptied.
CREATE TRIGGER glossary_term_history_never_emptied BEFORE TRUNCATE ON glossary_term_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
