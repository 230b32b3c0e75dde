CREATE TABLE project_picture_file (
	sha256 char(64) NOT NULL,
	format varchar(3) NOT NULL,
	width integer NOT NULL,
	height integer NOT NULL,
	content bytea NOT NULL,
	created_at timestamptz NOT NULL,
	published_at timestamptz,
	CONSTRAINT project_picture_file_pk PRIMARY KEY (sha256),
	CONSTRAINT project_picture_file_sha256_ck CHECK (sha256 ~ '^[0-9a-f]{64}$'),
	CONSTRAINT project_picture_file_format_ck CHECK (format IN ('png', 'jpg')),
	CONSTRAINT project_picture_file_size_ck CHECK (width >= 1 AND height >= 1)
);
COMMENT ON TABLE project_picture_file IS '協働型事業の写真の中身。同じ写真は一つだけ持つ';
COMMENT ON COLUMN project_picture_file.sha256 IS '中身の SHA-256';
COMMENT ON COLUMN project_picture_file.format IS '形式（png、jpg）';
COMMENT ON COLUMN project_picture_file.width IS '幅（画素）';
COMMENT ON COLUMN project_picture_file.height IS '高さ（画素）';
COMMENT ON COLUMN project_picture_file.content IS '中身（書き直した画素だけで、撮影場所などの記録を含まない）';
COMMENT ON COLUMN project_picture_file.created_at IS '初めて登録した日時';
COMMENT ON COLUMN project_picture_file.published_at IS '初めて公表した日時。公表していなければ空';

CREATE SEQUENCE project_picture_seq INCREMENT BY 50;

CREATE TABLE project_picture (
	id bigint NOT NULL,
	project_year_id bigint NOT NULL,
	sha256 char(64) NOT NULL,
	sort_order integer NOT NULL,
	caption varchar(200) NOT NULL,
	alternative varchar(500) NOT NULL,
	consent_by varchar(200) NOT NULL,
	consent_on date,
	version integer NOT NULL,
	CONSTRAINT project_picture_pk PRIMARY KEY (id),
	CONSTRAINT project_picture_project_year_id_sha256_uk UNIQUE (project_year_id, sha256),
	CONSTRAINT project_picture_project_year_id_fk FOREIGN KEY (project_year_id) REFERENCES project_year (id),
	CONSTRAINT project_picture_sha256_fk FOREIGN KEY (sha256) REFERENCES project_picture_file (sha256),
	CONSTRAINT project_picture_alternative_ck CHECK (btrim(alternative) <> ''),
	CONSTRAINT project_picture_consent_ck CHECK ((btrim(consent_by) <> '') = (consent_on IS NOT NULL))
);
COMMENT ON TABLE project_picture IS '協働型事業の一つの年度に載せる写真';
COMMENT ON COLUMN project_picture.id IS '代理キー';
COMMENT ON COLUMN project_picture.project_year_id IS '事業の年度';
COMMENT ON COLUMN project_picture.sha256 IS '写真の中身';
COMMENT ON COLUMN project_picture.sort_order IS '並び順';
COMMENT ON COLUMN project_picture.caption IS '写真の下に出す説明。なければ空';
COMMENT ON COLUMN project_picture.alternative IS '写真を見られない人のために、何が写っているか';
COMMENT ON COLUMN project_picture.consent_by IS '公開に同意した人や団体。同意がなければ空で、公表しない';
COMMENT ON COLUMN project_picture.consent_on IS '同意を得た日';
COMMENT ON COLUMN project_picture.version IS '同時更新の検知に使う版';

CREATE TABLE project_picture_history (
	id bigint NOT NULL,
	project_year_id bigint,
	sha256 char(64),
	sort_order integer,
	caption varchar(200),
	alternative varchar(500),
	consent_by varchar(200),
	consent_on date,
	revision_id bigint NOT NULL,
	revision_kind smallint NOT NULL,
	CONSTRAINT project_picture_history_pk PRIMARY KEY (id, revision_id),
	CONSTRAINT project_picture_history_revision_id_fk FOREIGN KEY (revision_id) REFERENCES revision (id)
);
CREATE INDEX project_picture_history_revision_id_ix ON project_picture_history (revision_id);
CREATE TRIGGER project_picture_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON project_picture_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE project_picture_history IS '協働型事業の写真の変更履歴（追記のみ）';
