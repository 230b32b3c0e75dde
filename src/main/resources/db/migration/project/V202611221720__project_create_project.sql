CREATE SEQUENCE project_seq INCREMENT BY 50;
CREATE SEQUENCE project_code_seq INCREMENT BY 1;

CREATE TABLE project (
	id bigint NOT NULL,
	code varchar(40) NOT NULL,
	ended_year integer,
	end_reason varchar(1000) NOT NULL,
	version integer NOT NULL,
	CONSTRAINT project_pk PRIMARY KEY (id),
	CONSTRAINT project_code_uk UNIQUE (code),
	CONSTRAINT project_code_ck CHECK (code ~ '^[A-Za-z0-9][A-Za-z0-9_-]*$'),
	CONSTRAINT project_ended_year_ck CHECK (ended_year BETWEEN 1868 AND 2200)
);
COMMENT ON TABLE project IS '協働型事業。年度が変わっても同じ一つの事業であることを表す';
COMMENT ON COLUMN project.id IS '代理キー';
COMMENT ON COLUMN project.code IS '事業コード（業務コード）';
COMMENT ON COLUMN project.ended_year IS '最後に行った年度（西暦）。続いている間は空';
COMMENT ON COLUMN project.end_reason IS '終えた理由。続いている間は空';
COMMENT ON COLUMN project.version IS '同時更新の検知に使う版';

CREATE SEQUENCE project_year_seq INCREMENT BY 50;

CREATE TABLE project_year (
	id bigint NOT NULL,
	project_id bigint NOT NULL,
	fiscal_year integer NOT NULL,
	name varchar(200) NOT NULL,
	reading varchar(400) NOT NULL,
	name_key varchar(400) NOT NULL,
	purpose text NOT NULL,
	summary text NOT NULL,
	department_id bigint NOT NULL,
	issue_code varchar(50),
	program_code varchar(50),
	city_wide boolean NOT NULL,
	ward_codes text[] NOT NULL,
	field_codes text[] NOT NULL,
	form_codes text[] NOT NULL,
	form_other varchar(200) NOT NULL,
	involvement_codes text[] NOT NULL,
	proposed_by varchar(10),
	origin varchar(10),
	starts_on date,
	ends_on date,
	budget bigint,
	settlement bigint,
	city_role text NOT NULL,
	partner_role text NOT NULL,
	results text NOT NULL,
	counts jsonb NOT NULL,
	follows_rule boolean,
	principle_codes text[] NOT NULL,
	contact varchar(300) NOT NULL,
	casebook boolean NOT NULL,
	lessons text NOT NULL,
	version integer NOT NULL,
	CONSTRAINT project_year_pk PRIMARY KEY (id),
	CONSTRAINT project_year_project_id_fiscal_year_uk UNIQUE (project_id, fiscal_year),
	CONSTRAINT project_year_project_id_fk FOREIGN KEY (project_id) REFERENCES project (id),
	CONSTRAINT project_year_department_id_fk FOREIGN KEY (department_id) REFERENCES department (id),
	CONSTRAINT project_year_fiscal_year_ck CHECK (fiscal_year BETWEEN 1868 AND 2200),
	CONSTRAINT project_year_name_ck CHECK (btrim(name) <> ''),
	CONSTRAINT project_year_form_codes_ck CHECK (cardinality(form_codes) >= 1),
	CONSTRAINT project_year_wards_ck CHECK (NOT city_wide OR cardinality(ward_codes) = 0),
	CONSTRAINT project_year_ends_on_ck CHECK (ends_on >= starts_on),
	CONSTRAINT project_year_proposed_by_ck CHECK (proposed_by IN ('CITIZENS', 'CITY')),
	CONSTRAINT project_year_origin_ck CHECK (origin IN ('NEW', 'CONVERTED')),
	CONSTRAINT project_year_budget_ck CHECK (budget >= 0),
	CONSTRAINT project_year_settlement_ck CHECK (settlement >= 0)
);
CREATE INDEX project_year_fiscal_year_department_id_ix ON project_year (fiscal_year, department_id, name_key);
COMMENT ON TABLE project_year IS '協働型事業の一つの年度の内容';
COMMENT ON COLUMN project_year.id IS '代理キー';
COMMENT ON COLUMN project_year.project_id IS '事業';
COMMENT ON COLUMN project_year.fiscal_year IS '年度（西暦）';
COMMENT ON COLUMN project_year.name IS '事業名';
COMMENT ON COLUMN project_year.reading IS '事業名のよみ（ひらがな）。なければ空';
COMMENT ON COLUMN project_year.name_key IS '照合のためにそろえた事業名';
COMMENT ON COLUMN project_year.purpose IS '目的';
COMMENT ON COLUMN project_year.summary IS '概要';
COMMENT ON COLUMN project_year.department_id IS '所管課';
COMMENT ON COLUMN project_year.issue_code IS '関連する施策課題のコード';
COMMENT ON COLUMN project_year.program_code IS '関連する事務事業のコード';
COMMENT ON COLUMN project_year.city_wide IS '全市にわたるか';
COMMENT ON COLUMN project_year.ward_codes IS '行う区（用語一覧 WARD、複数可）。全市のときは空';
COMMENT ON COLUMN project_year.field_codes IS '分野（用語一覧 FIELD、複数可）';
COMMENT ON COLUMN project_year.form_codes IS '協働の形態（用語一覧 FORM、複数可）';
COMMENT ON COLUMN project_year.form_other IS '形態がその他のときの内容。なければ空';
COMMENT ON COLUMN project_year.involvement_codes IS '市民の関わり方（用語一覧 INVOLVEMENT）';
COMMENT ON COLUMN project_year.proposed_by IS 'きっかけ。CITIZENS 市民提案、CITY 行政提案';
COMMENT ON COLUMN project_year.origin IS 'NEW 新規、CONVERTED 既存の事業からの転換';
COMMENT ON COLUMN project_year.starts_on IS '期間の最初の日';
COMMENT ON COLUMN project_year.ends_on IS '期間の最後の日';
COMMENT ON COLUMN project_year.budget IS '予算（円）。不明なら空';
COMMENT ON COLUMN project_year.settlement IS '決算（円）。不明なら空';
COMMENT ON COLUMN project_year.city_role IS '市の役割';
COMMENT ON COLUMN project_year.partner_role IS '相手方の役割';
COMMENT ON COLUMN project_year.results IS '成果';
COMMENT ON COLUMN project_year.counts IS '数とその確かさ（[{label, value, precision, unit}]）';
COMMENT ON COLUMN project_year.follows_rule IS '協働型事業のルールに沿っているか。未確認なら空';
COMMENT ON COLUMN project_year.principle_codes IS '確かめた協働の原則（用語一覧 PRINCIPLE）';
COMMENT ON COLUMN project_year.contact IS '問い合わせ先（公開）';
COMMENT ON COLUMN project_year.casebook IS '事例集に載せるか';
COMMENT ON COLUMN project_year.lessons IS '事例から学んだこと';
COMMENT ON COLUMN project_year.version IS '同時更新の検知に使う版';

