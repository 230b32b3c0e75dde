CREATE SEQUENCE staff_account_seq INCREMENT BY 50;

CREATE TABLE staff_account
(
    id                   bigint       NOT NULL CONSTRAINT staff_account_pk PRIMARY KEY,
    login_name           varchar(64)  NOT NULL,
    display_name         varchar(100) NOT NULL,
    password_hash        varchar(500),
    enabled              boolean      NOT NULL,
    must_change_password boolean      NOT NULL,
    password_changed_at  timestamptz,
    changed_at           timestamptz  NOT NULL,
    version              integer      NOT NULL,
    CONSTRAINT staff_account_login_name_uk UNIQUE (login_name),
    CONSTRAINT staff_account_login_name_ck CHECK (login_name ~ '^[a-z0-9][a-z0-9._-]{1,63}$'),
    CONSTRAINT staff_account_display_name_ck CHECK (btrim(display_name) <> '')
);

COMMENT ON TABLE staff_account IS '職員アカウント。使わなくなっても行は残る';
COMMENT ON COLUMN staff_account.login_name IS 'ログイン名（小文字）';
COMMENT ON COLUMN staff_account.display_name IS '氏名（画面と記録に出る名）';
COMMENT ON COLUMN staff_account.password_hash IS 'パスワードのハッシュ（Argon2）。本人が設定するまで、または再設定のあいだは空';
COMMENT ON COLUMN staff_account.enabled IS '使えるかどうか';
COMMENT ON COLUMN staff_account.must_change_password IS '次のログインでパスワードを変えなければならない';
COMMENT ON COLUMN staff_account.password_changed_at IS 'パスワードを最後に決めた日時';
COMMENT ON COLUMN staff_account.changed_at IS '最後に変更した日時（役割だけの変更を含む）';
COMMENT ON COLUMN staff_account.version IS '変更のたびに増える番号';

CREATE SEQUENCE staff_assignment_seq INCREMENT BY 50;

CREATE TABLE staff_assignment
(
    id            bigint      NOT NULL CONSTRAINT staff_assignment_pk PRIMARY KEY,
    staff_id      bigint      NOT NULL,
    department_id bigint,
    role          varchar(20) NOT NULL,
    valid_from    date        NOT NULL,
    valid_until   date,
    CONSTRAINT staff_assignment_staff_fk FOREIGN KEY (staff_id) REFERENCES staff_account (id),
    CONSTRAINT staff_assignment_department_fk FOREIGN KEY (department_id) REFERENCES department (id),
    CONSTRAINT staff_assignment_role_ck CHECK (role IN ('EDITOR', 'APPROVER', 'PLANNING', 'READER', 'ADMINISTRATOR')),
    CONSTRAINT staff_assignment_department_ck CHECK (department_id IS NOT NULL OR role NOT IN ('EDITOR', 'APPROVER')),
    CONSTRAINT staff_assignment_valid_ck CHECK (valid_until >= valid_from),
    CONSTRAINT staff_assignment_period_ex EXCLUDE USING gist
        (staff_id WITH =, coalesce(department_id, 0) WITH =, role WITH =, daterange(valid_from, valid_until, '[]') WITH &&)
        DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX staff_assignment_staff_ix ON staff_assignment (staff_id);
CREATE INDEX staff_assignment_department_ix ON staff_assignment (department_id);

COMMENT ON TABLE staff_assignment IS '職員の役割と所属（兼務では複数の行になる）';
COMMENT ON COLUMN staff_assignment.staff_id IS '職員アカウント';
COMMENT ON COLUMN staff_assignment.department_id IS '所属。市全体についての役割では空でもよい';
COMMENT ON COLUMN staff_assignment.role IS '役割：EDITOR 入力担当、APPROVER 承認者、PLANNING 企画課、READER 閲覧、ADMINISTRATOR システム管理者';
COMMENT ON COLUMN staff_assignment.valid_from IS '初日';
COMMENT ON COLUMN staff_assignment.valid_until IS '最終日（この日を含む）。続いているものでは空';

CREATE SEQUENCE account_link_seq INCREMENT BY 50;

CREATE TABLE account_link
(
    id         bigint      NOT NULL CONSTRAINT account_link_pk PRIMARY KEY,
    token_hash char(64)    NOT NULL,
    staff_id   bigint,
    kind       varchar(10) NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz,
    CONSTRAINT account_link_token_hash_uk UNIQUE (token_hash),
    CONSTRAINT account_link_staff_fk FOREIGN KEY (staff_id) REFERENCES staff_account (id),
    CONSTRAINT account_link_kind_ck CHECK (kind IN ('SETUP', 'RESET')),
    CONSTRAINT account_link_staff_ck CHECK (staff_id IS NOT NULL OR kind = 'SETUP'),
    CONSTRAINT account_link_expires_ck CHECK (expires_at > created_at)
);

CREATE INDEX account_link_staff_ix ON account_link (staff_id);

COMMENT ON TABLE account_link IS 'パスワードを一度だけ決められるリンク';
COMMENT ON COLUMN account_link.token_hash IS 'リンクの秘密部分の SHA-256（秘密部分は保存しない）';
COMMENT ON COLUMN account_link.staff_id IS '対象の職員アカウント。最初の管理者を作るリンクでは空';
COMMENT ON COLUMN account_link.kind IS 'SETUP 初めての設定、RESET 再設定';
COMMENT ON COLUMN account_link.created_at IS '作った日時';
COMMENT ON COLUMN account_link.expires_at IS '使える期限';
COMMENT ON COLUMN account_link.used_at IS '使った日時';

CREATE TABLE staff_account_history
(
    id                   bigint   NOT NULL,
    revision_id          bigint   NOT NULL,
    revision_kind        smallint,
    login_name           varchar(64),
    display_name         varchar(100),
    enabled              boolean,
    must_change_password boolean,
    password_changed_at  timestamptz,
    changed_at           timestamptz,
    version              integer,
    CONSTRAINT staff_account_history_pk PRIMARY KEY (id, revision_id),
    CONSTRAINT staff_account_history_revision_fk FOREIGN KEY (revision_id) REFERENCES revision (id)
);

COMMENT ON TABLE staff_account_history IS '職員アカウントの変更履歴（パスワードのハッシュは残さない）';
COMMENT ON COLUMN staff_account_history.revision_id IS '変更の記録';
COMMENT ON COLUMN staff_account_history.revision_kind IS '0 追加、1 変更、2 削除';

CREATE TRIGGER staff_account_history_append_only
    BEFORE UPDATE OR DELETE
    ON staff_account_history
    FOR EACH STATEMENT
EXECUTE FUNCTION refuse_change();

CREATE TABLE staff_assignment_history
(
    id            bigint   NOT NULL,
    revision_id   bigint   NOT NULL,
    revision_kind smallint,
    staff_id      bigint,
    department_id bigint,
    role          varchar(20),
    valid_from    date,
    valid_until   date,
    CONSTRAINT staff_assignment_history_pk PRIMARY KEY (id, revision_id),
    CONSTRAINT staff_assignment_history_revision_fk FOREIGN KEY (revision_id) REFERENCES revision (id)
);

COMMENT ON TABLE staff_assignment_history IS '職員の役割と所属の変更履歴';
COMMENT ON COLUMN staff_assignment_history.revision_id IS '変更の記録';
COMMENT ON COLUMN staff_assignment_history.revision_kind IS '0 追加、1 変更、2 削除';

CREATE TRIGGER staff_assignment_history_append_only
    BEFORE UPDATE OR DELETE
    ON staff_assignment_history
    FOR EACH STATEMENT
EXECUTE FUNCTION refuse_change();
