-- CreateTable
CREATE TABLE "message_words" (
    "message_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "message_words_pkey" PRIMARY KEY ("message_id")
);

-- CreateTable
CREATE TABLE "words_through" (
    "conversation_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,

    CONSTRAINT "words_through_pkey" PRIMARY KEY ("conversation_id")
);

-- CreateIndex
CREATE INDEX "message_words_created_at_message_id_idx" ON "message_words"("created_at" DESC, "message_id" DESC);

-- CreateIndex
CREATE INDEX "message_words_author_id_created_at_idx" ON "message_words"("author_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "message_words_conversation_id_created_at_idx" ON "message_words"("conversation_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "message_words_words_idx" ON "message_words" USING GIN ("words");

-- AddForeignKey
ALTER TABLE "message_words" ADD CONSTRAINT "message_words_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "words_through" ADD CONSTRAINT "words_through_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say.

-- A trusted extension: whoever owns the database may create it.
CREATE EXTENSION IF NOT EXISTS unaccent;

-- Words of two languages, without their accents, by their stems.
CREATE TEXT SEARCH CONFIGURATION weft_en (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION weft_en
    ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;
CREATE TEXT SEARCH CONFIGURATION weft_es (COPY = pg_catalog.spanish);
ALTER TEXT SEARCH CONFIGURATION weft_es
    ALTER MAPPING FOR hword, hword_part, word WITH unaccent, spanish_stem;

-- What a text is found by: its words in both languages. The dot between them keeps the end of one
-- and the beginning of the other from being neighbors, which a search for a phrase would take them for.
CREATE FUNCTION searchable(said text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN said = '' THEN ''::tsvector
        ELSE to_tsvector('weft_en', normalize(said)) || '''·'':1'::tsvector
            || to_tsvector('weft_es', normalize(said)) END
$$;

-- An edited message is found by its new words from the same transaction on, one taken back by none.
CREATE FUNCTION message_words_again() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "message_words" ("message_id", "conversation_id", "author_id", "created_at", "words")
    VALUES (NEW."id", NEW."conversation_id", NEW."author_id", NEW."created_at", searchable(NEW."body"))
    ON CONFLICT ("message_id") DO UPDATE SET "words" = EXCLUDED."words";
    RETURN NULL;
END $$;
CREATE TRIGGER "message_words_again" AFTER UPDATE OF "body" ON "message"
    FOR EACH ROW WHEN (OLD."body" IS DISTINCT FROM NEW."body")
    EXECUTE FUNCTION message_words_again();

-- Few words wait to be sorted in: every search reads through those that do.
ALTER INDEX "message_words_words_idx" SET (gin_pending_list_limit = 512);

-- Which member may read which circle, and whether she belongs to it: what policy.canRead of circles says, for joining.
CREATE VIEW "circle_reader" AS
SELECT she."id" AS "member_id", c."id" AS "circle_id", c."slug", c."name", c."kind"::text AS "kind",
    EXISTS (SELECT 1 FROM "membership" m WHERE m."circle_id" = c."id" AND m."member_id" = she."id") AS "belongs"
FROM "circle" c CROSS JOIN "member" she
WHERE c."reads" <> 'CIRCLE'
    OR EXISTS (SELECT 1 FROM "membership" m WHERE m."circle_id" = c."id" AND m."member_id" = she."id");
