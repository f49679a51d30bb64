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
import { useText } from "~/ui/i18n";
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
  const { circles, common } = useText();
  return (
    <>
      <TextField
        field={fields.name}
        label={circles.form.name}
        hint={circles.form.nameHint}
        maxLength={80}
        autoComplete="off"
        required
      />
      <TextArea
        field={fields.why}
        label={circles.form.why}
        hint={circles.form.whyHint}
        maxLength={400}
        rows={3}
        required
      />
      <RadioCards
        field={fields.kind}
        label={circles.form.kind}
        cards={[
          {
            value: "INTEREST",
            kind: "INTEREST",
            title: common.interest,
            detail: circles.form.kindInterest,
          },
          {
            value: "NEIGHBORHOOD",
            kind: "NEIGHBORHOOD",
            title: common.neighborhood,
            detail: circles.form.kindNeighborhood,
          },
          {
            value: "PROJECT",
            kind: "PROJECT",
            title: common.project,
            detail: circles.form.kindProject,
          },
        ]}
      />
      <div>
        <RadioGroup
          field={fields.reads}
          label={circles.reads}
          options={[
            { value: "WEB", label: worded(circles.readsWeb, circles.readsWebHint) },
            { value: "MEMBERS", label: worded(circles.readsMembers, circles.readsMembersHint) },
            { value: "CIRCLE", label: worded(circles.readsCircle, circles.readsCircleHint) },
          ]}
        />
        {afterReads}
      </div>
      <RadioGroup
        field={fields.joins}
        label={circles.joins}
        options={[
          { value: "OPEN", label: worded(circles.joinsOpen, circles.joinsOpenHint) },
          { value: "REQUEST", label: worded(circles.joinsRequest, circles.joinsRequestHint) },
          {
            value: "INVITATION",
            label: worded(circles.joinsInvitation, circles.joinsInvitationHint),
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
  const { circles } = useText();
  const consequence = { WEB: circles.widerWeb, MEMBERS: circles.widerMembers, CIRCLE: "" };
  return (["WEB", "MEMBERS"] as const)
    .filter((audience) => widens(now, audience))
    .map((audience) => (
      <div key={audience} className={`mt-3 hidden ${SHOWN[audience]}`}>
        <Note icon={ShieldAlert}>
          <p className="strong">{circles.widerTitle}</p>
          <p>{consequence[audience]}</p>
          <CheckField
            id={`wider-${audience}`}
            name={field.name}
            value={widening(now, audience)}
            label={circles.widerConfirm}
            errors={field.errors}
          />
        </Note>
      </div>
    ));
}
