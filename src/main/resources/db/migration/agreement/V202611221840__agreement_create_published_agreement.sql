CREATE TABLE published_agreement (
	code varchar(40) NOT NULL,
	fiscal_year integer NOT NULL,
	title_key varchar(600) NOT NULL,
	partner_names text[] NOT NULL,
	signed_on date NOT NULL,
	starts_on date NOT NULL,
	ends_on date,
	renewal_months integer,
	notice_months integer,
	terminated_on date,
	CONSTRAINT published_agreement_pk PRIMARY KEY (code)
);
COMMENT ON TABLE published_agreement IS '公表した協定の期間。いつの時点の状態と件数も、ここから数える（公表した版の写し）';
COMMENT ON COLUMN published_agreement.code IS '協定コード';
COMMENT ON COLUMN published_agreement.fiscal_year IS '最初に公表したときの締結年度。公表した文書の年度と同じ';
COMMENT ON COLUMN published_agreement.title_key IS '名称順に並べるためにそろえた名称';
COMMENT ON COLUMN published_agreement.partner_names IS '相手方の締結したときの名称';
COMMENT ON COLUMN published_agreement.signed_on IS '締結日';
COMMENT ON COLUMN published_agreement.starts_on IS '有効期間の最初の日';
COMMENT ON COLUMN published_agreement.ends_on IS '有効期間の最後の日（更新する前の）。定めがなければ空';
COMMENT ON COLUMN published_agreement.renewal_months IS '自動で延びる月数。自動更新しないときは空';
COMMENT ON COLUMN published_agreement.notice_months IS '終了を申し出る期限（末日の何か月前まで）。定めがなければ空';
COMMENT ON COLUMN published_agreement.terminated_on IS '効力のある最後の日（解除など）。なければ空';

ALTER TABLE agreement_document ADD COLUMN removed_by_id bigint;
ALTER TABLE agreement_document ADD CONSTRAINT agreement_document_removed_by_id_fk
	FOREIGN KEY (removed_by_id) REFERENCES staff_account (id);
ALTER TABLE agreement_document ADD CONSTRAINT agreement_document_removed_ck
	CHECK ((removed_at IS NULL) = (removed_by_id IS NULL));
COMMENT ON COLUMN agreement_document.removed_by_id IS '外した職員。載せている間は空';