CREATE TABLE project_partner (
	project_year_id bigint NOT NULL,
	position integer NOT NULL,
	partner_id bigint NOT NULL,
	name varchar(200) NOT NULL,
	role_code varchar(40),
	CONSTRAINT project_partner_pk PRIMARY KEY (project_year_id, position),
	CONSTRAINT project_partner_project_year_id_fk FOREIGN KEY (project_year_id) REFERENCES project_year (id),
	CONSTRAINT project_partner_partner_id_fk FOREIGN KEY (partner_id) REFERENCES partner (id),
	CONSTRAINT project_partner_position_ck CHECK (position >= 0)
);
CREATE INDEX project_partner_partner_id_ix ON project_partner (partner_id);
COMMENT ON TABLE project_partner IS '協働型事業の相手方（年度ごと）';
COMMENT ON COLUMN project_partner.project_year_id IS '事業の年度';
COMMENT ON COLUMN project_partner.position IS '並び順（0から）';
COMMENT ON COLUMN project_partner.partner_id IS '団体';
COMMENT ON COLUMN project_partner.name IS 'その年度の一覧に載せる名称';
COMMENT ON COLUMN project_partner.role_code IS '役割（用語一覧 PARTNER_ROLE）';

CREATE TABLE project_history (
	id bigint NOT NULL,
	code varchar(40),
	ended_year integer,
	end_reason varchar(1000),
	revision_id bigint NOT NULL,
	revision_kind smallint NOT NULL,
	CONSTRAINT project_history_pk PRIMARY KEY (id, revision_id),
	CONSTRAINT project_history_revision_id_fk FOREIGN KEY (revision_id) REFERENCES revision (id)
);
CREATE INDEX project_history_revision_id_ix ON project_history (revision_id);
CREATE TRIGGER project_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON project_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE project_history IS '協働型事業の変更履歴（追記のみ）';

CREATE TABLE project_year_history (
	id bigint NOT NULL,
	project_id bigint,
	fiscal_year integer,
	name varchar(200),
	reading varchar(400),
	name_key varchar(400),
	purpose text,
	summary text,
	department_id bigint,
	issue_code varchar(50),
	program_code varchar(50),
	city_wide boolean,
	ward_codes text[],
	field_codes text[],
	form_codes text[],
	form_other varchar(200),
	involvement_codes text[],
	proposed_by varchar(10),
	origin varchar(10),
	starts_on date,
	ends_on date,
	budget bigint,
	settlement bigint,
	city_role text,
	partner_role text,
	results text,
	counts jsonb,
	follows_rule boolean,
	principle_codes text[],
	contact varchar(300),
	casebook boolean,
	lessons text,
	revision_id bigint NOT NULL,
	revision_kind smallint NOT NULL,
	CONSTRAINT project_year_history_pk PRIMARY KEY (id, revision_id),
	CONSTRAINT project_year_history_revision_id_fk FOREIGN KEY (revision_id) REFERENCES revision (id)
);
CREATE INDEX project_year_history_revision_id_ix ON project_year_history (revision_id);
CREATE TRIGGER project_year_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON project_year_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE project_year_history IS '協働型事業の年度の内容の変更履歴（追記のみ）';

CREATE TABLE project_partner_history (
	project_year_id bigint NOT NULL,
	position integer NOT NULL,
	partner_id bigint,
	name varchar(200),
	role_code varchar(40),
	revision_id bigint NOT NULL,
	revision_kind smallint NOT NULL,
	CONSTRAINT project_partner_history_pk PRIMARY KEY (project_year_id, position, revision_id),
	CONSTRAINT project_partner_history_revision_id_fk FOREIGN KEY (revision_id) REFERENCES revision (id)
);
CREATE INDEX project_partner_history_revision_id_ix ON project_partner_history (revision_id);
CREATE TRIGGER project_partner_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON project_partner_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE project_partner_history IS '協働型事業の相手方の変更履歴（追記のみ）';
