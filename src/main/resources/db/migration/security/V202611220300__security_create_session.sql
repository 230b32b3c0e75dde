-- The tables of Spring Session 4.1, so that any node can answer a person who is signed in.
CREATE TABLE spring_session
(
    primary_id            char(36) NOT NULL CONSTRAINT spring_session_pk PRIMARY KEY,
    session_id            char(36) NOT NULL,
    creation_time         bigint   NOT NULL,
    last_access_time      bigint   NOT NULL,
    max_inactive_interval integer  NOT NULL,
    expiry_time           bigint   NOT NULL,
    principal_name        varchar(100)
);

CREATE UNIQUE INDEX spring_session_session_id_uk ON spring_session (session_id);
CREATE INDEX spring_session_expiry_time_ix ON spring_session (expiry_time);
CREATE INDEX spring_session_principal_name_ix ON spring_session (principal_name);

COMMENT ON TABLE spring_session IS 'ログイン中のセッション';
COMMENT ON COLUMN spring_session.primary_id IS '行の番号';
COMMENT ON COLUMN spring_session.session_id IS 'クッキーに入る番号（ログインのたびに変わる）';
COMMENT ON COLUMN spring_session.creation_time IS '始まった日時（ミリ秒）';
COMMENT ON COLUMN spring_session.last_access_time IS '最後に使われた日時（ミリ秒）';
COMMENT ON COLUMN spring_session.max_inactive_interval IS '操作がないまま終わるまでの秒数';
COMMENT ON COLUMN spring_session.expiry_time IS '終わる日時（ミリ秒）';
COMMENT ON COLUMN spring_session.principal_name IS 'ログイン名';

CREATE TABLE spring_session_attributes
(
    session_primary_id char(36)     NOT NULL,
    attribute_name     varchar(200) NOT NULL,
    attribute_bytes    bytea        NOT NULL,
    CONSTRAINT spring_session_attributes_pk PRIMARY KEY (session_primary_id, attribute_name),
    CONSTRAINT spring_session_attributes_session_fk FOREIGN KEY (session_primary_id)
        REFERENCES spring_session (primary_id) ON DELETE CASCADE
);

COMMENT ON TABLE spring_session_attributes IS 'セッションが持つ値';
COMMENT ON COLUMN spring_session_attributes.session_primary_id IS 'セッション';
COMMENT ON COLUMN spring_session_attributes.attribute_name IS '名前';
COMMENT ON COLUMN spring_session_attributes.attribute_bytes IS '値';
