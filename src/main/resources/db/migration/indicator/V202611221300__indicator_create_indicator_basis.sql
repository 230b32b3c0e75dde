CREATE TABLE indicator_basis (
	indicator_id bigint NOT NULL,
	source varchar(200) NOT NULL DEFAULT '',
	formula varchar(1000) NOT NULL DEFAULT '',
	numerator_name varchar(100) NOT NULL DEFAULT '',
	numerator_unit varchar(20) NOT NULL DEFAULT '',
	denominator_name varchar(100) NOT NULL DEFAULT '',
	denominator_unit varchar(20) NOT NULL DEFAULT '',
	multiplier numeric(20,6),
	method varchar(1000) NOT NULL DEFAULT '',
	survey boolean NOT NULL DEFAULT false,
	sample_size integer,
	tolerance numeric(20,6),
	rationale varchar(4000) NOT NULL DEFAULT '',
	target_rationale varchar(4000) NOT NULL DEFAULT '',
	version integer NOT NULL,
	CONSTRAINT indicator_basis_pk PRIMARY KEY (indicator_id),
	CONSTRAINT indicator_basis_indicator_id_fk FOREIGN KEY (indicator_id) REFERENCES indicator (id),
	CONSTRAINT indicator_basis_ratio_ck CHECK ((numerator_name = '') = (denominator_name = '') AND (denominator_name = '') = (multiplier IS NULL)),
	CONSTRAINT indicator_basis_multiplier_ck CHECK (multiplier > 0),
	CONSTRAINT indicator_basis_sample_size_ck CHECK (sample_size > 0),
	CONSTRAINT indicator_basis_tolerance_ck CHECK (tolerance >= 0)
);
COMMENT ON TABLE indicator_basis IS '指標の算出方法と考え方';
COMMENT ON COLUMN indicator_basis.indicator_id IS '指標';
COMMENT ON COLUMN indicator_basis.source IS '出典（調査名など）';
COMMENT ON COLUMN indicator_basis.formula IS '算出方法';
COMMENT ON COLUMN indicator_basis.numerator_name IS '分子（空は割り算で求めない）';
COMMENT ON COLUMN indicator_basis.numerator_unit IS '分子の単位';
COMMENT ON COLUMN indicator_basis.denominator_name IS '分母';
COMMENT ON COLUMN indicator_basis.denominator_unit IS '分母の単位';
COMMENT ON COLUMN indicator_basis.multiplier IS '割った値に掛ける数（％は100）';
COMMENT ON COLUMN indicator_basis.method IS '調査方法';
COMMENT ON COLUMN indicator_basis.survey IS 'アンケートなどの標本調査による値か';
COMMENT ON COLUMN indicator_basis.sample_size IS '標本数（人、件など）';
COMMENT ON COLUMN indicator_basis.tolerance IS '変わらないとみなす差（指標の単位）';
COMMENT ON COLUMN indicator_basis.rationale IS '指標の考え方';
COMMENT ON COLUMN indicator_basis.target_rationale IS '目標値の考え方';
COMMENT ON COLUMN indicator_basis.version IS '同時更新の検知に使う版';

CREATE TABLE indicator_basis_history (
	indicator_id bigint NOT NULL,
	source varchar(200),
	formula varchar(1000),
	numerator_name varchar(100),
	numerator_unit varchar(20),
	denominator_name varchar(100),
	denominator_unit varchar(20),
	multiplier numeric(20,6),
	method varchar(1000),
	survey boolean,
	sample_size integer,
	tolerance numeric(20,6),
	rationale varchar(4000),
	target_rationale varchar(4000),
	revision_id bigint NOT NULL,
	revision_kind smallint NOT NULL,
	CONSTRAINT indicator_basis_history_pk PRIMARY KEY (indicator_id, revision_id),
	CONSTRAINT indicator_basis_history_revision_id_fk FOREIGN KEY (revision_id) REFERENCES revision (id)
);
CREATE INDEX indicator_basis_history_revision_id_ix ON indicator_basis_history (revision_id);
CREATE TRIGGER indicator_basis_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON indicator_basis_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE indicator_basis_history IS '指標の算出方法と考え方の変更履歴（追記のみ）';

