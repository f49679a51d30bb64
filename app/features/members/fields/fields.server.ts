import { Prisma } from "~/generated/prisma/client";
import { db, rowsOn, type Db } from "~/platform/db/db.server";
import { allFields } from "./built-in";
import type { FieldShape } from "./field";

type Row = FieldShape & { changes: string | null };

/** Every field of profiles, built-in and defined, in its order, without those taken away. One statement. */
export async function profileFields(on: Db = db): Promise<FieldShape[]> {
  const rows = await rowsOn<Row>(
    on,
    Prisma.sql`
    select f.id::text as key, f.built_in as changes, false as "builtIn", f.kind::text as kind,
      f.label, f.hint, f.position, f.required, f.on_card as "onCard", f.facet, f.matching,
      f.audience::text as audience, f.revision,
      coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'label', c.label,
          'retired', c.retired_at is not null) order by c.position, c.id)
        from field_choice c where c.field_id = f.id), '[]'::jsonb) as choices
    from profile_field f where f.retired_at is null order by f.position, f.id`,
  );
  return allFields(rows);
}
