-- an exclusion constraint over (issue, position) and the years needs equality inside a GiST index
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE SEQUENCE indicator_seq INCREMENT BY 50;

CREATE TABLE indicator (
	id bigint NOT NULL,
	policy_issue_id bigint NOT NULL,
	position integer NOT NULL,
	name varchar(200) NOT NULL,
	explanation varchar(4000) NOT NULL DEFAULT '',
	direction varchar(10) NOT NULL,
	range_low numeric(20,6),
	range_high numeric(20,6),
	unit varchar(20) NOT NULL,
	decimals integer NOT NULL,
	baseline_year integer,
	from_year integer NOT NULL,
	until_year integer,
	note varchar(2000) NOT NULL DEFAULT '',
	version integer NOT NULL,
	CONSTRAINT indicator_pk PRIMARY KEY (id),
	CONSTRAINT indicator_policy_issue_id_fk FOREIGN KEY (policy_issue_id) REFERENCES policy_issue (id),
	CONSTRAINT indicator_position_ck CHECK (position BETWEEN 1 AND 3),
	CONSTRAINT indicator_direction_ck CHECK (direction IN ('HIGHER', 'LOWER', 'KEEP', 'RANGE')),
	CONSTRAINT indicator_range_ck CHECK ((direction = 'RANGE') = (range_low IS NOT NULL OR range_high IS NOT NULL) AND (range_low IS NULL OR range_high IS NULL OR range_low <= range_high)),
	CONSTRAINT indicator_decimals_ck CHECK (decimals BETWEEN 0 AND 3),
	CONSTRAINT indicator_years_ck CHECK (from_year BETWEEN 1900 AND 2230 AND (until_year IS NULL OR until_year BETWEEN from_year AND 2230)),
	CONSTRAINT indicator_baseline_year_ck CHECK (baseline_year IS NULL OR baseline_year BETWEEN 1900 AND 2230),
	CONSTRAINT indicator_issue_position_years_ex EXCLUDE USING gist (policy_issue_id WITH =, position WITH =, int4range(from_year, until_year, '[]') WITH &&) DEFERRABLE INITIALLY IMMEDIATE
);
COMMENT ON TABLE indicator IS '施策課題の指標';
COMMENT ON COLUMN indicator.id IS '代理キー';
COMMENT ON COLUMN indicator.policy_issue_id IS '施策課題';
COMMENT ON COLUMN indicator.position IS '並べる位置（1から3）';
COMMENT ON COLUMN indicator.name IS '指標名';
COMMENT ON COLUMN indicator.explanation IS '指標の説明';
COMMENT ON COLUMN indicator.direction IS '指標の方向性（HIGHER 大きいほどよい、LOWER 小さいほどよい、KEEP 維持、RANGE 範囲内）';
COMMENT ON COLUMN indicator.range_low IS '範囲の下限';
COMMENT ON COLUMN indicator.range_high IS '範囲の上限';
COMMENT ON COLUMN indicator.unit IS '単位';
COMMENT ON COLUMN indicator.decimals IS '小数点以下の桁数';
COMMENT ON COLUMN indicator.baseline_year IS '基準年度（西暦）';
COMMENT ON COLUMN indicator.from_year IS '使い始める年度（西暦）';
COMMENT ON COLUMN indicator.until_year IS '使い終わる年度（西暦。空は続いている）';
COMMENT ON COLUMN indicator.note IS '備考（計画値の根拠など）';
COMMENT ON COLUMN indicator.version IS '同時更新の検知に使う版';

CREATE TABLE indicator_history (
	id bigint NOT NULL,
	policy_issue_id bigint,
	position integer,
	name varchar(200),
	explanation varchar(4000),
	direction varchar(10),
	range_low numeric(20,6),
	range_high numeric(20,6),
	unit varchar(20),
	decimals integer,
	baseline_year integer,
	from_year integer,
	until_year integer,
	note varchar(2000),
	revision_id bigint NOT NULL,
	revision_kind smallint NOT NULL,
	CONSTRAINT indicator_history_pk PRIMARY KEY (id, revision_id),
	CONSTRAINT indicator_history_revision_id_fk FOREIGN KEY (revision_id) REFERENCES revision (id)
);
CREATE INDEX indicator_history_revision_id_ix ON indicator_history (revision_id);
CREATE TRIGGER indicator_history_append_only BEFORE UPDATE OR DELETE ON indicator_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE indicator_history IS '施策課題の指標の変更履歴（追記のみ）';

CREATE SEQUENCE indicator_value_seq INCREMENT BY 50;

CREATE TABLE indicator_value (
	id bigint NOT NULL,
	indicator_id bigint NOT NULL,
	fiscal_year integer NOT NULL,
	plan_value numeric(20,6),
	plan_missing varchar(200),
	actual_value numeric(20,6),
	actual_missing varchar(200),
	note varchar(500),
	version integer NOT NULL,
	CONSTRAINT indicator_value_pk PRIMARY KEY (id),
	CONSTRAINT indicator_value_indicator_year_uk UNIQUE (indicator_id, fiscal_year),
	CONSTRAINT indicator_value_indicator_id_fk FOREIGN KEY (indicator_id) REFERENCES indicator (id),
	CONSTRAINT indicator_value_fiscal_year_ck CHECK (fiscal_year BETWEEN 1900 AND 2230),
	CONSTRAINT indicator_value_plan_ck CHECK (plan_value IS NULL OR plan_missing IS NULL),
	CONSTRAINT indicator_value_actual_ck CHECK (actual_value IS NULL OR actual_missing IS NULL)
);
COMMENT ON TABLE indicator_value IS '指標の年度ごとの計画値と実績値（空は未入力、理由があれば値がないことが決まっている）';
COMMENT ON COLUMN indicator_value.id IS '代理キー';
COMMENT ON COLUMN indicator_value.indicator_id IS '指標';
COMMENT ON COLUMN indicator_value.fiscal_year IS '年度（西暦）';
COMMENT ON COLUMN indicator_value.plan_value IS '計画値';
COMMENT ON COLUMN indicator_value.plan_missing IS '計画値がない理由';
COMMENT ON COLUMN indicator_value.actual_value IS '実績値';
COMMENT ON COLUMN indicator_value.actual_missing IS '実績値がない理由';
COMMENT ON COLUMN indicator_value.note IS '備考';
COMMENT ON COLUMN indicator_value.version IS '同時更新の検知に使う版';

CREATE TABLE indicator_value_history (
	id bigint NOT NULL,
	indicator_id bigint,
	fiscal_year integer,
	plan_value numeric(20,6),
	plan_missing varchar(200),
	actual_value numeric(20,6),
	actual_missing varchar(200),
	note varchar(500),
	revision_id bigint NOT NULL,
	revision_kind smallint NOT NULL,
	CONSTRAINT indicator_value_history_pk PRIMARY KEY (id, revision_id),
	CONSTRAINT indicator_value_history_revision_id_fk FOREIGN KEY (revision_id) REFERENCES revision (id)
);
CREATE INDEX indicator_value_history_revision_id_ix ON indicator_value_history (revision_id);
CREATE TRIGGER indicator_value_history_append_only BEFORE UPDATE OR DELETE ON indicator_value_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE indicator_value_history IS '指標の年度ごとの計画値と実績値の変更履歴（追記のみ）';
