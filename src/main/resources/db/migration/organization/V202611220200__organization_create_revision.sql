-- Who changed what and when: one row for each transaction that changes something that has a history.
CREATE FUNCTION refuse_change() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'Rows of table % are history and are never changed or deleted', TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END
$$;

COMMENT ON FUNCTION refuse_change() IS '履歴の行の更新と削除を拒む';

-- One by one, so that a later change has a greater number on any node.
CREATE SEQUENCE revision_seq INCREMENT BY 1;

CREATE TABLE revision
(
    id          bigint       NOT NULL CONSTRAINT revision_pk PRIMARY KEY,
    recorded_at timestamptz  NOT NULL,
    recorded_by varchar(100) NOT NULL,
    staff_id    bigint
);

COMMENT ON TABLE revision IS '変更の記録（だれが、いつ）。各履歴表の行はここを指す';
COMMENT ON COLUMN revision.id IS '変更番号。大きいほど新しい';
COMMENT ON COLUMN revision.recorded_at IS '変更した日時';
COMMENT ON COLUMN revision.recorded_by IS '変更した人のログイン名。システムによる変更は system';
COMMENT ON COLUMN revision.staff_id IS '変更した人の職員アカウント。システムによる変更では空';

CREATE TRIGGER revision_append_only
    BEFORE UPDATE OR DELETE
    ON revision
    FOR EACH STATEMENT
EXECUTE FUNCTION refuse_change();
