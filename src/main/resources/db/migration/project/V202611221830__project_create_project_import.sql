CREATE TABLE project_import (
	id uuid NOT NULL,
	state varchar(10) NOT NULL,
	attempt integer NOT NULL,
	file_name varchar(200) NOT NULL,
	encoding varchar(20) NOT NULL,
	staff_id bigint NOT NULL,
	staff_login varchar(100) NOT NULL,
	department_ids bigint[],
	survey_year integer,
	survey_department_id bigint,
	mapping jsonb NOT NULL,
	context_stamp varchar(64),
	progress_done integer NOT NULL,
	progress_total integer NOT NULL,
	tally jsonb NOT NULL,
	failure text NOT NULL,
	created_at timestamptz NOT NULL,
	checked_at timestamptz,
	finished_at timestamptz,
	expires_at timestamptz NOT NULL,
	CONSTRAINT project_import_pk PRIMARY KEY (id),
	CONSTRAINT project_import_state_ck
		CHECK (state IN ('MAPPING', 'CHECKING', 'CHECKED', 'APPLYING', 'APPLIED', 'FAILED')),
	CONSTRAINT project_import_progress_ck CHECK (progress_done >= 0 AND progress_total >= 0),
	CONSTRAINT project_import_survey_ck CHECK ((survey_year IS NULL) = (survey_department_id IS NULL)),
	CONSTRAINT project_import_survey_department_id_fk FOREIGN KEY (survey_department_id) REFERENCES department (id)
);
CREATE INDEX project_import_staff_id_created_at_ix ON project_import (staff_id, created_at DESC);
CREATE INDEX project_import_expires_at_ix ON project_import (expires_at);
COMMENT ON TABLE project_import IS '協働型事業の一覧の取込み。一つのファイルにつき一つ';
COMMENT ON COLUMN project_import.id IS '推測できないキー';
COMMENT ON COLUMN project_import.state IS 'MAPPING 列の対応を決める、CHECKING 確かめている、CHECKED 確かめた、APPLYING 反映している、APPLIED 反映した、FAILED 読めなかった';
COMMENT ON COLUMN project_import.attempt IS '何回目の作業か。サーバーが途中で止まると初めからやり直す';
COMMENT ON COLUMN project_import.file_name IS 'ファイルの名前';
COMMENT ON COLUMN project_import.encoding IS 'ファイルの文字コード。Excelのときは XLSX';
COMMENT ON COLUMN project_import.staff_id IS '取り込む職員';
COMMENT ON COLUMN project_import.staff_login IS '取り込む職員のログイン名';
COMMENT ON COLUMN project_import.department_ids IS '変えてよい所管課。すべてのときは空';
COMMENT ON COLUMN project_import.survey_year IS '庁内調査の回答のとき、その年度（西暦）';
COMMENT ON COLUMN project_import.survey_department_id IS '庁内調査の回答のとき、答える部署';
COMMENT ON COLUMN project_import.mapping IS '列の対応、補う値、語の読み替え';
COMMENT ON COLUMN project_import.context_stamp IS '確かめたときの用語と組織の指紋';
COMMENT ON COLUMN project_import.progress_done IS '済んだ行の数';
COMMENT ON COLUMN project_import.progress_total IS '全体の行の数。分からない間は 0';
COMMENT ON COLUMN project_import.tally IS '確かめた結果の件数';
COMMENT ON COLUMN project_import.failure IS '読めなかった、または反映できなかった理由。なければ空';
COMMENT ON COLUMN project_import.created_at IS '送られた日時';
COMMENT ON COLUMN project_import.checked_at IS '確かめ終えた日時';
COMMENT ON COLUMN project_import.finished_at IS '反映した日時';
COMMENT ON COLUMN project_import.expires_at IS '保存期限。これを過ぎると消す';

