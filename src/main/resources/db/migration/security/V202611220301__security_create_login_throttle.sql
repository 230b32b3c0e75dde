CREATE TABLE login_throttle
(
    subject         varchar(80) NOT NULL CONSTRAINT login_throttle_pk PRIMARY KEY,
    failures        integer     NOT NULL,
    last_failure_at timestamptz NOT NULL,
    blocked_until   timestamptz NOT NULL,
    CONSTRAINT login_throttle_failures_ck CHECK (failures >= 0)
);

CREATE INDEX login_throttle_last_failure_at_ix ON login_throttle (last_failure_at);

COMMENT ON TABLE login_throttle IS 'パスワードの誤りの回数と待ち時間（アカウントごと、接続元ごと）';
COMMENT ON COLUMN login_throttle.subject IS 'ACCOUNT: または ADDRESS: と、ログイン名または接続元の SHA-256';
COMMENT ON COLUMN login_throttle.failures IS '続けて誤った回数';
COMMENT ON COLUMN login_throttle.last_failure_at IS '最後に誤った日時';
COMMENT ON COLUMN login_throttle.blocked_until IS 'この日時まではパスワードを確かめない';
