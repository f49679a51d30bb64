import { Prisma } from "~/generated/prisma/client";

/** The fields of an import row `r` as a profile: texts and lists are null where the file said nothing. A table function. */
export const profileOfFields = Prisma.sql`
  jsonb_to_record(r.fields) as p(name text, pronouns text, story text, organization text,
    neighborhood text, "placeName" text, phone text, languages text[], links text[], gifts text[], learning text[], needs text[])`;

/** A member row `m` as JSON, with the fields that an import may change. */
const profileOfMember = Prisma.sql`jsonb_build_object(
  'name', m.name, 'pronouns', m.pronouns, 'story', m.story, 'organization', m.organization,
  'neighborhood', m.neighborhood, 'placeName', m.place_name, 'phone', m.phone, 'languages', to_jsonb(m.languages),
  'links', to_jsonb(m.links), 'gifts', to_jsonb(m.gifts), 'learning', to_jsonb(m.learning),
  'needs', to_jsonb(m.needs))`;

/** What the row `r` would replace in the member `m`: field to its present value, or null when they say the same. */
export const differs = Prisma.sql`(
  select jsonb_object_agg(e.key, e.value) from jsonb_each(${profileOfMember}) e
  where r.fields ? e.key and r.fields->e.key <> e.value)`;

/** Puts the values of `b.before` back into the member `m`: the list of a SET clause. */
export const restoreBefore = Prisma.sql`
  name = coalesce(b.before->>'name', m.name),
  pronouns = case when b.before ? 'pronouns' then b.before->>'pronouns' else m.pronouns end,
  story = case when b.before ? 'story' then b.before->>'story' else m.story end,
  organization = case when b.before ? 'organization'
    then b.before->>'organization' else m.organization end,
  neighborhood = case when b.before ? 'neighborhood'
    then b.before->>'neighborhood' else m.neighborhood end,
  place_name = case when b.before ? 'placeName'
    then b.before->>'placeName' else m.place_name end,
  latitude = case when b.before ? 'placeName' then null else m.latitude end,
  longitude = case when b.before ? 'placeName' then null else m.longitude end,
  phone = case when b.before ? 'phone' then b.before->>'phone' else m.phone end,
  languages = case when b.before ? 'languages'
    then array(select jsonb_array_elements_text(b.before->'languages')) else m.languages end,
  links = case when b.before ? 'links'
    then array(select jsonb_array_elements_text(b.before->'links')) else m.links end,
  gifts = case when b.before ? 'gifts'
    then array(select jsonb_array_elements_text(b.before->'gifts')) else m.gifts end,
  learning = case when b.before ? 'learning'
    then array(select jsonb_array_elements_text(b.before->'learning')) else m.learning end,
  needs = case when b.before ? 'needs'
    then array(select jsonb_array_elements_text(b.before->'needs')) else m.needs end`;
