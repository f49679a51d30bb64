import {
  LIST_FIELDS,
  TEXT_FIELDS,
  type ListField,
  type PersonFields,
  type TextField,
} from "./fields";
import type { Reason } from "./reasons";

/** A profile as it stands, as far as an import may touch it. */
export interface StandingProfile {
  id: string;
  /** Whether she has taken up her account: from then on her words are hers. */
  claimed: boolean;
  name: string;
  texts: Readonly<Record<TextField, string | null>>;
  lists: Readonly<Record<ListField, readonly string[]>>;
}

/** A field that an import may change. */
export type ChangedField = "name" | TextField | ListField;

/** What an import would do with one row. */
export interface RowPlan {
  outcome: "CREATE" | "UPDATE" | "SKIP";
  /** The fields that an UPDATE changes; `cohort` is told apart. */
  changes: ChangedField[];
  /** Whether she would be added to a cohort that she is not in. */
  joins: boolean;
  remarks: Reason[];
}

/**
 * What to do with a row: nobody of that address is created; somebody unclaimed takes what the
 * file says (an empty cell never erases); somebody claimed is only added to the cohort.
 * @param joins whether the row names a cohort that she is not in yet.
 */
export function planRow(
  fields: PersonFields,
  standing: StandingProfile | null,
  joins: boolean,
): RowPlan {
  if (!standing) return { outcome: "CREATE", changes: [], joins, remarks: [] };
  const changes = standing.claimed ? [] : changedFields(fields, standing);
  if (changes.length > 0 || joins) return { outcome: "UPDATE", changes, joins, remarks: [] };
  const code = standing.claimed ? "claimed" : "no-change";
  return { outcome: "SKIP", changes: [], joins: false, remarks: [{ code }] };
}

/** The fields in which a row differs from a profile; an absent field differs in nothing. */
export function changedFields(fields: PersonFields, standing: StandingProfile): ChangedField[] {
  const changed: ChangedField[] = fields.name === standing.name ? [] : ["name"];
  for (const field of TEXT_FIELDS) {
    const text = fields[field];
    if (text !== undefined && text !== standing.texts[field]) changed.push(field);
  }
  for (const field of LIST_FIELDS) {
    const list = fields[field];
    if (list !== undefined && !sameList(list, standing.lists[field])) changed.push(field);
  }
  return changed;
}

const sameList = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((item, i) => item === b[i]);

/** Finds addresses that come more than once in a file, in the order of its rows. The first keeps its row; later ones point to it. */
export class SeenAddresses {
  private readonly rows = new Map<string, number>();

  /** The row that had this address before, or null, and then this row has it. */
  firstRowOf(email: string, row: number): number | null {
    const first = this.rows.get(email);
    if (first !== undefined) return first;
    this.rows.set(email, row);
    return null;
  }
}
