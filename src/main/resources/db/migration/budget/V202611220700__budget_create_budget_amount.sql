CREATE SEQUENCE budget_amount_seq INCREMENT BY 50;

CREATE TABLE budget_amount (
	id bigint NOT NULL,
	policy_issue_id bigint NOT NULL,
	program_id bigint,
	fiscal_year integer NOT NULL,
	kind varchar(20) NOT NULL,
	yen bigint NOT NULL,
	version integer NOT NULL,
	CONSTRAINT budget_amount_pk PRIMARY KEY (id),
	CONSTRAINT budget_amount_issue_program_year_kind_uk UNIQUE NULLS NOT DISTINCT (policy_issue_id, program_id, fiscal_year, kind),
	CONSTRAINT budget_amount_policy_issue_id_fk FOREIGN KEY (policy_issue_id) REFERENCES policy_issue (id),
	CONSTRAINT budget_amount_program_id_fk FOREIGN KEY (program_id) REFERENCES program (id),
	CONSTRAINT budget_amount_fiscal_year_ck CHECK (fiscal_year BETWEEN 1900 AND 2230),
	CONSTRAINT budget_amount_kind_ck CHECK (kind IN ('PLANNED', 'BUDGET', 'SETTLEMENT_ESTIMATE', 'SETTLEMENT')),
	CONSTRAINT budget_amount_yen_ck CHECK (yen >= 0)
);
CREATE UNIQUE INDEX budget_amount_settlement_uk ON budget_amount (policy_issue_id, program_id, fiscal_year) NULLS NOT DISTINCT
	WHERE kind IN ('SETTLEMENT_ESTIMATE', 'SETTLEMENT');
COMMENT ON INDEX budget_amount_settlement_uk IS '決算見込と決算は同時に存在しない';
COMMENT ON TABLE budget_amount IS '施策課題・事務事業の年度ごとの金額（円）';
COMMENT ON COLUMN budget_amount.id IS '代理キー';
COMMENT ON COLUMN budget_amount.policy_issue_id IS '施策課題';
COMMENT ON COLUMN budget_amount.program_id IS '事務事業（空は施策課題の合計）';
COMMENT ON COLUMN budget_amount.fiscal_year IS '年度（西暦）';
COMMENT ON COLUMN budget_amount.kind IS '種別（PLANNED 計画事業費、BUDGET 予算、SETTLEMENT_ESTIMATE 決算見込、SETTLEMENT 決算）';
COMMENT ON COLUMN budget_amount.yen IS '金額（円）';
COMMENT ON COLUMN budget_amount.version IS '同時更新の検知に使う版';

CREATE TABLE budget_amount_history (
	id bigint NOT NULL,
	policy_issue_id bigint,
	program_id bigint,
	fiscal_year integer,
	kind varchar(20),
	yen bigint,
	revision_id bigint NOT NULL,
	revision_kind smallint NOT NULL,
	CONSTRAINT budget_amount_history_pk PRIMARY KEY (id, revision_id),
	CONSTRAINT budget_amount_history_revision_id_fk FOREIGN KEY (revision_id) REFERENCES revision (id)
);
CREATE INDEX budget_amount_history_revision_id_ix ON budget_amount_history (revision_id);
CREATE TRIGGER budget_amount_history_append_only BEFORE UPDATE OR DELETE ON budget_amount_history
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE budget_amount_history IS '施策課題・事務事業の年度ごとの金額の変更履歴（追記のみ）';

CREATE SEQUENCE amount_transition_seq INCREMENT BY 50;

CREATE TABLE amount_transition (
	id bigint NOT NULL,
	budget_amount_id bigint NOT NULL,
	policy_issue_id bigint NOT NULL,
	program_id bigint,
	fiscal_year integer NOT NULL,
	from_yen bigint NOT NULL,
	to_yen bigint NOT NULL,
	settled_by varchar(100) NOT NULL,
	settled_at timestamptz NOT NULL,
	reason varchar(1000) NOT NULL,
	CONSTRAINT amount_transition_pk PRIMARY KEY (id),
	CONSTRAINT amount_transition_policy_issue_id_fk FOREIGN KEY (policy_issue_id) REFERENCES policy_issue (id),
	CONSTRAINT amount_transition_program_id_fk FOREIGN KEY (program_id) REFERENCES program (id),
	CONSTRAINT amount_transition_yen_ck CHECK (from_yen >= 0 AND to_yen >= 0)
);
CREATE INDEX amount_transition_policy_issue_id_ix ON amount_transition (policy_issue_id, fiscal_year);
CREATE TRIGGER amount_transition_append_only BEFORE UPDATE OR DELETE ON amount_transition
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE amount_transition IS '決算見込から決算への変更の記録（追記のみ）';
COMMENT ON COLUMN amount_transition.id IS '代理キー';
COMMENT ON COLUMN amount_transition.budget_amount_id IS '金額（削除されても記録は残る）';
COMMENT ON COLUMN amount_transition.policy_issue_id IS '施策課題';
COMMENT ON COLUMN amount_transition.program_id IS '事務事業（空は施策課題の合計）';
COMMENT ON COLUMN amount_transition.fiscal_year IS '年度（西暦）';
COMMENT ON COLUMN amount_transition.from_yen IS '決算見込の金額（円）';
COMMENT ON COLUMN amount_transition.to_yen IS '決算の金額（円）';
COMMENT ON COLUMN amount_transition.settled_by IS '変更した人';
COMMENT ON COLUMN amount_transition.settled_at IS '変更した日時';
COMMENT ON COLUMN amount_transition.reason IS '理由';
