CREATE SEQUENCE published_revision_seq INCREMENT BY 1;

CREATE TABLE published_revision
(
    id              bigint        NOT NULL CONSTRAINT published_revision_pk PRIMARY KEY,
    kind            varchar(50)   NOT NULL,
    fiscal_year     integer       NOT NULL,
    code            varchar(50)   NOT NULL,
    revision_no     integer       NOT NULL,
    title           varchar(500)  NOT NULL,
    payload         text          NOT NULL,
    payload_version integer       NOT NULL,
    sha256          char(64)      NOT NULL,
    published_at    timestamptz   NOT NULL,
    published_by_id bigint        NOT NULL,
    published_by    varchar(100)  NOT NULL,
    reason          varchar(2000),
    CONSTRAINT published_revision_kind_fiscal_year_code_revision_no_uk UNIQUE (kind, fiscal_year, code, revision_no),
    CONSTRAINT published_revision_published_by_id_fk FOREIGN KEY (published_by_id) REFERENCES staff_account (id),
    CONSTRAINT published_revision_fiscal_year_ck CHECK (fiscal_year BETWEEN 1868 AND 2200),
    CONSTRAINT published_revision_revision_no_ck CHECK (revision_no >= 1),
    CONSTRAINT published_revision_payload_version_ck CHECK (payload_version >= 1),
    CONSTRAINT published_revision_sha256_ck CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    CONSTRAINT published_revision_reason_ck CHECK (revision_no = 1 OR (reason IS NOT NULL AND btrim(reason) <> ''))
);

-- the list of corrections
CREATE INDEX published_revision_corrections_ix ON published_revision (published_at DESC, id DESC) WHERE revision_no >= 2;

COMMENT ON TABLE published_revision IS '公表した文書の版。公表したものは変更も削除もしない';
COMMENT ON COLUMN published_revision.kind IS '文書の種類';
COMMENT ON COLUMN published_revision.fiscal_year IS '年度（西暦）';
COMMENT ON COLUMN published_revision.code IS '文書の業務コード';
COMMENT ON COLUMN published_revision.revision_no IS '版の番号（1から）';
COMMENT ON COLUMN published_revision.title IS '表題';
COMMENT ON COLUMN published_revision.payload IS '文書の内容（JSON。ハッシュを計算したままの文字列）';
COMMENT ON COLUMN published_revision.payload_version IS '内容の形の番号';
COMMENT ON COLUMN published_revision.sha256 IS '内容（UTF-8）の SHA-256';
COMMENT ON COLUMN published_revision.published_at IS '公表した日時';
COMMENT ON COLUMN published_revision.published_by_id IS '公表した職員のアカウント';
COMMENT ON COLUMN published_revision.published_by IS '公表した職員の氏名（当時）';
COMMENT ON COLUMN published_revision.reason IS '改めた理由（第2版から必須）';

CREATE TRIGGER published_revision_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE
    ON published_revision
    FOR EACH STATEMENT
EXECUTE FUNCTION refuse_change();

CREATE TABLE published_document
(
    kind               varchar(50)   NOT NULL,
    fiscal_year        integer       NOT NULL,
    code               varchar(50)   NOT NULL,
    revision_id        bigint        NOT NULL,
    revision_no        integer       NOT NULL,
    title              varchar(500)  NOT NULL,
    summary            varchar(2000) NOT NULL,
    body               text          NOT NULL,
    search_text        text          NOT NULL,
    pairs              text[]        NOT NULL,
    facets             text[]        NOT NULL,
    first_published_at timestamptz   NOT NULL,
    last_published_at  timestamptz   NOT NULL,
    CONSTRAINT published_document_pk PRIMARY KEY (kind, fiscal_year, code),
    CONSTRAINT published_document_revision_id_fk FOREIGN KEY (revision_id) REFERENCES published_revision (id),
    CONSTRAINT published_document_published_at_ck CHECK (last_published_at >= first_published_at)
);

-- Frequent pairs must be known to the planner, so that it goes through the list for a frequent word and through the
-- index of pairs for a rare one.
ALTER TABLE published_document ALTER COLUMN pairs SET STATISTICS 1000;
ALTER TABLE published_document ALTER COLUMN facets SET STATISTICS 500;

CREATE INDEX published_document_pairs_ix ON published_document USING gin (pairs) WITH (fastupdate = off);
CREATE INDEX published_document_facets_ix ON published_document USING gin (facets) WITH (fastupdate = off);
CREATE INDEX published_document_order_ix ON published_document (fiscal_year DESC, code, kind);
CREATE INDEX published_document_kind_order_ix ON published_document (kind, fiscal_year DESC, code);
CREATE INDEX published_document_code_ix ON published_document (kind, code, fiscal_year DESC);
CREATE INDEX published_document_newest_ix ON published_document (last_published_at DESC, kind, fiscal_year, code);

COMMENT ON TABLE published_document IS '公表している文書。一つの文書につき一行で、現在の版を指す';
COMMENT ON COLUMN published_document.kind IS '文書の種類';
COMMENT ON COLUMN published_document.fiscal_year IS '年度（西暦）';
COMMENT ON COLUMN published_document.code IS '文書の業務コード';
COMMENT ON COLUMN published_document.revision_id IS '現在の版';
COMMENT ON COLUMN published_document.revision_no IS '現在の版の番号';
COMMENT ON COLUMN published_document.title IS '表題';
COMMENT ON COLUMN published_document.summary IS '一覧に出す要約';
COMMENT ON COLUMN published_document.body IS '検索の対象とする文章（書かれたまま）';
COMMENT ON COLUMN published_document.search_text IS '検索のためにそろえた文章';
COMMENT ON COLUMN published_document.pairs IS '検索のためにそろえた文章の、隣り合う二文字の組';
COMMENT ON COLUMN published_document.facets IS '絞り込みの値（department:企画課 の形）';
COMMENT ON COLUMN published_document.first_published_at IS '初めて公表した日時';
COMMENT ON COLUMN published_document.last_published_at IS '現在の版を公表した日時';

CREATE TABLE publication_stamp
(
    only_row boolean NOT NULL DEFAULT TRUE CONSTRAINT publication_stamp_pk PRIMARY KEY,
    number   bigint  NOT NULL,
    CONSTRAINT publication_stamp_only_row_ck CHECK (only_row)
);

INSERT INTO publication_stamp (number) VALUES (0);

COMMENT ON TABLE publication_stamp IS '公表しているものが変わるたびに増える番号。公開ページの控えが新しいかどうかを見る';
COMMENT ON COLUMN publication_stamp.only_row IS '一行だけであること';
COMMENT ON COLUMN publication_stamp.number IS '番号';
