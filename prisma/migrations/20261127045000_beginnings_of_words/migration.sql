-- What begins with a word as it is typed, or with its stem in a language where the stem is hardly
-- shorter; the stem itself in any case. Stems alone would begin too much: Spanish makes “bre” of
-- “bread” and “com” of “comidas”, and every Brennan and every community begins so.
CREATE FUNCTION "word_begins"(word text) RETURNS tsquery LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT (quote_literal(unaccent(word)) || ':*')::tsquery
        || CASE WHEN length(s.en::text) > length(word) THEN (s.en::text || ':*')::tsquery ELSE s.en END
        || CASE WHEN length(s.es::text) > length(word) THEN (s.es::text || ':*')::tsquery ELSE s.es END
    FROM (SELECT to_tsquery('weft_en', quote_literal(word)) AS en, to_tsquery('weft_es', quote_literal(word)) AS es) s
$$;
