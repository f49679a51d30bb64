// Where the places are that an import names. They stay as they are written; where nothing is called
// just so, no place is guessed.
import { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db/db.server";
import { placeNamed } from "~/platform/places/places.server";

/** SQL: the people whom the rows of an import wrote. */
const ofImport = (importId: string) => Prisma.sql`(
  select member_id from import_row where import_id = ${importId}::uuid)`;

/** SQL: what is known of these texts, as rows p(text, latitude, longitude); null where nothing is. */
function known(texts: readonly { text: string }[]): Prisma.Sql | null {
  const found = texts.flatMap(({ text }) => {
    const place = placeNamed(text);
    return place ? [{ ...place, text }] : [];
  });
  if (found.length === 0) return null;
  return Prisma.sql`unnest(${found.map(({ text }) => text)}::text[],
    ${found.map(({ latitude }) => latitude)}::real[],
    ${found.map(({ longitude }) => longitude)}::real[]) as p(text, latitude, longitude)`;
}

/** Finds the places that people of an import name in defined fields. Two statements. */
export async function locateValues(tx: Tx, importId: string): Promise<void> {
  const unknown = Prisma.sql`v.field_id in (select id from profile_field where kind = 'PLACE')
    and v.member_id in ${ofImport(importId)} and v.latitude is null and v.text is not null`;
  const places = known(
    await tx.$queryRaw<{ text: string }[]>`
      select distinct v.text from field_value v where ${unknown}`,
  );
  if (!places) return;
  await tx.$executeRaw`
    update field_value v set latitude = p.latitude, longitude = p.longitude
    from ${places} where ${unknown} and v.text = p.text`;
}

/** Finds the places where people of an import are. Two statements. */
export async function locateMembers(tx: Tx, importId: string): Promise<void> {
  const unknown = Prisma.sql`m.id in ${ofImport(importId)}
    and m.latitude is null and m.place_name is not null`;
  const places = known(
    await tx.$queryRaw<{ text: string }[]>`
      select distinct m.place_name as text from member m where ${unknown}`,
  );
  if (!places) return;
  await tx.$executeRaw`
    update member m set latitude = p.latitude, longitude = p.longitude
    from ${places} where ${unknown} and m.place_name = p.text`;
}
