-- TRUNCATE fires no trigger of UPDATE or DELETE; without these, whole tables of history could be emptied.
CREATE TRIGGER form_definition_never_emptied BEFORE TRUNCATE ON form_definition
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER evaluation_round_history_never_emptied BEFORE TRUNCATE ON evaluation_round_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER sheet_section_version_never_emptied BEFORE TRUNCATE ON sheet_section_version
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER sheet_event_never_emptied BEFORE TRUNCATE ON sheet_event
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
