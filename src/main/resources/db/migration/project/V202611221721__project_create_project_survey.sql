CREATE SEQUENCE project_survey_seq INCREMENT BY 50;

CREATE TABLE project_survey (
	id bigint NOT NULL,
	fiscal_year integer NOT NULL,
	title varchar(200) NOT NULL,
	instructions text NOT NULL,
	opened_on date NOT NULL,
	due_on date NOT NULL,
	closed boolean NOT NULL,
	version integer NOT NULL,
	CONSTRAINT project_survey_pk PRIMARY KEY (id),
	CONSTRAINT project_survey_fiscal_year_uk UNIQUE (fiscal_year),
	CONSTRAINT project_survey_due_on_ck CHECK (due_on >= opened_on)
);
COMMENT ON TABLE project_survey IS '協働型事業の庁内調査。年度ごとに一つ';
COMMENT ON COLUMN project_survey.id IS '代理キー';
COMMENT ON COLUMN project_survey.fiscal_year IS '調べる年度（西暦）';
COMMENT ON COLUMN project_survey.title IS '調査名';
COMMENT ON COLUMN project_survey.instructions IS '記入の案内';
COMMENT ON COLUMN project_survey.opened_on IS '始めた日';
COMMENT ON COLUMN project_survey.due_on IS '締切';
COMMENT ON COLUMN project_survey.closed IS '締め切ったか';
COMMENT ON COLUMN project_survey.version IS '同時更新の検知に使う版';

CREATE SEQUENCE survey_response_seq INCREMENT BY 50;

CREATE TABLE survey_response (
	id bigint NOT NULL,
	survey_id bigint NOT NULL,
	department_id bigint NOT NULL,
	state varchar(20) NOT NULL,
	nothing_to_report boolean NOT NULL,
	reminded_at timestamptz,
	version integer NOT NULL,
	CONSTRAINT survey_response_pk PRIMARY KEY (id),
	CONSTRAINT survey_response_survey_id_department_id_uk UNIQUE (survey_id, department_id),
	CONSTRAINT survey_response_survey_id_fk FOREIGN KEY (survey_id) REFERENCES project_survey (id),
	CONSTRAINT survey_response_department_id_fk FOREIGN KEY (department_id) REFERENCES department (id),
	CONSTRAINT survey_response_state_ck CHECK (state IN ('NOT_STARTED', 'DRAFT', 'SUBMITTED', 'APPROVED', 'ACCEPTED'))
);
CREATE INDEX survey_response_department_id_ix ON survey_response (department_id);
COMMENT ON TABLE survey_response IS '庁内調査への一つの部署の回答';
COMMENT ON COLUMN survey_response.id IS '代理キー';
COMMENT ON COLUMN survey_response.survey_id IS '調査';
COMMENT ON COLUMN survey_response.department_id IS '答える部署';
COMMENT ON COLUMN survey_response.state IS 'NOT_STARTED 未着手、DRAFT 入力中、SUBMITTED 提出、APPROVED 承認、ACCEPTED 企画課確認済み';
COMMENT ON COLUMN survey_response.nothing_to_report IS '該当する事業がないという回答か';
COMMENT ON COLUMN survey_response.reminded_at IS '最後に催促した日時';
COMMENT ON COLUMN survey_response.version IS '同時更新の検知に使う版';

CREATE SEQUENCE survey_item_seq INCREMENT BY 50;

CREATE TABLE survey_item (
	id bigint NOT NULL,
	response_id bigint NOT NULL,
	project_id bigint NOT NULL,
	decision varchar(10) NOT NULL,
	end_reason varchar(1000) NOT NULL,
	version integer NOT NULL,
	CONSTRAINT survey_item_pk PRIMARY KEY (id),
	CONSTRAINT survey_item_response_id_project_id_uk UNIQUE (response_id, project_id),
	CONSTRAINT survey_item_response_id_fk FOREIGN KEY (response_id) REFERENCES survey_response (id),
	CONSTRAINT survey_item_project_id_fk FOREIGN KEY (project_id) REFERENCES project (id),
	CONSTRAINT survey_item_decision_ck CHECK (decision IN ('OPEN', 'GOES_ON', 'ENDED', 'ADDED')),
	CONSTRAINT survey_item_end_reason_ck CHECK (decision <> 'ENDED' OR btrim(end_reason) <> '')
);
CREATE INDEX survey_item_project_id_ix ON survey_item (project_id);
COMMENT ON TABLE survey_item IS '庁内調査で一つの事業をどうするか';
COMMENT ON COLUMN survey_item.id IS '代理キー';
COMMENT ON COLUMN survey_item.response_id IS '部署の回答';
COMMENT ON COLUMN survey_item.project_id IS '事業';
COMMENT ON COLUMN survey_item.decision IS 'OPEN 未回答、GOES_ON 継続（内容を変えたものも）、ENDED 終了、ADDED 新しく加えた';
COMMENT ON COLUMN survey_item.end_reason IS '終了の理由。終了でなければ空';
COMMENT ON COLUMN survey_item.version IS '同時更新の検知に使う版';

