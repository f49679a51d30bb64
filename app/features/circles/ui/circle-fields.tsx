import type { ReactNode } from "react";
import {
  CheckField,
  Note,
  RadioCards,
  RadioGroup,
  TextArea,
  TextField,
  type FieldSource,
} from "~/ui";
import { useMoreText } from "~/ui/more-text";
import { ShieldAlert } from "~/ui/icons";
import { widening, widens, type CircleReads } from "../circle";

/** The fields of a circle's form, as conform gives them. */
export interface CircleFieldSources {
  name: FieldSource;
  why: FieldSource;
  kind: FieldSource;
  reads: FieldSource;
  joins: FieldSource;
}

interface CircleFieldsProps {
  fields: CircleFieldSources;
  /** Stands under "who can read it". */
  afterReads?: ReactNode;
}

/** What a circle is: its name, why it meets, its door, who reads and who joins. */
export function CircleFields({ fields, afterReads }: CircleFieldsProps) {
  const { circleCare, common } = useMoreText();
  return (
    <>
      <TextField
        field={fields.name}
        label={circleCare.form.name}
        hint={circleCare.form.nameHint}
        maxLength={80}
        autoComplete="off"
        required
      />
      <TextArea
        field={fields.why}
        label={circleCare.form.why}
        hint={circleCare.form.whyHint}
        maxLength={400}
        rows={3}
        required
      />
      <RadioCards
        field={fields.kind}
        label={circleCare.form.kind}
        cards={[
          {
            value: "INTEREST",
            kind: "INTEREST",
            title: common.interest,
            detail: circleCare.form.kindInterest,
          },
          {
            value: "NEIGHBORHOOD",
            kind: "NEIGHBORHOOD",
            title: common.neighborhood,
            detail: circleCare.form.kindNeighborhood,
          },
          {
            value: "PROJECT",
            kind: "PROJECT",
            title: common.project,
            detail: circleCare.form.kindProject,
          },
        ]}
      />
      <div>
        <RadioGroup
          field={fields.reads}
          label={circleCare.reads}
          options={[
            { value: "WEB", label: worded(circleCare.readsWeb, circleCare.readsWebHint) },
            {
              value: "MEMBERS",
              label: worded(circleCare.readsMembers, circleCare.readsMembersHint),
            },
            { value: "CIRCLE", label: worded(circleCare.readsCircle, circleCare.readsCircleHint) },
          ]}
        />
        {afterReads}
      </div>
      <RadioGroup
        field={fields.joins}
        label={circleCare.joins}
        options={[
          { value: "OPEN", label: worded(circleCare.joinsOpen, circleCare.joinsOpenHint) },
          { value: "REQUEST", label: worded(circleCare.joinsRequest, circleCare.joinsRequestHint) },
          {
            value: "INVITATION",
            label: worded(circleCare.joinsInvitation, circleCare.joinsInvitationHint),
          },
        ]}
      />
    </>
  );
}

const worded = (words: string, hint: string) => (
  <span className="flex flex-wrap items-baseline gap-x-3 py-1.5">
    <span>{words}</span>
    <span className="meta">{hint}</span>
  </span>
);

// One block for each audience, shown while that one is chosen: no script is needed for it.
const SHOWN = {
  WEB: "group-has-[input[value=WEB]:checked]:block",
  MEMBERS: "group-has-[input[value=MEMBERS]:checked]:block",
  CIRCLE: "",
} satisfies Record<CircleReads, string>;

interface WiderProps {
  /** Who reads it now. */
  now: CircleReads;
  field: FieldSource;
}

/** Asks who would see more, where another audience would: a sentence of what follows, and a box to tick. The form around it has the class `group`. */
export function WhoSeesMore({ now, field }: WiderProps) {
  const { circleCare } = useMoreText();
  const consequence = { WEB: circleCare.widerWeb, MEMBERS: circleCare.widerMembers, CIRCLE: "" };
  return (["WEB", "MEMBERS"] as const)
    .filter((audience) => widens(now, audience))
    .map((audience) => (
      <div key={audience} className={`mt-3 hidden ${SHOWN[audience]}`}>
        <Note icon={ShieldAlert}>
          <p className="strong">{circleCare.widerTitle}</p>
          <p>{consequence[audience]}</p>
          <CheckField
            id={`wider-${audience}`}
            name={field.name}
            value={widening(now, audience)}
            label={circleCare.widerConfirm}
            errors={field.errors}
          />
        </Note>
      </div>
    ));
}
