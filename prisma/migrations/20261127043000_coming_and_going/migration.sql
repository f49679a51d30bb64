-- Who comes, goes, or is merged into another is counted, or is not counted any more, with her cohorts.
CREATE FUNCTION "note_changed_person"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "profile_change" ("member_id") VALUES (NEW."id") ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE TRIGGER "account_came" AFTER UPDATE OF "claimed_at" ON "account"
FOR EACH ROW WHEN (OLD."claimed_at" IS DISTINCT FROM NEW."claimed_at") EXECUTE FUNCTION "note_changed_person"();
CREATE TRIGGER "member_gone" AFTER UPDATE OF "left_at", "merged_into_id" ON "member"
FOR EACH ROW WHEN (OLD."left_at" IS DISTINCT FROM NEW."left_at" OR OLD."merged_into_id" IS DISTINCT FROM NEW."merged_into_id")
EXECUTE FUNCTION "note_changed_person"();
