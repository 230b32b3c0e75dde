CREATE SEQUENCE policy_issue_seq INCREMENT BY 50;

CREATE TABLE policy_issue (
	id bigint NOT NULL,
	code varchar(40) NOT NULL,
	version integer NOT NULL,
	CONSTRAINT policy_issue_pk PRIMARY KEY (id),
	CONSTRAINT policy_issue_code_uk UNIQUE (code),
	CONSTRAINT policy_issue_code_ck CHECK (code ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$')
);
COMMENT ON TABLE policy_issue IS '施策課題（計画や年度が変わっても続くもの）';
COMMENT ON COLUMN policy_issue.id IS '代理キー';
COMMENT ON COLUMN policy_issue.code IS '施策課題コード（一意）';
COMMENT ON COLUMN policy_issue.version IS '同時更新の検知に使う版';

CREATE TABLE policy_issue_history (
	id bigint NOT NULL,
	code varchar(40),
	revision_id bigint NOT NULL,
	revision_kind smallint NOT NULL,
	CONSTRAINT policy_issue_history_pk PRIMARY KEY (id, revision_id),
	CONSTRAINT policy_issue_history_revision_id_fk FOREIGN KEY (revision_id) REFERENCES revision (id)
);
CREATE INDEX policy_issue_history_revision_id_ix ON policy_issue_history (revision_id);
CREATE TRIGGER policy_issue_history_append_only BEFORE UPDATE OR DELETE ON policy_issue_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE policy_issue_history IS '施策課題の変更履歴（追記のみ）';

CREATE SEQUENCE policy_issue_place_seq INCREMENT BY 50;

CREATE TABLE policy_issue_place (
	id bigint NOT NULL,
	policy_issue_id bigint NOT NULL,
	plan_id bigint NOT NULL,
	node_id bigint,
	sort_order integer NOT NULL,
	version integer NOT NULL,
	CONSTRAINT policy_issue_place_pk PRIMARY KEY (id),
	CONSTRAINT policy_issue_place_issue_plan_uk UNIQUE (policy_issue_id, plan_id),
	CONSTRAINT policy_issue_place_policy_issue_id_fk FOREIGN KEY (policy_issue_id) REFERENCES policy_issue (id),
	CONSTRAINT policy_issue_place_plan_id_fk FOREIGN KEY (plan_id) REFERENCES plan (id),
	CONSTRAINT policy_issue_place_node_id_fk FOREIGN KEY (plan_id, node_id) REFERENCES plan_node (plan_id, id)
);
CREATE INDEX policy_issue_place_plan_id_ix ON policy_issue_place (plan_id, node_id);
COMMENT ON TABLE policy_issue_place IS '施策課題の計画の中での位置';
COMMENT ON COLUMN policy_issue_place.id IS '代理キー';
COMMENT ON COLUMN policy_issue_place.policy_issue_id IS '施策課題';
COMMENT ON COLUMN policy_issue_place.plan_id IS '計画';
COMMENT ON COLUMN policy_issue_place.node_id IS '属する節（階層が1つの計画では空）';
COMMENT ON COLUMN policy_issue_place.sort_order IS '節の中の並び順';
COMMENT ON COLUMN policy_issue_place.version IS '同時更新の検知に使う版';

CREATE TABLE policy_issue_place_history (
	id bigint NOT NULL,
	policy_issue_id bigint,
	plan_id bigint,
	node_id bigint,
	sort_order integer,
	revision_id bigint NOT NULL,
	revision_kind smallint NOT NULL,
	CONSTRAINT policy_issue_place_history_pk PRIMARY KEY (id, revision_id),
	CONSTRAINT policy_issue_place_history_revision_id_fk FOREIGN KEY (revision_id) REFERENCES revision (id)
);
CREATE INDEX policy_issue_place_history_revision_id_ix ON policy_issue_place_history (revision_id);
CREATE TRIGGER policy_issue_place_history_append_only BEFORE UPDATE OR DELETE ON policy_issue_place_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE policy_issue_place_history IS '施策課題の計画の中での位置の変更履歴（追記のみ）';

CREATE SEQUENCE policy_issue_year_seq INCREMENT BY 50;

CREATE TABLE policy_issue_year (
	id bigint NOT NULL,
	policy_issue_id bigint NOT NULL,
	fiscal_year integer NOT NULL,
	name varchar(200) NOT NULL,
	responsible_department_id bigint NOT NULL,
	related_department_ids bigint[] NOT NULL,
	priority boolean NOT NULL,
	problem text[] NOT NULL,
	outline text[] NOT NULL,
	goal text[] NOT NULL,
	version integer NOT NULL,
	CONSTRAINT policy_issue_year_pk PRIMARY KEY (id),
	CONSTRAINT policy_issue_year_issue_year_uk UNIQUE (policy_issue_id, fiscal_year),
	CONSTRAINT policy_issue_year_policy_issue_id_fk FOREIGN KEY (policy_issue_id) REFERENCES policy_issue (id),
	CONSTRAINT policy_issue_year_responsible_department_id_fk FOREIGN KEY (responsible_department_id) REFERENCES department (id),
	CONSTRAINT policy_issue_year_fiscal_year_ck CHECK (fiscal_year BETWEEN 1900 AND 2230)
);
CREATE INDEX policy_issue_year_fiscal_year_ix ON policy_issue_year (fiscal_year);
CREATE INDEX policy_issue_year_responsible_department_id_ix ON policy_issue_year (responsible_department_id);
COMMENT ON TABLE policy_issue_year IS '施策課題の年度ごとの内容';
COMMENT ON COLUMN policy_issue_year.id IS '代理キー';
COMMENT ON COLUMN policy_issue_year.policy_issue_id IS '施策課題';
COMMENT ON COLUMN policy_issue_year.fiscal_year IS '年度（西暦）';
COMMENT ON COLUMN policy_issue_year.name IS 'その年度の施策課題名';
COMMENT ON COLUMN policy_issue_year.responsible_department_id IS '作成課';
COMMENT ON COLUMN policy_issue_year.related_department_ids IS '関係課（並び順のまま）';
COMMENT ON COLUMN policy_issue_year.priority IS '重点';
COMMENT ON COLUMN policy_issue_year.problem IS '解決すべき課題（箇条書き）';
COMMENT ON COLUMN policy_issue_year.outline IS '施策の概要（箇条書き）';
COMMENT ON COLUMN policy_issue_year.goal IS '施策の目標（箇条書き）';
COMMENT ON COLUMN policy_issue_year.version IS '同時更新の検知に使う版';

CREATE TABLE policy_issue_year_history (
	id bigint NOT NULL,
	policy_issue_id bigint,
	fiscal_year integer,
	name varchar(200),
	responsible_department_id bigint,
	related_department_ids bigint[],
	priority boolean,
	problem text[],
	outline text[],
	goal text[],
	revision_id bigint NOT NULL,
	revision_kind smallint NOT NULL,
	CONSTRAINT policy_issue_year_history_pk PRIMARY KEY (id, revision_id),
	CONSTRAINT policy_issue_year_history_revision_id_fk FOREIGN KEY (revision_id) REFERENCES revision (id)
);
CREATE INDEX policy_issue_year_history_revision_id_ix ON policy_issue_year_history (revision_id);
CREATE TRIGGER policy_issue_year_history_append_only BEFORE UPDATE OR DELETE ON policy_issue_year_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE policy_issue_year_history IS '施策課題の年度ごとの内容の変更履歴（追記のみ）';
