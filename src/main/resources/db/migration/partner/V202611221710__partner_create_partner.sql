-- lets an exclusion constraint compare numbers and periods together
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE SEQUENCE partner_seq INCREMENT BY 50;
CREATE SEQUENCE partner_code_seq INCREMENT BY 1;

CREATE TABLE partner (
	id bigint NOT NULL,
	code varchar(20) NOT NULL,
	name varchar(200) NOT NULL,
	reading varchar(400) NOT NULL,
	name_key varchar(400) NOT NULL,
	type_codes text[] NOT NULL,
	corporate_number char(13),
	ward_code varchar(40),
	field_codes text[] NOT NULL,
	introduction text NOT NULL,
	website varchar(500) NOT NULL,
	registration_number varchar(50) NOT NULL,
	registered_on date,
	certified_on date,
	approved_on date,
	approved_until date,
	designated_on date,
	designated_until date,
	established_on date,
	ended_on date,
	households integer,
	representative varchar(100) NOT NULL,
	representative_public boolean NOT NULL,
	address varchar(300) NOT NULL,
	address_public boolean NOT NULL,
	telephone varchar(50) NOT NULL,
	telephone_public boolean NOT NULL,
	email varchar(254) NOT NULL,
	email_public boolean NOT NULL,
	note text NOT NULL,
	shown boolean NOT NULL,
	merged_into bigint,
	version integer NOT NULL,
	CONSTRAINT partner_pk PRIMARY KEY (id),
	CONSTRAINT partner_code_uk UNIQUE (code),
	CONSTRAINT partner_merged_into_fk FOREIGN KEY (merged_into) REFERENCES partner (id),
	CONSTRAINT partner_name_ck CHECK (btrim(name) <> ''),
	CONSTRAINT partner_type_codes_ck CHECK (cardinality(type_codes) >= 1),
	CONSTRAINT partner_corporate_number_ck CHECK (corporate_number ~ '^[1-9][0-9]{12}$'),
	CONSTRAINT partner_households_ck CHECK (households >= 0),
	CONSTRAINT partner_merged_into_ck CHECK (merged_into <> id),
	CONSTRAINT partner_ended_on_ck CHECK (ended_on >= established_on),
	CONSTRAINT partner_approved_until_ck CHECK (approved_until >= approved_on),
	CONSTRAINT partner_designated_until_ck CHECK (designated_until >= designated_on)
);
CREATE UNIQUE INDEX partner_corporate_number_uk ON partner (corporate_number) WHERE merged_into IS NULL;
CREATE INDEX partner_name_key_ix ON partner (name_key);
CREATE INDEX partner_reading_ix ON partner (reading, code);
COMMENT ON TABLE partner IS '市と協働する団体';
COMMENT ON COLUMN partner.id IS '代理キー';
COMMENT ON COLUMN partner.code IS '団体コード（業務コード）';
COMMENT ON COLUMN partner.name IS '名称';
COMMENT ON COLUMN partner.reading IS '名称のよみ（ひらがな）。なければ空';
COMMENT ON COLUMN partner.name_key IS '重複を見つけるためにそろえた名称（法人格の書き方の違いも除く）';
COMMENT ON COLUMN partner.type_codes IS '団体の種別（用語一覧 PARTNER_TYPE、複数可）';
COMMENT ON COLUMN partner.corporate_number IS '法人番号（13桁、検査数字を確認済み）';
COMMENT ON COLUMN partner.ward_code IS '主な活動の区（用語一覧 WARD）。市全体や不明なら空';
COMMENT ON COLUMN partner.field_codes IS '活動分野（用語一覧 FIELD）';
COMMENT ON COLUMN partner.introduction IS '紹介文（公開）';
COMMENT ON COLUMN partner.website IS 'ウェブサイトのアドレス（公開）。なければ空';
COMMENT ON COLUMN partner.registration_number IS '市の登録番号。なければ空';
COMMENT ON COLUMN partner.registered_on IS '市に登録した日';
COMMENT ON COLUMN partner.certified_on IS 'NPO法人の認証日';
COMMENT ON COLUMN partner.approved_on IS '認定NPO法人の認定日';
COMMENT ON COLUMN partner.approved_until IS '認定の有効期間の末日';
COMMENT ON COLUMN partner.designated_on IS '条例指定の日';
COMMENT ON COLUMN partner.designated_until IS '条例指定の有効期間の末日';
COMMENT ON COLUMN partner.established_on IS '設立日';
COMMENT ON COLUMN partner.ended_on IS '解散などの日。活動中は空';
COMMENT ON COLUMN partner.households IS '加入世帯数（町内会・自治会）';
COMMENT ON COLUMN partner.representative IS '代表者の氏名（個人情報）';
COMMENT ON COLUMN partner.representative_public IS '代表者の氏名を公開してよいか';
COMMENT ON COLUMN partner.address IS '所在地';
COMMENT ON COLUMN partner.address_public IS '所在地を公開してよいか';
COMMENT ON COLUMN partner.telephone IS '電話番号';
COMMENT ON COLUMN partner.telephone_public IS '電話番号を公開してよいか';
COMMENT ON COLUMN partner.email IS 'メールアドレス';
COMMENT ON COLUMN partner.email_public IS 'メールアドレスを公開してよいか';
COMMENT ON COLUMN partner.note IS '庁内のメモ（公開しない）';
COMMENT ON COLUMN partner.shown IS '市民のページに載せるか';
COMMENT ON COLUMN partner.merged_into IS '統合先の団体。統合していなければ空';
COMMENT ON COLUMN partner.version IS '同時更新の検知に使う版';

CREATE SEQUENCE membership_scheme_seq INCREMENT BY 50;