CREATE SEQUENCE indicator_milestone_seq INCREMENT BY 50;

CREATE TABLE indicator_milestone (
	id bigint NOT NULL,
	indicator_id bigint NOT NULL,
	fiscal_year integer NOT NULL,
	value numeric(20,6) NOT NULL,
	comparator varchar(10) NOT NULL,
	CONSTRAINT indicator_milestone_pk PRIMARY KEY (id),
	CONSTRAINT indicator_milestone_indicator_id_fiscal_year_uk UNIQUE (indicator_id, fiscal_year),
	CONSTRAINT indicator_milestone_indicator_id_fk FOREIGN KEY (indicator_id) REFERENCES indicator (id),
	CONSTRAINT indicator_milestone_fiscal_year_ck CHECK (fiscal_year BETWEEN 1900 AND 2230),
	CONSTRAINT indicator_milestone_comparator_ck CHECK (comparator IN ('AT_LEAST', 'AT_MOST', 'NONE'))
);
COMMENT ON TABLE indicator_milestone IS '指標の目標値（目標年度ごと）';
COMMENT ON COLUMN indicator_milestone.id IS '代理キー';
COMMENT ON COLUMN indicator_milestone.indicator_id IS '指標';
COMMENT ON COLUMN indicator_milestone.fiscal_year IS '目標年度（西暦）';
COMMENT ON COLUMN indicator_milestone.value IS '目標値';
COMMENT ON COLUMN indicator_milestone.comparator IS '目標値に続く語（AT_LEAST 以上、AT_MOST 以下、NONE なし）';

CREATE TABLE indicator_milestone_history (
	id bigint NOT NULL,
	indicator_id bigint,
	fiscal_year integer,
	value numeric(20,6),
	comparator varchar(10),
	revision_id bigint NOT NULL,
	revision_kind smallint NOT NULL,
	CONSTRAINT indicator_milestone_history_pk PRIMARY KEY (id, revision_id),
	CONSTRAINT indicator_milestone_history_revision_id_fk FOREIGN KEY (revision_id) REFERENCES revision (id)
);
CREATE INDEX indicator_milestone_history_revision_id_ix ON indicator_milestone_history (revision_id);
CREATE TRIGGER indicator_milestone_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON indicator_milestone_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE indicator_milestone_history IS '指標の目標値の変更履歴（追記のみ）';

CREATE SEQUENCE indicator_baseline_seq INCREMENT BY 50;

CREATE TABLE indicator_baseline (
	id bigint NOT NULL,
	indicator_id bigint NOT NULL,
	revision_no integer NOT NULL,
	value numeric(20,6) NOT NULL,
	as_of_year integer NOT NULL,
	source varchar(200) NOT NULL DEFAULT '',
	reason varchar(500) NOT NULL DEFAULT '',
	decided_on date NOT NULL,
	CONSTRAINT indicator_baseline_pk PRIMARY KEY (id),
	CONSTRAINT indicator_baseline_indicator_id_revision_no_uk UNIQUE (indicator_id, revision_no),
	CONSTRAINT indicator_baseline_indicator_id_fk FOREIGN KEY (indicator_id) REFERENCES indicator (id),
	CONSTRAINT indicator_baseline_as_of_year_ck CHECK (as_of_year BETWEEN 1900 AND 2230),
	CONSTRAINT indicator_baseline_revision_ck CHECK (revision_no = 1 OR (revision_no > 1 AND reason <> ''))
);
COMMENT ON TABLE indicator_baseline IS '指標の基準値（改定ごとに1行、最後の改定が有効）';
COMMENT ON COLUMN indicator_baseline.id IS '代理キー';
COMMENT ON COLUMN indicator_baseline.indicator_id IS '指標';
COMMENT ON COLUMN indicator_baseline.revision_no IS '改定の番号（1は最初に決めた値）';
COMMENT ON COLUMN indicator_baseline.value IS '基準値';
COMMENT ON COLUMN indicator_baseline.as_of_year IS '基準値の年度（西暦）';
COMMENT ON COLUMN indicator_baseline.source IS '基準値の出典';
COMMENT ON COLUMN indicator_baseline.reason IS '改定の理由';
COMMENT ON COLUMN indicator_baseline.decided_on IS '決めた日';

