CREATE SEQUENCE agreement_seq INCREMENT BY 50;
CREATE SEQUENCE agreement_code_seq INCREMENT BY 1;

CREATE TABLE agreement (
	id bigint NOT NULL,
	code varchar(40) NOT NULL,
	title varchar(300) NOT NULL,
	title_key varchar(600) NOT NULL,
	comprehensive boolean NOT NULL,
	department_id bigint NOT NULL,
	city_wide boolean NOT NULL,
	ward_codes text[] NOT NULL,
	field_codes text[] NOT NULL,
	summary text NOT NULL,
	signed_on date NOT NULL,
	starts_on date NOT NULL,
	ends_on date,
	renewal_months integer,
	notice_months integer,
	terminated_on date,
	termination_reason varchar(1000) NOT NULL,
	version integer NOT NULL,
	CONSTRAINT agreement_pk PRIMARY KEY (id),
	CONSTRAINT agreement_code_uk UNIQUE (code),
	CONSTRAINT agreement_department_id_fk FOREIGN KEY (department_id) REFERENCES department (id),
	CONSTRAINT agreement_title_ck CHECK (btrim(title) <> ''),
	CONSTRAINT agreement_wards_ck CHECK (NOT city_wide OR cardinality(ward_codes) = 0),
	CONSTRAINT agreement_ends_on_ck CHECK (ends_on >= starts_on),
	CONSTRAINT agreement_renewal_months_ck CHECK (renewal_months IS NULL OR (renewal_months >= 1 AND ends_on IS NOT NULL)),
	CONSTRAINT agreement_notice_months_ck CHECK (notice_months >= 0),
	CONSTRAINT agreement_terminated_on_ck CHECK (terminated_on >= starts_on),
	CONSTRAINT agreement_termination_reason_ck CHECK (terminated_on IS NULL OR btrim(termination_reason) <> '')
);
CREATE INDEX agreement_signed_on_ix ON agreement (signed_on DESC, code);
COMMENT ON TABLE agreement IS '市と企業、大学などの協定';
COMMENT ON COLUMN agreement.id IS '代理キー';
COMMENT ON COLUMN agreement.code IS '協定コード（業務コード）';
COMMENT ON COLUMN agreement.title IS '協定の名称';
COMMENT ON COLUMN agreement.title_key IS '照合と検索のためにそろえた名称';
COMMENT ON COLUMN agreement.comprehensive IS '包括協定か（そうでなければ個別協定）';
COMMENT ON COLUMN agreement.department_id IS '所管課';
COMMENT ON COLUMN agreement.city_wide IS '全市にわたるか';
COMMENT ON COLUMN agreement.ward_codes IS '関わる区（用語一覧 WARD）。全市のときは空';
COMMENT ON COLUMN agreement.field_codes IS '分野（用語一覧 FIELD）';
COMMENT ON COLUMN agreement.summary IS '内容';
COMMENT ON COLUMN agreement.signed_on IS '締結日';
COMMENT ON COLUMN agreement.starts_on IS '有効期間の最初の日';
COMMENT ON COLUMN agreement.ends_on IS '有効期間の最後の日（更新する前の）。定めがなければ空';
COMMENT ON COLUMN agreement.renewal_months IS '申し出がなければ自動で延びる月数。自動更新しないときは空';
COMMENT ON COLUMN agreement.notice_months IS '終了を申し出る期限（末日の何か月前まで）。定めがなければ空';
COMMENT ON COLUMN agreement.terminated_on IS '終了した日（解除、更新しない申し出など）';
COMMENT ON COLUMN agreement.termination_reason IS '終了の理由。なければ空';
COMMENT ON COLUMN agreement.version IS '同時更新の検知に使う版';

CREATE TABLE agreement_partner (
	agreement_id bigint NOT NULL,
	position integer NOT NULL,
	partner_id bigint NOT NULL,
	name varchar(200) NOT NULL,
	CONSTRAINT agreement_partner_pk PRIMARY KEY (agreement_id, position),
	CONSTRAINT agreement_partner_agreement_id_fk FOREIGN KEY (agreement_id) REFERENCES agreement (id),
	CONSTRAINT agreement_partner_partner_id_fk FOREIGN KEY (partner_id) REFERENCES partner (id)
);
CREATE INDEX agreement_partner_partner_id_ix ON agreement_partner (partner_id);
COMMENT ON TABLE agreement_partner IS '協定の相手方';
COMMENT ON COLUMN agreement_partner.agreement_id IS '協定';
COMMENT ON COLUMN agreement_partner.position IS '並び順（0から）';
COMMENT ON COLUMN agreement_partner.partner_id IS '団体';
COMMENT ON COLUMN agreement_partner.name IS '締結したときの名称';

CREATE SEQUENCE agreement_achievement_seq INCREMENT BY 50;

