CREATE SEQUENCE program_seq INCREMENT BY 50;

CREATE TABLE program (
	id bigint NOT NULL,
	code varchar(40) NOT NULL,
	name varchar(200) NOT NULL,
	responsible_department_id bigint,
	version integer NOT NULL,
	CONSTRAINT program_pk PRIMARY KEY (id),
	CONSTRAINT program_code_uk UNIQUE (code),
	CONSTRAINT program_code_ck CHECK (code ~ '^[0-9A-Za-z][0-9A-Za-z._-]*$'),
	CONSTRAINT program_responsible_department_id_fk FOREIGN KEY (responsible_department_id) REFERENCES department (id)
);
COMMENT ON TABLE program IS '事務事業';
COMMENT ON COLUMN program.id IS '代理キー';
COMMENT ON COLUMN program.code IS '事務事業コード（一意）';
COMMENT ON COLUMN program.name IS '事務事業名';
COMMENT ON COLUMN program.responsible_department_id IS '所管課';
COMMENT ON COLUMN program.version IS '同時更新の検知に使う版';

CREATE TABLE program_history (
	id bigint NOT NULL,
	code varchar(40),
	name varchar(200),
	responsible_department_id bigint,
	revision_id bigint NOT NULL,
	revision_kind smallint NOT NULL,
	CONSTRAINT program_history_pk PRIMARY KEY (id, revision_id),
	CONSTRAINT program_history_revision_id_fk FOREIGN KEY (revision_id) REFERENCES revision (id)
);
CREATE INDEX program_history_revision_id_ix ON program_history (revision_id);
CREATE TRIGGER program_history_append_only BEFORE UPDATE OR DELETE ON program_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE program_history IS '事務事業の変更履歴（追記のみ）';

CREATE SEQUENCE program_place_seq INCREMENT BY 50;

CREATE TABLE program_place (
	id bigint NOT NULL,
	policy_issue_id bigint NOT NULL,
	program_id bigint NOT NULL,
	plan_id bigint NOT NULL,
	sort_order integer NOT NULL,
	repeated boolean NOT NULL,
	version integer NOT NULL,
	CONSTRAINT program_place_pk PRIMARY KEY (id),
	CONSTRAINT program_place_issue_program_plan_uk UNIQUE (policy_issue_id, program_id, plan_id),
	CONSTRAINT program_place_program_id_fk FOREIGN KEY (program_id) REFERENCES program (id),
	CONSTRAINT program_place_issue_plan_fk FOREIGN KEY (policy_issue_id, plan_id) REFERENCES policy_issue_place (policy_issue_id, plan_id)
);
CREATE UNIQUE INDEX program_place_program_id_plan_id_uk ON program_place (program_id, plan_id) WHERE NOT repeated;
COMMENT ON INDEX program_place_program_id_plan_id_uk IS '再掲でない位置は計画ごとに1つ（1つの事務事業は1件と数える）';
CREATE INDEX program_place_program_id_ix ON program_place (program_id);
COMMENT ON TABLE program_place IS '施策課題の下の事務事業（再掲を含む）';
COMMENT ON COLUMN program_place.id IS '代理キー';
COMMENT ON COLUMN program_place.policy_issue_id IS '施策課題';
COMMENT ON COLUMN program_place.program_id IS '事務事業';
COMMENT ON COLUMN program_place.plan_id IS '計画';
COMMENT ON COLUMN program_place.sort_order IS '施策課題の中の並び順';
COMMENT ON COLUMN program_place.repeated IS '再掲（件数には数えない）';
COMMENT ON COLUMN program_place.version IS '同時更新の検知に使う版';

CREATE TABLE program_place_history (
	id bigint NOT NULL,
	policy_issue_id bigint,
	program_id bigint,
	plan_id bigint,
	sort_order integer,
	repeated boolean,
	revision_id bigint NOT NULL,
	revision_kind smallint NOT NULL,
	CONSTRAINT program_place_history_pk PRIMARY KEY (id, revision_id),
	CONSTRAINT program_place_history_revision_id_fk FOREIGN KEY (revision_id) REFERENCES revision (id)
);
CREATE INDEX program_place_history_revision_id_ix ON program_place_history (revision_id);
CREATE TRIGGER program_place_history_append_only BEFORE UPDATE OR DELETE ON program_place_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE program_place_history IS '施策課題の下の事務事業の変更履歴（追記のみ）';

CREATE SEQUENCE program_achievement_seq INCREMENT BY 50;

CREATE TABLE program_achievement (
	id bigint NOT NULL,
	program_id bigint NOT NULL,
	fiscal_year integer NOT NULL,
	code varchar(4) NOT NULL,
	version integer NOT NULL,
	CONSTRAINT program_achievement_pk PRIMARY KEY (id),
	CONSTRAINT program_achievement_program_year_uk UNIQUE (program_id, fiscal_year),
	CONSTRAINT program_achievement_program_id_fk FOREIGN KEY (program_id) REFERENCES program (id),
	CONSTRAINT program_achievement_code_ck CHECK (code ~ '^[0-9A-Z]{1,4}$')
);
COMMENT ON TABLE program_achievement IS '事務事業の計画期間の達成状況（その年度の評価で判断したもの）';
COMMENT ON COLUMN program_achievement.id IS '代理キー';
COMMENT ON COLUMN program_achievement.program_id IS '事務事業';
COMMENT ON COLUMN program_achievement.fiscal_year IS '判断した年度（西暦）';
COMMENT ON COLUMN program_achievement.code IS '達成状況のコード（評価区分の体系はその年度の様式による）';
COMMENT ON COLUMN program_achievement.version IS '同時更新の検知に使う版';

CREATE TABLE program_achievement_history (
	id bigint NOT NULL,
	program_id bigint,
	fiscal_year integer,
	code varchar(4),
	revision_id bigint NOT NULL,
	revision_kind smallint NOT NULL,
	CONSTRAINT program_achievement_history_pk PRIMARY KEY (id, revision_id),
	CONSTRAINT program_achievement_history_revision_id_fk FOREIGN KEY (revision_id) REFERENCES revision (id)
);
CREATE INDEX program_achievement_history_revision_id_ix ON program_achievement_history (revision_id);
CREATE TRIGGER program_achievement_history_append_only BEFORE UPDATE OR DELETE ON program_achievement_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE program_achievement_history IS '事務事業の計画期間の達成状況の変更履歴（追記のみ）';
