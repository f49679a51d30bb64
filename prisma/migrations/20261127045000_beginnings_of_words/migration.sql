-- What begins with a word as it is typed, or with its stem in a language where the stem is hardly
-- shorter; the stem itself in any case. Stems alone would begin too much: Spanish makes “bre” of
-- “bread” and “com” of “comidas”, and every Brennan and every community begins so. What one part
-- finds already is not looked for by another. The word holds letters and digits only.
CREATE FUNCTION "word_begins"(word text) RETURNS tsquery LANGUAGE sql STABLE PARALLEL SAFE AS $$
    WITH s AS (
        SELECT unaccent(word) AS plain, nullif(to_tsquery('weft_en', quote_literal(word))::text, '') AS en,
            nullif(to_tsquery('weft_es', quote_literal(word))::text, '') AS es
    ), near AS (
        SELECT s.*, coalesce(length(en) > length(plain), false) AS en_near, coalesce(length(es) > length(plain), false) AS es_near FROM s
    )
    SELECT concat_ws(' | ',
        CASE WHEN NOT (en_near AND starts_with(plain, btrim(en, '''')) OR es_near AND starts_with(plain, btrim(es, '''')))
            THEN quote_literal(plain) || ':*' END,
        en || CASE WHEN en_near THEN ':*' ELSE '' END,
        CASE WHEN en IS DISTINCT FROM es THEN es || CASE WHEN es_near THEN ':*' ELSE '' END END)::tsquery
    FROM near
$$;
