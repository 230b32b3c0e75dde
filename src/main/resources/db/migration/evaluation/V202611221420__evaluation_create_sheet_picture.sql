CREATE TABLE sheet_picture (
	sha256 char(64) CONSTRAINT sheet_picture_pk PRIMARY KEY,
	format varchar(3) NOT NULL CONSTRAINT sheet_picture_format_ck CHECK (format IN ('png', 'jpg')),
	width integer NOT NULL CONSTRAINT sheet_picture_width_ck CHECK (width > 0),
	height integer NOT NULL CONSTRAINT sheet_picture_height_ck CHECK (height > 0),
	content bytea NOT NULL,
	created_at timestamptz NOT NULL,
	published_at timestamptz,
	CONSTRAINT sheet_picture_sha256_ck CHECK (sha256 ~ '^[0-9a-f]{64}$')
);
COMMENT ON TABLE sheet_picture IS 'シートに載せる画像。読み込んで書き直したもの（位置情報などは含まない）';
COMMENT ON COLUMN sheet_picture.sha256 IS '内容のSHA-256（16進）。公開するアドレスにも使う';
COMMENT ON COLUMN sheet_picture.format IS '形式（png、jpg）';
COMMENT ON COLUMN sheet_picture.width IS '幅（ピクセル）';
COMMENT ON COLUMN sheet_picture.height IS '高さ（ピクセル）';
COMMENT ON COLUMN sheet_picture.content IS '画像の内容';
COMMENT ON COLUMN sheet_picture.created_at IS '登録した日時';
COMMENT ON COLUMN sheet_picture.published_at IS 'はじめて公表した日時。公表していなければ空';

CREATE TABLE sheet_picture_upload (
	sheet_id bigint NOT NULL CONSTRAINT sheet_picture_upload_sheet_id_fk REFERENCES evaluation_sheet,
	sha256 char(64) NOT NULL CONSTRAINT sheet_picture_upload_sha256_fk REFERENCES sheet_picture,
	uploaded_at timestamptz NOT NULL,
	uploaded_by bigint NOT NULL,
	uploaded_by_name varchar(100) NOT NULL,
	CONSTRAINT sheet_picture_upload_pk PRIMARY KEY (sheet_id, sha256)
);
COMMENT ON TABLE sheet_picture_upload IS 'シートごとに登録した画像（追記のみ。だれが、いつ）';
COMMENT ON COLUMN sheet_picture_upload.sheet_id IS 'シート';
COMMENT ON COLUMN sheet_picture_upload.sha256 IS '画像';
COMMENT ON COLUMN sheet_picture_upload.uploaded_at IS '登録した日時';
COMMENT ON COLUMN sheet_picture_upload.uploaded_by IS '登録した職員';
COMMENT ON COLUMN sheet_picture_upload.uploaded_by_name IS '登録した職員の氏名（当時）';
CREATE INDEX sheet_picture_upload_sha256_ix ON sheet_picture_upload (sha256);
CREATE TRIGGER sheet_picture_upload_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON sheet_picture_upload
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
