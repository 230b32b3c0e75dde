CREATE TABLE form_token (
    token uuid NOT NULL,
    used_at timestamp with time zone NOT NULL,
    CONSTRAINT form_token_pk PRIMARY KEY (token)
);

CREATE INDEX form_token_used_at_ix ON form_token (used_at);

COMMENT ON TABLE form_token IS '使用済みの入力フォームの合言葉（二重送信の防止）';
COMMENT ON COLUMN form_token.token IS 'フォームごとに発行した一度だけ使える値';
COMMENT ON COLUMN form_token.used_at IS '使用した日時';
