CREATE SEQUENCE plan_link_seq INCREMENT BY 50;

CREATE TABLE plan_link (
	id bigint NOT NULL,
	from_plan_id bigint NOT NULL,
	from_node_id bigint,
	from_issue_id bigint,
	to_plan_id bigint NOT NULL,
	to_node_id bigint,
	to_issue_id bigint,
	remark varchar(500) NOT NULL DEFAULT '',
	version integer NOT NULL,
	CONSTRAINT plan_link_pk PRIMARY KEY (id),
	CONSTRAINT plan_link_ends_uk UNIQUE NULLS NOT DISTINCT
		(from_plan_id, from_node_id, from_issue_id, to_plan_id, to_node_id, to_issue_id),
	CONSTRAINT plan_link_from_plan_id_fk FOREIGN KEY (from_plan_id) REFERENCES plan (id),
	CONSTRAINT plan_link_to_plan_id_fk FOREIGN KEY (to_plan_id) REFERENCES plan (id),
	CONSTRAINT plan_link_from_node_id_fk FOREIGN KEY (from_plan_id, from_node_id) REFERENCES plan_node (plan_id, id),
	CONSTRAINT plan_link_to_node_id_fk FOREIGN KEY (to_plan_id, to_node_id) REFERENCES plan_node (plan_id, id),
	CONSTRAINT plan_link_from_issue_id_fk FOREIGN KEY (from_issue_id, from_plan_id) REFERENCES policy_issue_place (policy_issue_id, plan_id),
	CONSTRAINT plan_link_to_issue_id_fk FOREIGN KEY (to_issue_id, to_plan_id) REFERENCES policy_issue_place (policy_issue_id, plan_id),
	CONSTRAINT plan_link_plans_ck CHECK (from_plan_id <> to_plan_id),
	CONSTRAINT plan_link_ends_ck CHECK ((from_node_id IS NULL) <> (from_issue_id IS NULL)
		AND (from_node_id IS NULL) = (to_node_id IS NULL) AND (from_issue_id IS NULL) = (to_issue_id IS NULL)
		AND from_issue_id <> to_issue_id)
);
CREATE INDEX plan_link_to_plan_id_ix ON plan_link (to_plan_id);
CREATE INDEX plan_link_from_issue_id_ix ON plan_link (from_issue_id);
CREATE INDEX plan_link_to_issue_id_ix ON plan_link (to_issue_id);
COMMENT ON TABLE plan_link IS '計画から次の計画への対応（多対多）';
COMMENT ON COLUMN plan_link.id IS '代理キー';
COMMENT ON COLUMN plan_link.from_plan_id IS '前の計画';
COMMENT ON COLUMN plan_link.from_node_id IS '前の計画の節（施策課題どうしの対応では空）';
COMMENT ON COLUMN plan_link.from_issue_id IS '前の計画の施策課題（節どうしの対応では空）';
COMMENT ON COLUMN plan_link.to_plan_id IS '次の計画';
COMMENT ON COLUMN plan_link.to_node_id IS '次の計画の節（施策課題どうしの対応では空）';
COMMENT ON COLUMN plan_link.to_issue_id IS '次の計画の施策課題（節どうしの対応では空）';
COMMENT ON COLUMN plan_link.remark IS '備考（どう引き継がれたか）';
COMMENT ON COLUMN plan_link.version IS '同時更新の検知に使う版';

CREATE TABLE plan_link_history (
	id bigint NOT NULL,
	from_plan_id bigint,
	from_node_id bigint,
	from_issue_id bigint,
	to_plan_id bigint,
	to_node_id bigint,
	to_issue_id bigint,
	remark varchar(500),
	revision_id bigint NOT NULL,
	revision_kind smallint NOT NULL,
	CONSTRAINT plan_link_history_pk PRIMARY KEY (id, revision_id),
	CONSTRAINT plan_link_history_revision_id_fk FOREIGN KEY (revision_id) REFERENCES revision (id)
);
CREATE INDEX plan_link_history_revision_id_ix ON plan_link_history (revision_id);
CREATE TRIGGER plan_link_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON plan_link_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE plan_link_history IS '計画から次の計画への対応の変更履歴（追記のみ）';
