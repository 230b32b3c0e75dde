-- A transaction that changes many shown rows counts once: to change the one row of the number again and again costs
-- more each time. All that it changed is seen at the same moment anyway.
CREATE OR REPLACE FUNCTION advance_publication_stamp() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    IF current_setting('kyodo.stamp_advanced', true) IS DISTINCT FROM pg_current_xact_id()::text THEN
        PERFORM set_config('kyodo.stamp_advanced', pg_current_xact_id()::text, true);
        UPDATE publication_stamp SET number = number + 1;
    END IF;
    RETURN NULL;
END
$$;
