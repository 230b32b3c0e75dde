CREATE SEQUENCE form_definition_seq INCREMENT BY 50;

CREATE TABLE form_definition (
	id bigint CONSTRAINT form_definition_pk PRIMARY KEY,
	code varchar(60) NOT NULL CONSTRAINT form_definition_code_ck CHECK (code ~ '^[a-z0-9][a-z0-9-]*$'),
	version_no integer NOT NULL CONSTRAINT form_definition_version_no_ck CHECK (version_no > 0),
	name varchar(200) NOT NULL,
	plan_code varchar(40) NOT NULL,
	from_year integer NOT NULL,
	to_year integer NOT NULL,
	definition jsonb NOT NULL,
	created_at timestamptz NOT NULL,
	CONSTRAINT form_definition_code_version_no_uk UNIQUE (code, version_no),
	CONSTRAINT form_definition_years_ck CHECK (from_year <= to_year)
);
COMMENT ON TABLE form_definition IS '様式の定義。使用中の版は変更しない';
COMMENT ON COLUMN form_definition.definition IS '節・評価体系を含む様式全体（JSON）';
CREATE TRIGGER form_definition_append_only BEFORE UPDATE OR DELETE ON form_definition
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE SEQUENCE evaluation_round_seq INCREMENT BY 50;

CREATE TABLE evaluation_round (
	id bigint CONSTRAINT evaluation_round_pk PRIMARY KEY,
	plan_code varchar(40) NOT NULL,
	fiscal_year integer NOT NULL,
	form_definition_id bigint NOT NULL CONSTRAINT evaluation_round_form_definition_id_fk REFERENCES form_definition,
	deadline date NOT NULL,
	version integer NOT NULL,
	CONSTRAINT evaluation_round_plan_code_fiscal_year_uk UNIQUE (plan_code, fiscal_year)
);
COMMENT ON TABLE evaluation_round IS '評価年度ごとの実施（様式と提出期限）';

CREATE TABLE evaluation_round_history (
	id bigint NOT NULL,
	revision_id bigint NOT NULL CONSTRAINT evaluation_round_history_revision_id_fk REFERENCES revision,
	revision_kind smallint,
	plan_code varchar(40),
	fiscal_year integer,
	form_definition_id bigint,
	deadline date,
	CONSTRAINT evaluation_round_history_pk PRIMARY KEY (id, revision_id)
);
COMMENT ON TABLE evaluation_round_history IS '評価の実施の変更履歴';
CREATE TRIGGER evaluation_round_history_append_only BEFORE UPDATE OR DELETE ON evaluation_round_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE SEQUENCE evaluation_sheet_seq INCREMENT BY 50;

CREATE TABLE evaluation_sheet (
	id bigint CONSTRAINT evaluation_sheet_pk PRIMARY KEY,
	policy_issue_id bigint NOT NULL CONSTRAINT evaluation_sheet_policy_issue_id_fk REFERENCES policy_issue,
	fiscal_year integer NOT NULL,
	plan_code varchar(40) NOT NULL,
	form_definition_id bigint NOT NULL CONSTRAINT evaluation_sheet_form_definition_id_fk REFERENCES form_definition,
	state varchar(20) NOT NULL CONSTRAINT evaluation_sheet_state_ck
		CHECK (state IN ('NOT_STARTED', 'DRAFT', 'SUBMITTED', 'APPROVED', 'FINALIZED', 'PUBLISHED')),
	state_since timestamptz NOT NULL,
	returned boolean NOT NULL DEFAULT false,
	published boolean NOT NULL DEFAULT false,
	correction_reason varchar(1000),
	content_version integer NOT NULL DEFAULT 0,
	version integer NOT NULL,
	CONSTRAINT evaluation_sheet_policy_issue_id_fiscal_year_uk UNIQUE (policy_issue_id, fiscal_year)
);
COMMENT ON TABLE evaluation_sheet IS '施策評価シート（施策課題×年度）';
COMMENT ON COLUMN evaluation_sheet.returned IS '差し戻されて入力中に戻っているか';
COMMENT ON COLUMN evaluation_sheet.published IS '一度でも公表されたか';
COMMENT ON COLUMN evaluation_sheet.correction_reason IS '公表後の訂正の理由（訂正中のみ）';
COMMENT ON COLUMN evaluation_sheet.content_version IS '記入内容が保存されるたびに増える番号';
CREATE INDEX evaluation_sheet_fiscal_year_state_ix ON evaluation_sheet (fiscal_year, state);

CREATE TABLE sheet_section (
	sheet_id bigint NOT NULL CONSTRAINT sheet_section_sheet_id_fk REFERENCES evaluation_sheet,
	section_key varchar(60) NOT NULL,
	version integer NOT NULL CONSTRAINT sheet_section_version_ck CHECK (version > 0),
	fields jsonb NOT NULL,
	saved_at timestamptz NOT NULL,
	saved_by bigint NOT NULL,
	saved_by_name varchar(100) NOT NULL,
	CONSTRAINT sheet_section_pk PRIMARY KEY (sheet_id, section_key)
);
COMMENT ON TABLE sheet_section IS 'シートの節ごとの保存内容';

CREATE TABLE sheet_section_version (
	sheet_id bigint NOT NULL CONSTRAINT sheet_section_version_sheet_id_fk REFERENCES evaluation_sheet,
	section_key varchar(60) NOT NULL,
	version integer NOT NULL,
	fields jsonb NOT NULL,
	saved_at timestamptz NOT NULL,
	saved_by bigint NOT NULL,
	saved_by_name varchar(100) NOT NULL,
	CONSTRAINT sheet_section_version_pk PRIMARY KEY (sheet_id, section_key, version)
);
COMMENT ON TABLE sheet_section_version IS '節の保存ごとの内容（追記のみ。だれが、いつ、なにを）';
CREATE TRIGGER sheet_section_version_append_only BEFORE UPDATE OR DELETE ON sheet_section_version
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE section_draft (
	sheet_id bigint NOT NULL CONSTRAINT section_draft_sheet_id_fk REFERENCES evaluation_sheet,
	section_key varchar(60) NOT NULL,
	staff_id bigint NOT NULL CONSTRAINT section_draft_staff_id_fk REFERENCES staff_account,
	base_version integer NOT NULL,
	fields jsonb NOT NULL,
	saved_at timestamptz NOT NULL,
	CONSTRAINT section_draft_pk PRIMARY KEY (sheet_id, section_key, staff_id)
);
COMMENT ON TABLE section_draft IS '入力の途中で、まだ節に保存できていない内容（職員ごと）';

CREATE TABLE sheet_event (
	id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT sheet_event_pk PRIMARY KEY,
	sheet_id bigint NOT NULL CONSTRAINT sheet_event_sheet_id_fk REFERENCES evaluation_sheet,
	step varchar(20) NOT NULL,
	from_state varchar(20) NOT NULL,
	to_state varchar(20) NOT NULL,
	happened_at timestamptz NOT NULL,
	staff_id bigint NOT NULL,
	staff_name varchar(100) NOT NULL,
	reason varchar(1000)
);
COMMENT ON TABLE sheet_event IS 'シートの手続きの記録（だれが、いつ、なぜ）';
CREATE INDEX sheet_event_sheet_id_ix ON sheet_event (sheet_id, id);
CREATE TRIGGER sheet_event_append_only BEFORE UPDATE OR DELETE ON sheet_event
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
