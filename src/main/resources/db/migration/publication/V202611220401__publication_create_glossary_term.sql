CREATE SEQUENCE glossary_term_seq INCREMENT BY 50;

CREATE TABLE glossary_term
(
    id         bigint        NOT NULL CONSTRAINT glossary_term_pk PRIMARY KEY,
    term       varchar(100)  NOT NULL,
    reading    varchar(200)  NOT NULL,
    definition varchar(2000) NOT NULL,
    from_year  integer       NOT NULL,
    until_year integer,
    version    integer       NOT NULL,
    CONSTRAINT glossary_term_term_ck CHECK (btrim(term) <> ''),
    CONSTRAINT glossary_term_reading_ck CHECK (btrim(reading) <> ''),
    CONSTRAINT glossary_term_definition_ck CHECK (btrim(definition) <> ''),
    CONSTRAINT glossary_term_from_year_ck CHECK (from_year BETWEEN 1868 AND 2200),
    CONSTRAINT glossary_term_until_year_ck CHECK (until_year BETWEEN from_year AND 2200),
    CONSTRAINT glossary_term_term_from_year_uk UNIQUE (term, from_year)
);

CREATE INDEX glossary_term_reading_ix ON glossary_term (reading, term, from_year);

COMMENT ON TABLE glossary_term IS '用語集の用語。説明を年度から改めるときは、前のものを終えて新しい行を作る';
COMMENT ON COLUMN glossary_term.term IS '用語';
COMMENT ON COLUMN glossary_term.reading IS '読み（ひらがな）';
COMMENT ON COLUMN glossary_term.definition IS '説明';
COMMENT ON COLUMN glossary_term.from_year IS '最初の年度';
COMMENT ON COLUMN glossary_term.until_year IS '最後の年度（この年度を含む）。続いているものでは空';
COMMENT ON COLUMN glossary_term.version IS '変更のたびに増える番号';

CREATE TABLE glossary_term_history
(
    id            bigint   NOT NULL,
    revision_id   bigint   NOT NULL,
    revision_kind smallint,
    term          varchar(100),
    reading       varchar(200),
    definition    varchar(2000),
    from_year     integer,
    until_year    integer,
    version       integer,
    CONSTRAINT glossary_term_history_pk PRIMARY KEY (id, revision_id),
    CONSTRAINT glossary_term_history_revision_fk FOREIGN KEY (revision_id) REFERENCES revision (id)
);

COMMENT ON TABLE glossary_term_history IS '用語の変更履歴';
COMMENT ON COLUMN glossary_term_history.revision_id IS '変更の記録';
COMMENT ON COLUMN glossary_term_history.revision_kind IS '0 追加、1 変更、2 削除';

CREATE TRIGGER glossary_term_history_append_only
    BEFORE UPDATE OR DELETE
    ON glossary_term_history
    FOR EACH STATEMENT
EXECUTE FUNCTION refuse_change();
