CREATE TABLE export_job
(
    id             uuid         NOT NULL CONSTRAINT export_job_pk PRIMARY KEY,
    kind           varchar(50)  NOT NULL,
    parameters     jsonb        NOT NULL,
    requested_by   varchar(100),
    state          varchar(10)  NOT NULL,
    attempt        integer      NOT NULL DEFAULT 0,
    progress_done  integer      NOT NULL DEFAULT 0,
    progress_total integer      NOT NULL DEFAULT 0,
    file_name      varchar(200) NOT NULL,
    content_type   varchar(100) NOT NULL,
    content_length bigint,
    error_key      varchar(100),
    created_at     timestamptz  NOT NULL,
    started_at     timestamptz,
    finished_at    timestamptz,
    expires_at     timestamptz,
    CONSTRAINT export_job_state_ck CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'EXPIRED')),
    CONSTRAINT export_job_progress_ck CHECK (progress_done >= 0 AND progress_total >= 0),
    CONSTRAINT export_job_content_length_ck CHECK (content_length IS NOT NULL OR state <> 'DONE'),
    CONSTRAINT export_job_error_key_ck CHECK (error_key IS NOT NULL OR state <> 'FAILED'),
    CONSTRAINT export_job_expires_at_ck CHECK (expires_at IS NOT NULL OR state IN ('QUEUED', 'RUNNING'))
);

-- the same person asking for the same file twice gets the job that is already under way
CREATE UNIQUE INDEX export_job_requested_by_kind_parameters_uk ON export_job (requested_by, kind, parameters)
    NULLS NOT DISTINCT WHERE state IN ('QUEUED', 'RUNNING');
CREATE INDEX export_job_requested_by_created_at_ix ON export_job (requested_by, created_at DESC);
CREATE INDEX export_job_expires_at_ix ON export_job (expires_at);

COMMENT ON TABLE export_job IS '背景で作るファイル';
COMMENT ON COLUMN export_job.kind IS 'ファイルの種類';
COMMENT ON COLUMN export_job.parameters IS '何について作るか（名前と値）';
COMMENT ON COLUMN export_job.requested_by IS '頼んだ職員のログイン名。システムが頼んだものでは空';
COMMENT ON COLUMN export_job.state IS '状態：QUEUED 待機中、RUNNING 作成中、DONE 完了、FAILED 失敗、EXPIRED 期限切れ';
COMMENT ON COLUMN export_job.attempt IS '何回目の作成か。サーバーが途中で止まると初めから作り直す';
COMMENT ON COLUMN export_job.progress_done IS '済んだ件数';
COMMENT ON COLUMN export_job.progress_total IS '全体の件数。まだ分からないあいだは 0';
COMMENT ON COLUMN export_job.file_name IS 'ファイル名';
COMMENT ON COLUMN export_job.content_type IS 'メディアタイプ';
COMMENT ON COLUMN export_job.content_length IS '大きさ（バイト）';
COMMENT ON COLUMN export_job.error_key IS '失敗の理由（文言のキー）';
COMMENT ON COLUMN export_job.created_at IS '頼まれた日時';
COMMENT ON COLUMN export_job.started_at IS '作り始めた日時';
COMMENT ON COLUMN export_job.finished_at IS '作り終えた日時';
COMMENT ON COLUMN export_job.expires_at IS '保存期限。これを過ぎると中身を消す';

CREATE TABLE export_job_chunk
(
    job_id   uuid    NOT NULL,
    attempt  integer NOT NULL,
    position integer NOT NULL,
    content  bytea   NOT NULL,
    CONSTRAINT export_job_chunk_pk PRIMARY KEY (job_id, attempt, position),
    CONSTRAINT export_job_chunk_job_fk FOREIGN KEY (job_id) REFERENCES export_job (id) ON DELETE CASCADE
);

-- files are compressed already
ALTER TABLE export_job_chunk ALTER COLUMN content SET STORAGE EXTERNAL;

COMMENT ON TABLE export_job_chunk IS '作ったファイルの中身。どのサーバーからも渡せるようにここに置く';
COMMENT ON COLUMN export_job_chunk.job_id IS 'ファイル';
COMMENT ON COLUMN export_job_chunk.attempt IS '何回目の作成によるものか';
COMMENT ON COLUMN export_job_chunk.position IS '並び順（0から）';
COMMENT ON COLUMN export_job_chunk.content IS '中身（1MBまで）';
