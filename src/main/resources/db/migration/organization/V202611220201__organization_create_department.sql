CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE SEQUENCE department_seq INCREMENT BY 50;

CREATE TABLE department
(
    id          bigint      NOT NULL CONSTRAINT department_pk PRIMARY KEY,
    code        varchar(40) NOT NULL,
    kind        varchar(20) NOT NULL,
    valid_from  date        NOT NULL,
    valid_until date,
    sort_order  integer     NOT NULL,
    changed_at  timestamptz NOT NULL,
    version     integer     NOT NULL,
    CONSTRAINT department_code_uk UNIQUE (code),
    CONSTRAINT department_code_ck CHECK (code ~ '^[0-9A-Za-z][0-9A-Za-z_-]*$'),
    CONSTRAINT department_kind_ck CHECK (kind IN ('BUREAU', 'DIVISION', 'SECTION', 'WARD')),
    CONSTRAINT department_valid_ck CHECK (valid_until >= valid_from)
);

COMMENT ON TABLE department IS '組織（局・部・課・区役所）。廃止しても行は残る';
COMMENT ON COLUMN department.code IS '組織コード。他の組織に使い回さない';
COMMENT ON COLUMN department.kind IS '種別：BUREAU 局、DIVISION 部、SECTION 課・室、WARD 区役所';
COMMENT ON COLUMN department.valid_from IS '設置日';
COMMENT ON COLUMN department.valid_until IS '最終日（この日を含む）。続いている組織では空';
COMMENT ON COLUMN department.sort_order IS '同じ組織の下での建制順';
COMMENT ON COLUMN department.changed_at IS '最後に変更した日時（名称だけの変更を含む）';
COMMENT ON COLUMN department.version IS '変更のたびに増える番号';

CREATE SEQUENCE department_name_seq INCREMENT BY 50;

CREATE TABLE department_name
(
    id            bigint       NOT NULL CONSTRAINT department_name_pk PRIMARY KEY,
    department_id bigint       NOT NULL,
    name          varchar(100) NOT NULL,
    parent_id     bigint,
    valid_from    date         NOT NULL,
    valid_until   date,
    CONSTRAINT department_name_department_fk FOREIGN KEY (department_id) REFERENCES department (id),
    CONSTRAINT department_name_parent_fk FOREIGN KEY (parent_id) REFERENCES department (id),
    CONSTRAINT department_name_name_ck CHECK (btrim(name) <> ''),
    CONSTRAINT department_name_parent_ck CHECK (parent_id <> department_id),
    CONSTRAINT department_name_valid_ck CHECK (valid_until >= valid_from),
    -- deferred, since one transaction ends a period and begins the next
    CONSTRAINT department_name_period_ex EXCLUDE USING gist
        (department_id WITH =, daterange(valid_from, valid_until, '[]') WITH &&) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX department_name_parent_ix ON department_name (parent_id);

COMMENT ON TABLE department_name IS '組織の名称と上位組織の移り変わり。一つの日には一つの名称だけがある';
COMMENT ON COLUMN department_name.department_id IS '組織';
COMMENT ON COLUMN department_name.name IS '名称（上位組織の名称を含まない）';
COMMENT ON COLUMN department_name.parent_id IS '上位組織。局と区役所では空';
COMMENT ON COLUMN department_name.valid_from IS 'この名称と位置の初日';
COMMENT ON COLUMN department_name.valid_until IS 'この名称と位置の最終日（この日を含む）。続いているものでは空';

CREATE SEQUENCE department_successor_seq INCREMENT BY 50;

CREATE TABLE department_successor
(
    id             bigint NOT NULL CONSTRAINT department_successor_pk PRIMARY KEY,
    predecessor_id bigint NOT NULL,
    successor_id   bigint NOT NULL,
    effective_on   date   NOT NULL,
    CONSTRAINT department_successor_predecessor_fk FOREIGN KEY (predecessor_id) REFERENCES department (id),
    CONSTRAINT department_successor_successor_fk FOREIGN KEY (successor_id) REFERENCES department (id),
    CONSTRAINT department_successor_predecessor_successor_uk UNIQUE (predecessor_id, successor_id),
    CONSTRAINT department_successor_successor_ck CHECK (successor_id <> predecessor_id)
);

CREATE INDEX department_successor_successor_ix ON department_successor (successor_id);

COMMENT ON TABLE department_successor IS '廃止した組織の仕事を引き継ぐ組織。分割では複数の行になる';
COMMENT ON COLUMN department_successor.predecessor_id IS '廃止した組織';
COMMENT ON COLUMN department_successor.successor_id IS '引き継ぐ組織';
COMMENT ON COLUMN department_successor.effective_on IS '引き継ぐ日（廃止した組織の最終日の翌日）';

CREATE TABLE department_history
(
    id            bigint   NOT NULL,
    revision_id   bigint   NOT NULL,
    revision_kind smallint,
    code          varchar(40),
    kind          varchar(20),
    valid_from    date,
    valid_until   date,
    sort_order    integer,
    changed_at    timestamptz,
    version       integer,
    CONSTRAINT department_history_pk PRIMARY KEY (id, revision_id),
    CONSTRAINT department_history_revision_fk FOREIGN KEY (revision_id) REFERENCES revision (id)
);

COMMENT ON TABLE department_history IS '組織の変更履歴';
COMMENT ON COLUMN department_history.revision_id IS '変更の記録';
COMMENT ON COLUMN department_history.revision_kind IS '0 追加、1 変更、2 削除';

CREATE TRIGGER department_history_append_only
    BEFORE UPDATE OR DELETE
    ON department_history
    FOR EACH STATEMENT
EXECUTE FUNCTION refuse_change();

CREATE TABLE department_name_history
(
    id            bigint   NOT NULL,
    revision_id   bigint   NOT NULL,
    revision_kind smallint,
    department_id bigint,
    name          varchar(100),
    parent_id     bigint,
    valid_from    date,
    valid_until   date,
    CONSTRAINT department_name_history_pk PRIMARY KEY (id, revision_id),
    CONSTRAINT department_name_history_revision_fk FOREIGN KEY (revision_id) REFERENCES revision (id)
);

COMMENT ON TABLE department_name_history IS '組織の名称の変更履歴';
COMMENT ON COLUMN department_name_history.revision_id IS '変更の記録';
COMMENT ON COLUMN department_name_history.revision_kind IS '0 追加、1 変更、2 削除';

CREATE TRIGGER department_name_history_append_only
    BEFORE UPDATE OR DELETE
    ON department_name_history
    FOR EACH STATEMENT
EXECUTE FUNCTION refuse_change();

CREATE TABLE department_successor_history
(
    id             bigint   NOT NULL,
    revision_id    bigint   NOT NULL,
    revision_kind  smallint,
    predecessor_id bigint,
    successor_id   bigint,
    effective_on   date,
    CONSTRAINT department_successor_history_pk PRIMARY KEY (id, revision_id),
    CONSTRAINT department_successor_history_revision_fk FOREIGN KEY (revision_id) REFERENCES revision (id)
);

COMMENT ON TABLE department_successor_history IS '引継ぎ先の変更履歴';
COMMENT ON COLUMN department_successor_history.revision_id IS '変更の記録';
COMMENT ON COLUMN department_successor_history.revision_kind IS '0 追加、1 変更、2 削除';

CREATE TRIGGER department_successor_history_append_only
    BEFORE UPDATE OR DELETE
    ON department_successor_history
    FOR EACH STATEMENT
EXECUTE FUNCTION refuse_change();
