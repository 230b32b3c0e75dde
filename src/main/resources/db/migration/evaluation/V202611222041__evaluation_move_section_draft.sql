INSERT INTO entry_draft (place, part, staff_id, base_version, fields, saved_at)
SELECT 'evaluation-sheet:' || d.sheet_id, d.section_key, d.staff_id, d.base_version,
	coalesce((SELECT jsonb_object_agg(f.key, jsonb_build_array(f.value)) FROM jsonb_each(d.fields) f), '{}'), d.saved_at
FROM section_draft d;
COMMENT ON TABLE section_draft IS '使わない（内容は entry_draft に移した。前の版のために残している）';
