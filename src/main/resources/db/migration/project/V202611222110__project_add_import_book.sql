ALTER TABLE project_import ADD COLUMN book_id uuid;
ALTER TABLE project_import ADD CONSTRAINT project_import_book_id_fk
	FOREIGN KEY (book_id) REFERENCES project_import (id) ON DELETE SET NULL;
CREATE INDEX project_import_book_id_ix ON project_import (book_id);
COMMENT ON COLUMN project_import.book_id IS '同じブックのほかのシートを続けて読むとき、そのブックが送られた取込み';
