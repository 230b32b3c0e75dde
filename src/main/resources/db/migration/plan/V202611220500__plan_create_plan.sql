CREATE SEQUENCE plan_seq INCREMENT BY 50;

CREATE TABLE plan (
	id bigint NOT NULL,
	code varchar(40) NOT NULL,
	name varchar(200) NOT NULL,
	first_year integer NOT NULL,
	last_year integer NOT NULL,
	level_names text[] NOT NULL,
	note varchar(2000) NOT NULL DEFAULT '',
	version integer NOT NULL,
	CONSTRAINT plan_pk PRIMARY KEY (id),
	CONSTRAINT plan_code_uk UNIQUE (code),
	CONSTRAINT plan_code_ck CHECK (code ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
	CONSTRAINT plan_years_ck CHECK (first_year BETWEEN 1900 AND 2200 AND last_year BETWEEN first_year AND first_year + 30),
	CONSTRAINT plan_level_names_ck CHECK (cardinality(level_names) BETWEEN 1 AND 8)
);
COMMENT ON TABLE plan IS '計画（実行計画などの計画期間）';
COMMENT ON COLUMN plan.id IS '代理キー';
COMMENT ON COLUMN plan.code IS '計画のコード（URLに使う）';
COMMENT ON COLUMN plan.name IS '計画の名称';
COMMENT ON COLUMN plan.first_year IS '計画期間の最初の年度（西暦）';
COMMENT ON COLUMN plan.last_year IS '計画期間の最後の年度（西暦）';
COMMENT ON COLUMN plan.level_names IS '階層の名称（上から順。最後が施策課題の階層）';
COMMENT ON COLUMN plan.note IS '備考';
COMMENT ON COLUMN plan.version IS '同時更新の検知に使う版';

CREATE TABLE plan_history (
	id bigint NOT NULL,
	code varchar(40),
	name varchar(200),
	first_year integer,
	last_year integer,
	level_names text[],
	note varchar(2000),
	revision_id bigint NOT NULL,
	revision_kind smallint NOT NULL,
	CONSTRAINT plan_history_pk PRIMARY KEY (id, revision_id),
	CONSTRAINT plan_history_revision_id_fk FOREIGN KEY (revision_id) REFERENCES revision (id)
);
CREATE INDEX plan_history_revision_id_ix ON plan_history (revision_id);
CREATE TRIGGER plan_history_append_only BEFORE UPDATE OR DELETE ON plan_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE plan_history IS '計画の変更履歴（追記のみ）';

CREATE SEQUENCE plan_node_seq INCREMENT BY 50;

CREATE TABLE plan_node (
	id bigint NOT NULL,
	plan_id bigint NOT NULL,
	parent_id bigint,
	depth integer NOT NULL,
	code varchar(40) NOT NULL,
	name varchar(200) NOT NULL,
	sort_order integer NOT NULL,
	version integer NOT NULL,
	CONSTRAINT plan_node_pk PRIMARY KEY (id),
	CONSTRAINT plan_node_plan_id_code_uk UNIQUE (plan_id, code),
	CONSTRAINT plan_node_plan_id_id_uk UNIQUE (plan_id, id),
	CONSTRAINT plan_node_code_ck CHECK (code ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
	CONSTRAINT plan_node_plan_id_fk FOREIGN KEY (plan_id) REFERENCES plan (id),
	CONSTRAINT plan_node_parent_id_fk FOREIGN KEY (plan_id, parent_id) REFERENCES plan_node (plan_id, id),
	CONSTRAINT plan_node_depth_ck CHECK (depth BETWEEN 1 AND 7 AND (depth = 1) = (parent_id IS NULL))
);
CREATE INDEX plan_node_parent_id_ix ON plan_node (parent_id);
COMMENT ON TABLE plan_node IS '計画の体系の節（施策課題より上の階層）';
COMMENT ON COLUMN plan_node.id IS '代理キー';
COMMENT ON COLUMN plan_node.plan_id IS '計画';
COMMENT ON COLUMN plan_node.parent_id IS '上の階層の節（最上位は空）';
COMMENT ON COLUMN plan_node.depth IS '階層の深さ（最上位は1）';
COMMENT ON COLUMN plan_node.code IS '節のコード（計画の中で一意）';
COMMENT ON COLUMN plan_node.name IS '節の名称';
COMMENT ON COLUMN plan_node.sort_order IS '同じ親の中の並び順';
COMMENT ON COLUMN plan_node.version IS '同時更新の検知に使う版';

CREATE TABLE plan_node_history (
	id bigint NOT NULL,
	plan_id bigint,
	parent_id bigint,
	depth integer,
	code varchar(40),
	name varchar(200),
	sort_order integer,
	revision_id bigint NOT NULL,
	revision_kind smallint NOT NULL,
	CONSTRAINT plan_node_history_pk PRIMARY KEY (id, revision_id),
	CONSTRAINT plan_node_history_revision_id_fk FOREIGN KEY (revision_id) REFERENCES revision (id)
);
CREATE INDEX plan_node_history_revision_id_ix ON plan_node_history (revision_id);
CREATE TRIGGER plan_node_history_append_only BEFORE UPDATE OR DELETE ON plan_node_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE plan_node_history IS '計画の体系の節の変更履歴（追記のみ）';