CREATE TABLE agreement_achievement (
	id bigint NOT NULL,
	agreement_id bigint NOT NULL,
	fiscal_year integer NOT NULL,
	items text[] NOT NULL,
	version integer NOT NULL,
	CONSTRAINT agreement_achievement_pk PRIMARY KEY (id),
	CONSTRAINT agreement_achievement_agreement_id_fiscal_year_uk UNIQUE (agreement_id, fiscal_year),
	CONSTRAINT agreement_achievement_agreement_id_fk FOREIGN KEY (agreement_id) REFERENCES agreement (id),
	CONSTRAINT agreement_achievement_fiscal_year_ck CHECK (fiscal_year BETWEEN 1868 AND 2200)
);
COMMENT ON TABLE agreement_achievement IS '協定に基づく取組の実績（年度ごと）';
COMMENT ON COLUMN agreement_achievement.id IS '代理キー';
COMMENT ON COLUMN agreement_achievement.agreement_id IS '協定';
COMMENT ON COLUMN agreement_achievement.fiscal_year IS '年度（西暦）';
COMMENT ON COLUMN agreement_achievement.items IS '実績。箇条書き';
COMMENT ON COLUMN agreement_achievement.version IS '同時更新の検知に使う版';

CREATE TABLE agreement_history (
	id bigint NOT NULL,
	code varchar(40),
	title varchar(300),
	title_key varchar(600),
	comprehensive boolean,
	department_id bigint,
	city_wide boolean,
	ward_codes text[],
	field_codes text[],
	summary text,
	signed_on date,
	starts_on date,
	ends_on date,
	renewal_months integer,
	notice_months integer,
	terminated_on date,
	termination_reason varchar(1000),
	revision_id bigint NOT NULL,
	revision_kind smallint NOT NULL,
	CONSTRAINT agreement_history_pk PRIMARY KEY (id, revision_id),
	CONSTRAINT agreement_history_revision_id_fk FOREIGN KEY (revision_id) REFERENCES revision (id)
);
CREATE INDEX agreement_history_revision_id_ix ON agreement_history (revision_id);
CREATE TRIGGER agreement_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON agreement_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE agreement_history IS '協定の変更履歴（追記のみ）';

CREATE TABLE agreement_partner_history (
	agreement_id bigint NOT NULL,
	position integer NOT NULL,
	partner_id bigint,
	name varchar(200),
	revision_id bigint NOT NULL,
	revision_kind smallint NOT NULL,
	CONSTRAINT agreement_partner_history_pk PRIMARY KEY (agreement_id, position, revision_id),
	CONSTRAINT agreement_partner_history_revision_id_fk FOREIGN KEY (revision_id) REFERENCES revision (id)
);
CREATE INDEX agreement_partner_history_revision_id_ix ON agreement_partner_history (revision_id);
CREATE TRIGGER agreement_partner_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON agreement_partner_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE agreement_partner_history IS '協定の相手方の変更履歴（追記のみ）';

CREATE TABLE agreement_achievement_history (
	id bigint NOT NULL,
	agreement_id bigint,
	fiscal_year integer,
	items text[],
	revision_id bigint NOT NULL,
	revision_kind smallint NOT NULL,
	CONSTRAINT agreement_achievement_history_pk PRIMARY KEY (id, revision_id),
	CONSTRAINT agreement_achievement_history_revision_id_fk FOREIGN KEY (revision_id) REFERENCES revision (id)
);
CREATE INDEX agreement_achievement_history_revision_id_ix ON agreement_achievement_history (revision_id);
CREATE TRIGGER agreement_achievement_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON agreement_achievement_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE agreement_achievement_history IS '協定の取組実績の変更履歴（追記のみ）';

CREATE SEQUENCE agreement_document_seq INCREMENT BY 50;

CREATE TABLE agreement_document (
	id bigint NOT NULL,
	agreement_id bigint NOT NULL,
	file_name varchar(200) NOT NULL,
	sha256 char(64) NOT NULL,
	content bytea NOT NULL,
	shown boolean NOT NULL,
	added_at timestamptz NOT NULL,
	added_by_id bigint NOT NULL,
	removed_at timestamptz,
	CONSTRAINT agreement_document_pk PRIMARY KEY (id),
	CONSTRAINT agreement_document_agreement_id_fk FOREIGN KEY (agreement_id) REFERENCES agreement (id),
	CONSTRAINT agreement_document_added_by_id_fk FOREIGN KEY (added_by_id) REFERENCES staff_account (id)
);
CREATE INDEX agreement_document_agreement_id_ix ON agreement_document (agreement_id);
COMMENT ON TABLE agreement_document IS '協定書（PDF）';
COMMENT ON COLUMN agreement_document.id IS '代理キー';
COMMENT ON COLUMN agreement_document.agreement_id IS '協定';
COMMENT ON COLUMN agreement_document.file_name IS 'ダウンロードのときの名前';
COMMENT ON COLUMN agreement_document.sha256 IS '内容の SHA-256';
COMMENT ON COLUMN agreement_document.content IS '内容（PDF）';
COMMENT ON COLUMN agreement_document.shown IS '市民に公開するか';
COMMENT ON COLUMN agreement_document.added_at IS '加えた日時';
COMMENT ON COLUMN agreement_document.added_by_id IS '加えた職員';
COMMENT ON COLUMN agreement_document.removed_at IS '外した日時。載せている間は空';
