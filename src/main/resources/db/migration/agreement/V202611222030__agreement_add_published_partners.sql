ALTER TABLE published_agreement ADD COLUMN partners text[];

UPDATE published_agreement s
SET partners = coalesce((
	SELECT array_agg((p.partner ->> 'code') || ' ' || coalesce((
			SELECT string_agg(t.type ->> 'code', ',' ORDER BY t.type ->> 'code')
			FROM jsonb_array_elements(p.partner -> 'types') AS t (type)), '') ORDER BY p.place)
	FROM published_document d
	JOIN published_revision r ON r.id = d.revision_id
	CROSS JOIN LATERAL jsonb_array_elements(r.payload::jsonb -> 'partners') WITH ORDINALITY AS p (partner, place)
	WHERE d.kind = 'agreement' AND d.fiscal_year = s.fiscal_year AND d.code = s.code), '{}');

ALTER TABLE published_agreement ALTER COLUMN partners SET DEFAULT '{}';
ALTER TABLE published_agreement ALTER COLUMN partners SET NOT NULL;

COMMENT ON COLUMN published_agreement.partners IS '公表した相手方の団体コードと種別（「D00001 kigyo,npo」の形）。団体の台帳と比べ、公表のあとに変わったものを見つける';
