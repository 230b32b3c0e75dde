CREATE TABLE agreement_as_signed (
	code varchar(40) NOT NULL,
	present text[] NOT NULL,
	decided_at timestamptz NOT NULL,
	decided_by varchar(100) NOT NULL,
	staff_id bigint NOT NULL,
	CONSTRAINT agreement_as_signed_pk PRIMARY KEY (code),
	CONSTRAINT agreement_as_signed_code_fk FOREIGN KEY (code) REFERENCES published_agreement (code),
	CONSTRAINT agreement_as_signed_staff_id_fk FOREIGN KEY (staff_id) REFERENCES staff_account (id)
);
COMMENT ON TABLE agreement_as_signed IS '団体の台帳が変わっても、相手方を締結したときのまま公表しておくと決めた協定';
COMMENT ON COLUMN agreement_as_signed.code IS '協定コード';
COMMENT ON COLUMN agreement_as_signed.present IS '決めたときに台帳にあった相手方の団体コードと種別（「D00001 kigyo,npo」の形）。台帳がこれと違ってきたら、決め直す';
COMMENT ON COLUMN agreement_as_signed.decided_at IS '決めた日時';
COMMENT ON COLUMN agreement_as_signed.decided_by IS '決めた職員の名前';
COMMENT ON COLUMN agreement_as_signed.staff_id IS '決めた職員のアカウント';

CREATE TABLE agreement_as_signed_history (
	code varchar(40) NOT NULL,
	present text[],
	decided_at timestamptz,
	decided_by varchar(100),
	staff_id bigint,
	revision_id bigint NOT NULL,
	revision_kind smallint NOT NULL,
	CONSTRAINT agreement_as_signed_history_pk PRIMARY KEY (code, revision_id),
	CONSTRAINT agreement_as_signed_history_revision_id_fk FOREIGN KEY (revision_id) REFERENCES revision (id)
);
CREATE INDEX agreement_as_signed_history_revision_id_ix ON agreement_as_signed_history (revision_id);
CREATE TRIGGER agreement_as_signed_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON agreement_as_signed_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE agreement_as_signed_history IS '締結したときのままと決めた協定の変更履歴（追記のみ）';
