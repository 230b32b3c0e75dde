CREATE TABLE indicator_feed (
	indicator_id bigint NOT NULL,
	figure_code varchar(40) NOT NULL,
	version integer NOT NULL,
	CONSTRAINT indicator_feed_pk PRIMARY KEY (indicator_id),
	CONSTRAINT indicator_feed_indicator_id_fk FOREIGN KEY (indicator_id) REFERENCES indicator (id)
);
CREATE INDEX indicator_feed_figure_code_ix ON indicator_feed (figure_code);
COMMENT ON TABLE indicator_feed IS '台帳から実績値を受け取る指標';
COMMENT ON COLUMN indicator_feed.indicator_id IS '指標';
COMMENT ON COLUMN indicator_feed.figure_code IS '台帳の数のコード（projects は協働型事業数）';
COMMENT ON COLUMN indicator_feed.version IS '同時更新の検知に使う版';

CREATE TABLE indicator_feed_history (
	indicator_id bigint NOT NULL,
	figure_code varchar(40),
	revision_id bigint NOT NULL,
	revision_kind smallint NOT NULL,
	CONSTRAINT indicator_feed_history_pk PRIMARY KEY (indicator_id, revision_id),
	CONSTRAINT indicator_feed_history_revision_id_fk FOREIGN KEY (revision_id) REFERENCES revision (id)
);
CREATE INDEX indicator_feed_history_revision_id_ix ON indicator_feed_history (revision_id);
CREATE TRIGGER indicator_feed_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON indicator_feed_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE indicator_feed_history IS '台帳から実績値を受け取る指標の変更履歴（追記のみ）';
