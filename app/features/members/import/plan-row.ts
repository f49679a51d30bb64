import { NO_VALUE, type Value } from "../fields/field";
import { LIST_FIELDS, type ListField } from "../profile";
import { TEXT_FIELDS, type ImportedText, type PersonFields } from "./fields";
import type { Reason } from "./reasons";

/** A profile as it stands, as far as an import may touch it. */
export interface StandingProfile {
  id: string;
  /** Whether she has taken up her account: from then on her words are hers. */
  claimed: boolean;
  name: string;
  texts: Readonly<Record<ImportedText, string | null>>;
  lists: Readonly<Record<ListField, readonly string[]>>;
  /** What she says in defined fields, by their ids. */
  values: Readonly<Record<string, Value>>;
}

/** A field that an import may change. */
export type ChangedField = "name" | ImportedText | ListField;

/** What defined fields said, by their ids; null where they said nothing. */
export type DefinedBefore = Record<string, Value | null>;

/** What the fields that an import changes were before. */
export type Before = Partial<Record<ChangedField, string | readonly string[] | null>> & {
  defined?: DefinedBefore;
};

/** What an import would do with one row. */
export interface RowPlan {
  outcome: "CREATE" | "UPDATE" | "SKIP";
  /** The fields that an UPDATE changes, as they are now; joining a cohort is told apart. */
  before: Before;
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
  if (!standing) return { outcome: "CREATE", before: {}, joins, remarks: [] };
  const before = standing.claimed ? {} : changedFields(fields, standing);
  if (joins || Object.keys(before).length > 0) {
    return { outcome: "UPDATE", before, joins, remarks: [] };
  }
  const code = standing.claimed ? "claimed" : "no-change";
  return { outcome: "SKIP", before, joins: false, remarks: [{ code }] };
}

/** The fields in which a row differs from a profile, as the profile has them; an absent field differs in nothing. */
export function changedFields(fields: PersonFields, standing: StandingProfile): Before {
  const before: Before = fields.name === standing.name ? {} : { name: standing.name };
  for (const field of TEXT_FIELDS) {
    const text = fields[field];
    if (text !== undefined && text !== standing.texts[field]) before[field] = standing.texts[field];
  }
  for (const field of LIST_FIELDS) {
    const list = fields[field];
    if (list !== undefined && !sameList(list, standing.lists[field])) {
      before[field] = standing.lists[field];
    }
  }
  const defined = changedValues(fields.defined ?? {}, standing.values);
  if (Object.keys(defined).length > 0) before.defined = defined;
  return before;
}

function changedValues(
  said: Readonly<Record<string, Value>>,
  standing: Readonly<Record<string, Value>>,
): DefinedBefore {
  const differing = Object.entries(said).filter(([key, value]) => {
    const now = standing[key] ?? NO_VALUE;
    return (
      now.text !== value.text ||
      now.onDate !== value.onDate ||
      !sameList([...now.choiceIds].sort(), [...value.choiceIds].sort())
    );
  });
  return Object.fromEntries(differing.map(([key]) => [key, standing[key] ?? null]));
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
