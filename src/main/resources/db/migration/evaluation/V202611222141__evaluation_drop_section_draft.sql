-- its content moved to entry_draft in V202611222041
DROP TABLE section_draft;