CREATE TABLE membership_scheme (
	id bigint NOT NULL,
	code varchar(40) NOT NULL,
	name varchar(200) NOT NULL,
	description text NOT NULL,
	department_id bigint NOT NULL,
	version integer NOT NULL,
	CONSTRAINT membership_scheme_pk PRIMARY KEY (id),
	CONSTRAINT membership_scheme_code_uk UNIQUE (code),
	CONSTRAINT membership_scheme_department_id_fk FOREIGN KEY (department_id) REFERENCES department (id),
	CONSTRAINT membership_scheme_code_ck CHECK (code ~ '^[a-z0-9][a-z0-9-]*$')
);
COMMENT ON TABLE membership_scheme IS '団体が参加する仕組み（コンパクトなど）';
COMMENT ON COLUMN membership_scheme.id IS '代理キー';
COMMENT ON COLUMN membership_scheme.code IS 'アドレスに出るコード';
COMMENT ON COLUMN membership_scheme.name IS '名称';
COMMENT ON COLUMN membership_scheme.description IS '説明';
COMMENT ON COLUMN membership_scheme.department_id IS '担当課';
COMMENT ON COLUMN membership_scheme.version IS '同時更新の検知に使う版';

CREATE SEQUENCE partner_membership_seq INCREMENT BY 50;

CREATE TABLE partner_membership (
	id bigint NOT NULL,
	scheme_id bigint NOT NULL,
	partner_id bigint NOT NULL,
	joined_on date NOT NULL,
	left_on date,
	leaving_reason varchar(500) NOT NULL,
	version integer NOT NULL,
	CONSTRAINT partner_membership_pk PRIMARY KEY (id),
	CONSTRAINT partner_membership_scheme_id_fk FOREIGN KEY (scheme_id) REFERENCES membership_scheme (id),
	CONSTRAINT partner_membership_partner_id_fk FOREIGN KEY (partner_id) REFERENCES partner (id),
	CONSTRAINT partner_membership_left_on_ck CHECK (left_on >= joined_on),
	CONSTRAINT partner_membership_once_ck EXCLUDE USING gist
		(scheme_id WITH =, partner_id WITH =, daterange(joined_on, left_on, '[]') WITH &&)
);
CREATE INDEX partner_membership_partner_id_ix ON partner_membership (partner_id);
COMMENT ON TABLE partner_membership IS '団体の参加の記録。数はここから数える';
COMMENT ON COLUMN partner_membership.id IS '代理キー';
COMMENT ON COLUMN partner_membership.scheme_id IS '参加する仕組み';
COMMENT ON COLUMN partner_membership.partner_id IS '団体';
COMMENT ON COLUMN partner_membership.joined_on IS '参加した日';
COMMENT ON COLUMN partner_membership.left_on IS '参加の最後の日。参加している間は空';
COMMENT ON COLUMN partner_membership.leaving_reason IS '取りやめた理由。なければ空';
COMMENT ON COLUMN partner_membership.version IS '同時更新の検知に使う版';

CREATE TABLE partner_history (
	id bigint NOT NULL,
	code varchar(20),
	name varchar(200),
	reading varchar(400),
	name_key varchar(400),
	type_codes text[],
	corporate_number char(13),
	ward_code varchar(40),
	field_codes text[],
	introduction text,
	website varchar(500),
	registration_number varchar(50),
	registered_on date,
	certified_on date,
	approved_on date,
	approved_until date,
	designated_on date,
	designated_until date,
	established_on date,
	ended_on date,
	households integer,
	representative varchar(100),
	representative_public boolean,
	address varchar(300),
	address_public boolean,
	telephone varchar(50),
	telephone_public boolean,
	email varchar(254),
	email_public boolean,
	note text,
	shown boolean,
	merged_into bigint,
	revision_id bigint NOT NULL,
	revision_kind smallint NOT NULL,
	CONSTRAINT partner_history_pk PRIMARY KEY (id, revision_id),
	CONSTRAINT partner_history_revision_id_fk FOREIGN KEY (revision_id) REFERENCES revision (id)
);
CREATE INDEX partner_history_revision_id_ix ON partner_history (revision_id);
CREATE TRIGGER partner_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON partner_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE partner_history IS '団体の変更履歴（追記のみ）';

CREATE TABLE membership_scheme_history (
	id bigint NOT NULL,
	code varchar(40),
	name varchar(200),
	description text,
	department_id bigint,
	revision_id bigint NOT NULL,
	revision_kind smallint NOT NULL,
	CONSTRAINT membership_scheme_history_pk PRIMARY KEY (id, revision_id),
	CONSTRAINT membership_scheme_history_revision_id_fk FOREIGN KEY (revision_id) REFERENCES revision (id)
);
CREATE INDEX membership_scheme_history_revision_id_ix ON membership_scheme_history (revision_id);
CREATE TRIGGER membership_scheme_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON membership_scheme_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE membership_scheme_history IS '団体が参加する仕組みの変更履歴（追記のみ）';

CREATE TABLE partner_membership_history (
	id bigint NOT NULL,
	scheme_id bigint,
	partner_id bigint,
	joined_on date,
	left_on date,
	leaving_reason varchar(500),
	revision_id bigint NOT NULL,
	revision_kind smallint NOT NULL,
	CONSTRAINT partner_membership_history_pk PRIMARY KEY (id, revision_id),
	CONSTRAINT partner_membership_history_revision_id_fk FOREIGN KEY (revision_id) REFERENCES revision (id)
);
CREATE INDEX partner_membership_history_revision_id_ix ON partner_membership_history (revision_id);
CREATE TRIGGER partner_membership_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON partner_membership_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE partner_membership_history IS '団体の参加の記録の変更履歴（追記のみ）';
