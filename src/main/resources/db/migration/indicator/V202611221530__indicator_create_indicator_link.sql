CREATE SEQUENCE indicator_link_seq INCREMENT BY 50;

CREATE TABLE indicator_link (
	id bigint NOT NULL,
	from_indicator_id bigint NOT NULL,
	to_indicator_id bigint NOT NULL,
	breaks text[] NOT NULL,
	reason varchar(500) NOT NULL DEFAULT '',
	version integer NOT NULL,
	CONSTRAINT indicator_link_pk PRIMARY KEY (id),
	CONSTRAINT indicator_link_to_indicator_id_uk UNIQUE (to_indicator_id),
	CONSTRAINT indicator_link_from_indicator_id_fk FOREIGN KEY (from_indicator_id) REFERENCES indicator (id),
	CONSTRAINT indicator_link_to_indicator_id_fk FOREIGN KEY (to_indicator_id) REFERENCES indicator (id),
	CONSTRAINT indicator_link_itself_ck CHECK (from_indicator_id <> to_indicator_id),
	CONSTRAINT indicator_link_breaks_ck CHECK (breaks <@ ARRAY['DEFINITION', 'METHOD', 'BASELINE']
		AND (cardinality(breaks) = 0 OR reason <> ''))
);
CREATE INDEX indicator_link_from_indicator_id_ix ON indicator_link (from_indicator_id);
COMMENT ON TABLE indicator_link IS '指標の続き（前の計画などの指標から次の指標へ）';
COMMENT ON COLUMN indicator_link.id IS '代理キー';
COMMENT ON COLUMN indicator_link.from_indicator_id IS '前の指標';
COMMENT ON COLUMN indicator_link.to_indicator_id IS '次の指標（前の指標は1つだけ）';
COMMENT ON COLUMN indicator_link.breaks IS '切れ目の種類（DEFINITION 定義、METHOD 算出・調査の方法、BASELINE 基準値。空は切れ目なし）';
COMMENT ON COLUMN indicator_link.reason IS '切れ目の理由';
COMMENT ON COLUMN indicator_link.version IS '同時更新の検知に使う版';

CREATE TABLE indicator_link_history (
	id bigint NOT NULL,
	from_indicator_id bigint,
	to_indicator_id bigint,
	breaks text[],
	reason varchar(500),
	revision_id bigint NOT NULL,
	revision_kind smallint NOT NULL,
	CONSTRAINT indicator_link_history_pk PRIMARY KEY (id, revision_id),
	CONSTRAINT indicator_link_history_revision_id_fk FOREIGN KEY (revision_id) REFERENCES revision (id)
);
CREATE INDEX indicator_link_history_revision_id_ix ON indicator_link_history (revision_id);
CREATE TRIGGER indicator_link_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON indicator_link_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE indicator_link_history IS '指標の続きの変更履歴（追記のみ）';
