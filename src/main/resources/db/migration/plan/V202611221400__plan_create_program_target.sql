CREATE SEQUENCE program_outline_seq INCREMENT BY 50;

CREATE TABLE program_outline (
	id bigint NOT NULL,
	program_id bigint NOT NULL,
	plan_id bigint NOT NULL,
	explanation text NOT NULL,
	in_charge varchar(100) NOT NULL,
	current_state text[] NOT NULL,
	version integer NOT NULL,
	CONSTRAINT program_outline_pk PRIMARY KEY (id),
	CONSTRAINT program_outline_program_plan_uk UNIQUE (program_id, plan_id),
	CONSTRAINT program_outline_program_id_fk FOREIGN KEY (program_id) REFERENCES program (id),
	CONSTRAINT program_outline_plan_id_fk FOREIGN KEY (plan_id) REFERENCES plan (id)
);
COMMENT ON TABLE program_outline IS '計画における事務事業（施策計画）の説明と現状';
COMMENT ON COLUMN program_outline.id IS '代理キー';
COMMENT ON COLUMN program_outline.program_id IS '事務事業';
COMMENT ON COLUMN program_outline.plan_id IS '計画';
COMMENT ON COLUMN program_outline.explanation IS '説明';
COMMENT ON COLUMN program_outline.in_charge IS '担当の注記（各区など）。なければ空';
COMMENT ON COLUMN program_outline.current_state IS '現状（計画を作ったときの状況）。箇条書き';
COMMENT ON COLUMN program_outline.version IS '同時更新の検知に使う版';

CREATE TABLE program_outline_history (
	id bigint NOT NULL,
	program_id bigint,
	plan_id bigint,
	explanation text,
	in_charge varchar(100),
	current_state text[],
	revision_id bigint NOT NULL,
	revision_kind smallint NOT NULL,
	CONSTRAINT program_outline_history_pk PRIMARY KEY (id, revision_id),
	CONSTRAINT program_outline_history_revision_id_fk FOREIGN KEY (revision_id) REFERENCES revision (id)
);
CREATE INDEX program_outline_history_revision_id_ix ON program_outline_history (revision_id);
CREATE TRIGGER program_outline_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON program_outline_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE program_outline_history IS '計画における事務事業の説明と現状の変更履歴（追記のみ）';

CREATE SEQUENCE program_target_seq INCREMENT BY 50;

CREATE TABLE program_target (
	id bigint NOT NULL,
	program_id bigint NOT NULL,
	plan_id bigint NOT NULL,
	sort_order integer NOT NULL,
	text varchar(400) NOT NULL,
	items text[] NOT NULL,
	from_year integer NOT NULL,
	to_year integer,
	version integer NOT NULL,
	CONSTRAINT program_target_pk PRIMARY KEY (id),
	CONSTRAINT program_target_program_id_fk FOREIGN KEY (program_id) REFERENCES program (id),
	CONSTRAINT program_target_plan_id_fk FOREIGN KEY (plan_id) REFERENCES plan (id),
	CONSTRAINT program_target_years_ck CHECK (to_year IS NULL OR from_year <= to_year)
);
CREATE INDEX program_target_program_id_plan_id_ix ON program_target (program_id, plan_id, sort_order);
COMMENT ON TABLE program_target IS '事務事業（施策計画）の年度ごとの目標。複数の年度にわたる目標も1件とする';
COMMENT ON COLUMN program_target.id IS '代理キー';
COMMENT ON COLUMN program_target.program_id IS '事務事業';
COMMENT ON COLUMN program_target.plan_id IS '計画';
COMMENT ON COLUMN program_target.sort_order IS '事務事業の中の並び順';
COMMENT ON COLUMN program_target.text IS '目標（事業内容）';
COMMENT ON COLUMN program_target.items IS '内訳（①②③）';
COMMENT ON COLUMN program_target.from_year IS '最初の年度（西暦）。計画の最後の翌年度は「以降」だけの目標';
COMMENT ON COLUMN program_target.to_year IS '最後の年度（西暦）。計画期間の後まで続く（以降）ときは空';
COMMENT ON COLUMN program_target.version IS '同時更新の検知に使う版';

CREATE TABLE program_target_history (
	id bigint NOT NULL,
	program_id bigint,
	plan_id bigint,
	sort_order integer,
	text varchar(400),
	items text[],
	from_year integer,
	to_year integer,
	revision_id bigint NOT NULL,
	revision_kind smallint NOT NULL,
	CONSTRAINT program_target_history_pk PRIMARY KEY (id, revision_id),
	CONSTRAINT program_target_history_revision_id_fk FOREIGN KEY (revision_id) REFERENCES revision (id)
);
CREATE INDEX program_target_history_revision_id_ix ON program_target_history (revision_id);
CREATE TRIGGER program_target_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON program_target_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE program_target_history IS '事務事業の年度ごとの目標の変更履歴（追記のみ）';