CREATE TABLE project_import_piece (
	import_id uuid NOT NULL,
	position integer NOT NULL,
	content bytea NOT NULL,
	CONSTRAINT project_import_piece_pk PRIMARY KEY (import_id, position),
	CONSTRAINT project_import_piece_import_id_fk FOREIGN KEY (import_id) REFERENCES project_import (id) ON DELETE CASCADE
);
COMMENT ON TABLE project_import_piece IS '取り込むファイルの中身。どのサーバーからも読めるようにここに置く';
COMMENT ON COLUMN project_import_piece.import_id IS '取込み';
COMMENT ON COLUMN project_import_piece.position IS '並び順（0から）';
COMMENT ON COLUMN project_import_piece.content IS '中身（1MBまで）';

CREATE TABLE project_import_row (
	import_id uuid NOT NULL,
	row_number integer NOT NULL,
	kind varchar(10) NOT NULL,
	title varchar(300) NOT NULL,
	cells text[] NOT NULL,
	problems jsonb NOT NULL,
	notes jsonb NOT NULL,
	changes jsonb NOT NULL,
	project_id bigint,
	project_version integer,
	code varchar(40),
	year_id bigint,
	year_version integer,
	writes_year boolean NOT NULL,
	writes_partners boolean NOT NULL,
	writes_end boolean NOT NULL,
	ended_year integer,
	end_reason varchar(1000),
	decision varchar(10),
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
	CONSTRAINT project_import_row_pk PRIMARY KEY (import_id, row_number),
	CONSTRAINT project_import_row_import_id_fk FOREIGN KEY (import_id) REFERENCES project_import (id) ON DELETE CASCADE,
	CONSTRAINT project_import_row_kind_ck
		CHECK (kind IN ('NEW', 'YEAR', 'CHANGED', 'SAME', 'ENDED', 'ERROR', 'LEFT'))
);
CREATE INDEX project_import_row_import_id_kind_ix ON project_import_row (import_id, kind, row_number);
COMMENT ON TABLE project_import_row IS '取り込むファイルの一行と、それで何が変わるか。反映するか30日たつと消す';
COMMENT ON COLUMN project_import_row.import_id IS '取込み';
COMMENT ON COLUMN project_import_row.row_number IS 'ファイルの行番号。ファイルにない事業を終えるときは負の数';
COMMENT ON COLUMN project_import_row.kind IS 'NEW 新しい事業、YEAR 続く事業の新しい年度、CHANGED 変更、SAME 変更なし、ENDED 終了、ERROR 誤り、LEFT 読まない';
COMMENT ON COLUMN project_import_row.title IS '事業名';
COMMENT ON COLUMN project_import_row.cells IS 'ファイルにあるとおりのセル';
COMMENT ON COLUMN project_import_row.problems IS '誤り（列、原因と直し方）';
COMMENT ON COLUMN project_import_row.notes IS '知らせること';
COMMENT ON COLUMN project_import_row.changes IS '変わる項目（変更前、変更後）';
COMMENT ON COLUMN project_import_row.project_id IS '今ある事業';
COMMENT ON COLUMN project_import_row.project_version IS '確かめたときの事業の版';
COMMENT ON COLUMN project_import_row.code IS '事業コード。付けていなければ空';
COMMENT ON COLUMN project_import_row.year_id IS '今ある年度の内容。新しく加えるときは空';
COMMENT ON COLUMN project_import_row.year_version IS '確かめたときの年度の内容の版';
COMMENT ON COLUMN project_import_row.writes_year IS '年度の内容を書くか';
COMMENT ON COLUMN project_import_row.writes_partners IS '相手方を書くか';
COMMENT ON COLUMN project_import_row.writes_end IS '事業の終わりを書くか';
COMMENT ON COLUMN project_import_row.ended_year IS '最後の年度。続けるときは空';
COMMENT ON COLUMN project_import_row.end_reason IS '終える理由';
COMMENT ON COLUMN project_import_row.decision IS '庁内調査での扱い';
COMMENT ON COLUMN project_import_row.fiscal_year IS '年度（西暦）';
COMMENT ON COLUMN project_import_row.name IS '以下は project_year の同じ名前の列に入る値';

