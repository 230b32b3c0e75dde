CREATE SEQUENCE partner_distinction_seq INCREMENT BY 50;

CREATE TABLE partner_distinction (
	id bigint NOT NULL,
	first_id bigint NOT NULL,
	second_id bigint NOT NULL,
	reason varchar(500) NOT NULL,
	decided_at timestamptz NOT NULL,
	decided_by varchar(100) NOT NULL,
	staff_id bigint NOT NULL,
	CONSTRAINT partner_distinction_pk PRIMARY KEY (id),
	CONSTRAINT partner_distinction_pair_uk UNIQUE (first_id, second_id),
	CONSTRAINT partner_distinction_first_id_fk FOREIGN KEY (first_id) REFERENCES partner (id),
	CONSTRAINT partner_distinction_second_id_fk FOREIGN KEY (second_id) REFERENCES partner (id),
	CONSTRAINT partner_distinction_staff_id_fk FOREIGN KEY (staff_id) REFERENCES staff_account (id),
	CONSTRAINT partner_distinction_pair_ck CHECK (first_id < second_id),
	CONSTRAINT partner_distinction_reason_ck CHECK (btrim(reason) <> '')
);
CREATE INDEX partner_distinction_second_id_ix ON partner_distinction (second_id);
CREATE INDEX partner_distinction_decided_at_ix ON partner_distinction (decided_at DESC, id DESC);
COMMENT ON TABLE partner_distinction IS '名前は似ているが別の団体である組。重複の候補に出さない';
COMMENT ON COLUMN partner_distinction.id IS '代理キー';
COMMENT ON COLUMN partner_distinction.first_id IS '団体（代理キーの小さい方）';
COMMENT ON COLUMN partner_distinction.second_id IS 'もう一つの団体（代理キーの大きい方）';
COMMENT ON COLUMN partner_distinction.reason IS '別の団体とした理由';
COMMENT ON COLUMN partner_distinction.decided_at IS '別の団体とした日時';
COMMENT ON COLUMN partner_distinction.decided_by IS '別の団体とした職員の名前';
COMMENT ON COLUMN partner_distinction.staff_id IS '別の団体とした職員のアカウント';

CREATE TABLE partner_distinction_history (
	id bigint NOT NULL,
	first_id bigint,
	second_id bigint,
	reason varchar(500),
	decided_at timestamptz,
	decided_by varchar(100),
	staff_id bigint,
	revision_id bigint NOT NULL,
	revision_kind smallint NOT NULL,
	CONSTRAINT partner_distinction_history_pk PRIMARY KEY (id, revision_id),
	CONSTRAINT partner_distinction_history_revision_id_fk FOREIGN KEY (revision_id) REFERENCES revision (id)
);
CREATE INDEX partner_distinction_history_revision_id_ix ON partner_distinction_history (revision_id);
CREATE TRIGGER partner_distinction_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON partner_distinction_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE partner_distinction_history IS '別の団体とした組の変更履歴（追記のみ）';
