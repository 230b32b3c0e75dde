ALTER TABLE evaluation_round
	ADD COLUMN approval_deadline date,
	ADD COLUMN finalization_deadline date,
	ADD COLUMN publication_date date,
	ADD CONSTRAINT evaluation_round_dates_ck CHECK (
		coalesce(approval_deadline, deadline) >= deadline
		AND coalesce(finalization_deadline, approval_deadline, deadline) >= coalesce(approval_deadline, deadline)
		AND coalesce(publication_date, finalization_deadline, approval_deadline, deadline)
			>= coalesce(finalization_deadline, approval_deadline, deadline));
COMMENT ON COLUMN evaluation_round.deadline IS '提出期限';
COMMENT ON COLUMN evaluation_round.approval_deadline IS '承認期限（決めていなければ空）';
COMMENT ON COLUMN evaluation_round.finalization_deadline IS '確定期限（決めていなければ空）';
COMMENT ON COLUMN evaluation_round.publication_date IS '公表予定日（決めていなければ空）';

ALTER TABLE evaluation_round_history
	ADD COLUMN approval_deadline date,
	ADD COLUMN finalization_deadline date,
	ADD COLUMN publication_date date;
