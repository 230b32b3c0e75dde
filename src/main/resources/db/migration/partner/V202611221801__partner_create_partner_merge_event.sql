CREATE SEQUENCE partner_merge_event_seq INCREMENT BY 50;

CREATE TABLE partner_merge_event (
	id bigint NOT NULL,
	merged_id bigint NOT NULL,
	merged_code varchar(20) NOT NULL,
	merged_name varchar(200) NOT NULL,
	into_id bigint NOT NULL,
	into_code varchar(20) NOT NULL,
	into_name varchar(200) NOT NULL,
	merged_at timestamptz NOT NULL,
	merged_by varchar(100) NOT NULL,
	staff_id bigint NOT NULL,
	CONSTRAINT partner_merge_event_pk PRIMARY KEY (id),
	CONSTRAINT partner_merge_event_merged_id_uk UNIQUE (merged_id),
	CONSTRAINT partner_merge_event_merged_id_fk FOREIGN KEY (merged_id) REFERENCES partner (id),
	CONSTRAINT partner_merge_event_into_id_fk FOREIGN KEY (into_id) REFERENCES partner (id),
	CONSTRAINT partner_merge_event_into_id_ck CHECK (into_id <> merged_id)
);
CREATE INDEX partner_merge_event_into_id_ix ON partner_merge_event (into_id);
CREATE TRIGGER partner_merge_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON partner_merge_event
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE partner_merge_event IS '団体の統合の記録（追記のみ）';
COMMENT ON COLUMN partner_merge_event.id IS '代理キー';
COMMENT ON COLUMN partner_merge_event.merged_id IS '統合された団体';
COMMENT ON COLUMN partner_merge_event.merged_code IS '統合された団体のコード';
COMMENT ON COLUMN partner_merge_event.merged_name IS '統合された団体のそのときの名称';
COMMENT ON COLUMN partner_merge_event.into_id IS '統合先の団体';
COMMENT ON COLUMN partner_merge_event.into_code IS '統合先の団体のコード';
COMMENT ON COLUMN partner_merge_event.into_name IS '統合先の団体のそのときの名称';
COMMENT ON COLUMN partner_merge_event.merged_at IS '統合した日時';
COMMENT ON COLUMN partner_merge_event.merged_by IS '統合した職員の名前';
COMMENT ON COLUMN partner_merge_event.staff_id IS '統合した職員のアカウント';