CREATE TABLE project_import_row_partner (
	import_id uuid NOT NULL,
	row_number integer NOT NULL,
	position integer NOT NULL,
	partner_id bigint,
	new_key varchar(400),
	name varchar(200) NOT NULL,
	role_code varchar(40),
	CONSTRAINT project_import_row_partner_pk PRIMARY KEY (import_id, row_number, position),
	CONSTRAINT project_import_row_partner_row_fk FOREIGN KEY (import_id, row_number)
		REFERENCES project_import_row (import_id, row_number) ON DELETE CASCADE,
	CONSTRAINT project_import_row_partner_one_ck CHECK ((partner_id IS NULL) <> (new_key IS NULL))
);
COMMENT ON TABLE project_import_row_partner IS '取り込む行の相手方';
COMMENT ON COLUMN project_import_row_partner.import_id IS '取込み';
COMMENT ON COLUMN project_import_row_partner.row_number IS '行番号';
COMMENT ON COLUMN project_import_row_partner.position IS '並び順（0から）';
COMMENT ON COLUMN project_import_row_partner.partner_id IS '登録されている団体';
COMMENT ON COLUMN project_import_row_partner.new_key IS '新しく登録する団体の、そろえた名称';
COMMENT ON COLUMN project_import_row_partner.name IS 'その年度の一覧に載せる名称';
COMMENT ON COLUMN project_import_row_partner.role_code IS '役割（用語一覧 PARTNER_ROLE）';

CREATE TABLE project_import_partner (
	import_id uuid NOT NULL,
	name_key varchar(400) NOT NULL,
	name varchar(200) NOT NULL,
	type_codes text[] NOT NULL,
	row_number integer NOT NULL,
	partner_id bigint,
	CONSTRAINT project_import_partner_pk PRIMARY KEY (import_id, name_key),
	CONSTRAINT project_import_partner_import_id_fk FOREIGN KEY (import_id) REFERENCES project_import (id) ON DELETE CASCADE
);
COMMENT ON TABLE project_import_partner IS '取込みで新しく登録する団体';
COMMENT ON COLUMN project_import_partner.import_id IS '取込み';
COMMENT ON COLUMN project_import_partner.name_key IS 'そろえた名称';
COMMENT ON COLUMN project_import_partner.name IS '名称';
COMMENT ON COLUMN project_import_partner.type_codes IS '団体の種別（用語一覧 PARTNER_TYPE）';
COMMENT ON COLUMN project_import_partner.row_number IS '最初に出てくる行';
COMMENT ON COLUMN project_import_partner.partner_id IS '登録した団体。反映するまでは空';

CREATE TABLE project_import_word (
	import_id uuid NOT NULL,
	list varchar(30) NOT NULL,
	word varchar(300) NOT NULL,
	count integer NOT NULL,
	first_row integer NOT NULL,
	CONSTRAINT project_import_word_pk PRIMARY KEY (import_id, list, word),
	CONSTRAINT project_import_word_import_id_fk FOREIGN KEY (import_id) REFERENCES project_import (id) ON DELETE CASCADE
);
COMMENT ON TABLE project_import_word IS '取り込むファイルの中で、どの一覧にもない語';
COMMENT ON COLUMN project_import_word.import_id IS '取込み';
COMMENT ON COLUMN project_import_word.list IS '用語一覧の名前。所管課は DEPARTMENT';
COMMENT ON COLUMN project_import_word.word IS '語';
COMMENT ON COLUMN project_import_word.count IS 'この語がある行の数';
COMMENT ON COLUMN project_import_word.first_row IS '最初にある行';

CREATE TABLE project_import_layout (
	headings_key char(64) NOT NULL,
	mapping jsonb NOT NULL,
	used_at timestamptz NOT NULL,
	CONSTRAINT project_import_layout_pk PRIMARY KEY (headings_key)
);
COMMENT ON TABLE project_import_layout IS '前に取り込んだファイルの列の対応。同じ見出しのファイルで使い直す';
COMMENT ON COLUMN project_import_layout.headings_key IS '見出しの組の指紋';
COMMENT ON COLUMN project_import_layout.mapping IS '列の対応、補う値、語の読み替え';
COMMENT ON COLUMN project_import_layout.used_at IS '最後に使った日時';