CREATE TABLE project_survey_history (
	id bigint NOT NULL,
	fiscal_year integer,
	title varchar(200),
	instructions text,
	opened_on date,
	due_on date,
	closed boolean,
	revision_id bigint NOT NULL,
	revision_kind smallint NOT NULL,
	CONSTRAINT project_survey_history_pk PRIMARY KEY (id, revision_id),
	CONSTRAINT project_survey_history_revision_id_fk FOREIGN KEY (revision_id) REFERENCES revision (id)
);
CREATE INDEX project_survey_history_revision_id_ix ON project_survey_history (revision_id);
CREATE TRIGGER project_survey_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON project_survey_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE project_survey_history IS '庁内調査の変更履歴（追記のみ）';

CREATE TABLE survey_response_history (
	id bigint NOT NULL,
	survey_id bigint,
	department_id bigint,
	state varchar(20),
	nothing_to_report boolean,
	reminded_at timestamptz,
	revision_id bigint NOT NULL,
	revision_kind smallint NOT NULL,
	CONSTRAINT survey_response_history_pk PRIMARY KEY (id, revision_id),
	CONSTRAINT survey_response_history_revision_id_fk FOREIGN KEY (revision_id) REFERENCES revision (id)
);
CREATE INDEX survey_response_history_revision_id_ix ON survey_response_history (revision_id);
CREATE TRIGGER survey_response_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON survey_response_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE survey_response_history IS '部署の回答の変更履歴（追記のみ）';

CREATE TABLE survey_item_history (
	id bigint NOT NULL,
	response_id bigint,
	project_id bigint,
	decision varchar(10),
	end_reason varchar(1000),
	revision_id bigint NOT NULL,
	revision_kind smallint NOT NULL,
	CONSTRAINT survey_item_history_pk PRIMARY KEY (id, revision_id),
	CONSTRAINT survey_item_history_revision_id_fk FOREIGN KEY (revision_id) REFERENCES revision (id)
);
CREATE INDEX survey_item_history_revision_id_ix ON survey_item_history (revision_id);
CREATE TRIGGER survey_item_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON survey_item_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE survey_item_history IS '事業の扱いの変更履歴（追記のみ）';

CREATE SEQUENCE survey_event_seq INCREMENT BY 1;

CREATE TABLE survey_event (
	id bigint NOT NULL,
	response_id bigint NOT NULL,
	step varchar(20) NOT NULL,
	reason varchar(2000) NOT NULL,
	taken_at timestamptz NOT NULL,
	taken_by_id bigint NOT NULL,
	taken_by varchar(100) NOT NULL,
	CONSTRAINT survey_event_pk PRIMARY KEY (id),
	CONSTRAINT survey_event_response_id_fk FOREIGN KEY (response_id) REFERENCES survey_response (id),
	CONSTRAINT survey_event_taken_by_id_fk FOREIGN KEY (taken_by_id) REFERENCES staff_account (id)
);
CREATE INDEX survey_event_response_id_ix ON survey_event (response_id, id);
CREATE TRIGGER survey_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON survey_event
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE survey_event IS '庁内調査の回答の歩み（提出、承認、差戻し、催促など。追記のみ）';
COMMENT ON COLUMN survey_event.id IS '代理キー';
COMMENT ON COLUMN survey_event.response_id IS '部署の回答';
COMMENT ON COLUMN survey_event.step IS '何をしたか';
COMMENT ON COLUMN survey_event.reason IS '理由や添えた言葉。なければ空';
COMMENT ON COLUMN survey_event.taken_at IS '日時';
COMMENT ON COLUMN survey_event.taken_by_id IS '行った職員';
COMMENT ON COLUMN survey_event.taken_by IS '行った職員の氏名（当時）';
