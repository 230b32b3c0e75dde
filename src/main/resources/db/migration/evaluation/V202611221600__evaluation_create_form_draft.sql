ALTER TABLE form_definition ADD COLUMN created_by bigint;
ALTER TABLE form_definition ADD COLUMN created_by_name varchar(100);
COMMENT ON COLUMN form_definition.created_by IS '適用した職員（配布された様式では空）';
COMMENT ON COLUMN form_definition.created_by_name IS '適用した職員の氏名（配布された様式では空）';

CREATE TABLE form_draft (
	id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT form_draft_pk PRIMARY KEY,
	state varchar(20) NOT NULL CONSTRAINT form_draft_state_ck CHECK (state IN ('OPEN', 'IN_FORCE', 'DISCARDED')),
	version integer NOT NULL CONSTRAINT form_draft_version_ck CHECK (version > 0),
	content jsonb NOT NULL,
	form_definition_id bigint CONSTRAINT form_draft_form_definition_id_fk REFERENCES form_definition,
	saved_at timestamptz NOT NULL,
	saved_by bigint NOT NULL,
	saved_by_name varchar(100) NOT NULL,
	CONSTRAINT form_draft_in_force_ck CHECK ((state = 'IN_FORCE') = (form_definition_id IS NOT NULL))
);
COMMENT ON TABLE form_draft IS '作成中の様式。足りないところや誤りがあっても、入力したまま残す';
COMMENT ON COLUMN form_draft.content IS '様式の内容（JSON。検査の前なので形は保証されない）';
COMMENT ON COLUMN form_draft.form_definition_id IS '適用してできた様式の版';

CREATE TABLE form_draft_save (
	draft_id bigint NOT NULL CONSTRAINT form_draft_save_draft_id_fk REFERENCES form_draft,
	version integer NOT NULL,
	step varchar(20) NOT NULL,
	subject varchar(200) NOT NULL,
	content jsonb NOT NULL,
	saved_at timestamptz NOT NULL,
	saved_by bigint NOT NULL,
	saved_by_name varchar(100) NOT NULL,
	CONSTRAINT form_draft_save_pk PRIMARY KEY (draft_id, version)
);
COMMENT ON TABLE form_draft_save IS '作成中の様式の保存ごとの内容（追記のみ。だれが、いつ、なにを）';
CREATE TRIGGER form_draft_save_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON form_draft_save
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
