-- Public pages show the words of lists and the names of departments as they are today: what is kept of these pages is
-- out of date as soon as one of them changes, whoever changes it. Counted when the transaction ends, so that nobody
-- holds the number while waiting for something else.
CREATE FUNCTION advance_publication_stamp() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    UPDATE publication_stamp SET number = number + 1;
    RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER department_shown AFTER INSERT OR UPDATE OR DELETE ON department
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION advance_publication_stamp();
CREATE CONSTRAINT TRIGGER department_name_shown AFTER INSERT OR UPDATE OR DELETE ON department_name
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION advance_publication_stamp();
CREATE CONSTRAINT TRIGGER vocabulary_term_shown AFTER INSERT OR UPDATE OR DELETE ON vocabulary_term
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION advance_publication_stamp();
