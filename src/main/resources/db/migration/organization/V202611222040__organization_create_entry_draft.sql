CREATE TABLE entry_draft (
	place varchar(100) NOT NULL,
	part varchar(60) NOT NULL,
	staff_id bigint NOT NULL CONSTRAINT entry_draft_staff_id_fk REFERENCES staff_account,
	base_version integer NOT NULL,
	fields jsonb NOT NULL,
	saved_at timestamptz NOT NULL,
	CONSTRAINT entry_draft_pk PRIMARY KEY (place, part, staff_id)
);
COMMENT ON TABLE entry_draft IS '入力の途中で、まだ保存していない内容（職員ごと）';
COMMENT ON COLUMN entry_draft.place IS '何の入力か（評価シート、協働型事業など）';
COMMENT ON COLUMN entry_draft.part IS 'そのどこか（節、年度など）';
COMMENT ON COLUMN entry_draft.base_version IS '入力を始めたときの版';
COMMENT ON COLUMN entry_draft.fields IS '入力したままの内容（項目の名前と、その値の並び）';
CREATE INDEX entry_draft_staff_id_ix ON entry_draft (staff_id, place);
