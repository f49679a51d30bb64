-- DropIndex
DROP INDEX "member_name_id_idx";

-- A name as people look it up: lower case, without accents, and with the letters that have none of their own.
-- A plain expression, so that both kinds of database sort alike and an upgrade of either changes no index.
CREATE FUNCTION "name_key"(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN lower(regexp_replace(normalize(translate($1, 'ŁłØøĐđÐð', 'LlOoDdDd'), NFKD), '[\u0300-\u036f]', '', 'g'));

CREATE INDEX "member_name_key_idx" ON "member"((name_key("name")) COLLATE "C", "id");