CREATE TABLE indicator_baseline_history (
	id bigint NOT NULL,
	indicator_id bigint,
	revision_no integer,
	value numeric(20,6),
	as_of_year integer,
	source varchar(200),
	reason varchar(500),
	decided_on date,
	revision_id bigint NOT NULL,
	revision_kind smallint NOT NULL,
	CONSTRAINT indicator_baseline_history_pk PRIMARY KEY (id, revision_id),
	CONSTRAINT indicator_baseline_history_revision_id_fk FOREIGN KEY (revision_id) REFERENCES revision (id)
);
CREATE INDEX indicator_baseline_history_revision_id_ix ON indicator_baseline_history (revision_id);
CREATE TRIGGER indicator_baseline_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON indicator_baseline_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE indicator_baseline_history IS '指標の基準値の変更履歴（追記のみ）';

CREATE SEQUENCE indicator_break_seq INCREMENT BY 50;

CREATE TABLE indicator_break (
	id bigint NOT NULL,
	indicator_id bigint NOT NULL,
	from_year integer NOT NULL,
	kind varchar(10) NOT NULL,
	reason varchar(500) NOT NULL,
	CONSTRAINT indicator_break_pk PRIMARY KEY (id),
	CONSTRAINT indicator_break_indicator_id_from_year_uk UNIQUE (indicator_id, from_year),
	CONSTRAINT indicator_break_indicator_id_fk FOREIGN KEY (indicator_id) REFERENCES indicator (id),
	CONSTRAINT indicator_break_from_year_ck CHECK (from_year BETWEEN 1900 AND 2230),
	CONSTRAINT indicator_break_kind_ck CHECK (kind IN ('DEFINITION', 'METHOD', 'BASELINE')),
	CONSTRAINT indicator_break_reason_ck CHECK (reason <> '')
);
COMMENT ON TABLE indicator_break IS '指標の系列の切れ目（前の年度と比べられなくなった年度）';
COMMENT ON COLUMN indicator_break.id IS '代理キー';
COMMENT ON COLUMN indicator_break.indicator_id IS '指標';
COMMENT ON COLUMN indicator_break.from_year IS '変わった最初の年度（西暦）';
COMMENT ON COLUMN indicator_break.kind IS '変わったもの（DEFINITION 定義、METHOD 調査方法、BASELINE 基準値）';
COMMENT ON COLUMN indicator_break.reason IS '理由';

CREATE TABLE indicator_break_history (
	id bigint NOT NULL,
	indicator_id bigint,
	from_year integer,
	kind varchar(10),
	reason varchar(500),
	revision_id bigint NOT NULL,
	revision_kind smallint NOT NULL,
	CONSTRAINT indicator_break_history_pk PRIMARY KEY (id, revision_id),
	CONSTRAINT indicator_break_history_revision_id_fk FOREIGN KEY (revision_id) REFERENCES revision (id)
);
CREATE INDEX indicator_break_history_revision_id_ix ON indicator_break_history (revision_id);
CREATE TRIGGER indicator_break_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON indicator_break_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE indicator_break_history IS '指標の系列の切れ目の変更履歴（追記のみ）';

ALTER TABLE indicator_value ADD COLUMN numerator numeric(20,6), ADD COLUMN denominator numeric(20,6);
COMMENT ON COLUMN indicator_value.numerator IS '実績値の分子';
COMMENT ON COLUMN indicator_value.denominator IS '実績値の分母';
ALTER TABLE indicator_value_history ADD COLUMN numerator numeric(20,6), ADD COLUMN denominator numeric(20,6);
