CREATE SEQUENCE department_split_seq INCREMENT BY 50;

CREATE TABLE department_split
(
    id            bigint NOT NULL CONSTRAINT department_split_pk PRIMARY KEY,
    department_id bigint NOT NULL,
    successor_id  bigint NOT NULL,
    effective_on  date   NOT NULL,
    CONSTRAINT department_split_department_fk FOREIGN KEY (department_id) REFERENCES department (id),
    CONSTRAINT department_split_successor_fk FOREIGN KEY (successor_id) REFERENCES department (id),
    CONSTRAINT department_split_department_successor_effective_on_uk UNIQUE (department_id, successor_id, effective_on),
    CONSTRAINT department_split_successor_ck CHECK (successor_id <> department_id)
);

CREATE INDEX department_split_successor_ix ON department_split (successor_id);

COMMENT ON TABLE department_split IS '存続する組織が仕事の一部を渡す先（分割）。渡す先ごとに1行';
COMMENT ON COLUMN department_split.department_id IS '仕事の一部を渡し、存続する組織';
COMMENT ON COLUMN department_split.successor_id IS '引き継ぐ組織';
COMMENT ON COLUMN department_split.effective_on IS '引き継ぐ日';

CREATE TABLE department_split_history
(
    id            bigint   NOT NULL,
    revision_id   bigint   NOT NULL,
    revision_kind smallint,
    department_id bigint,
    successor_id  bigint,
    effective_on  date,
    CONSTRAINT department_split_history_pk PRIMARY KEY (id, revision_id),
    CONSTRAINT department_split_history_revision_fk FOREIGN KEY (revision_id) REFERENCES revision (id)
);

COMMENT ON TABLE department_split_history IS '分割の変更履歴';
COMMENT ON COLUMN department_split_history.revision_id IS '変更の記録';
COMMENT ON COLUMN department_split_history.revision_kind IS '0 追加、1 変更、2 削除';

CREATE TRIGGER department_split_history_append_only
    BEFORE UPDATE OR DELETE
    ON department_split_history
    FOR EACH STATEMENT
EXECUTE FUNCTION refuse_change();

CREATE TRIGGER department_split_history_never_emptied
    BEFORE TRUNCATE
    ON department_split_history
    FOR EACH STATEMENT
EXECUTE FUNCTION refuse_change();
