-- Lists in the order of names. What was published before is sorted by its title.
ALTER TABLE published_document ADD COLUMN name_key text;

UPDATE published_document SET name_key = title;

ALTER TABLE published_document ALTER COLUMN name_key SET DEFAULT '';
ALTER TABLE published_document ALTER COLUMN name_key SET NOT NULL;

COMMENT ON COLUMN published_document.name_key IS '名前順に並べるためにそろえた読み（読みがなければ表題）';

-- Only what lists and their counts need stays beside the keys: so that a frequent word does not lead through all texts.
ALTER TABLE published_document
    ALTER COLUMN facets SET STORAGE MAIN,
    SET (toast_tuple_target = 128);
