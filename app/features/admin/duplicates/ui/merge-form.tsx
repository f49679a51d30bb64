import { Form, useLocation, useNavigation } from "@remix-run/react";
import { Button, ButtonLink, CheckField, SectionHead } from "~/ui";
import type { Compared } from "~/features/members/door";
import { useStaffText } from "~/ui/staff-text";
import type { Keep } from "../schema";
import type { pairPage } from "../pair.server";
import { FieldChoice } from "./field-choice";
import { Twin } from "./twin";

type Pair = NonNullable<Awaited<ReturnType<typeof pairPage>>["pair"]>;

interface MergeFormProps {
  pair: Pair;
  /** What was chosen before it was sent back. */
  typed: { keep: Keep; answers: Record<string, Keep>; sure: boolean } | null;
  notSure: boolean;
}

const SIDES = ["one", "other"] as const;

/** Who stays, what the profile says, what comes along, and the button. */
export function MergeForm({ pair, typed, notSure }: MergeFormProps) {
  const { duplicates } = useStaffText();
  const { pair: words } = duplicates;
  const { pathname } = useLocation();
  const busy = useNavigation().formData?.get("intent") === "merge";
  const stays = typed?.keep ?? pair.stays;
  const speaks = (field: Compared, side: Keep) =>
    field[side] !== null || field.hidden.includes(side);
  const differ = pair.fields.filter((field) => SIDES.every((side) => speaks(field, side)));
  const oneSided = pair.fields.filter((field) => !differ.includes(field));
  const choice = (field: Compared) => (
    <FieldChoice
      key={field.key}
      field={field}
      ids={{ one: pair.one.id, other: pair.other.id }}
      chosen={typed?.answers[field.key] ?? field.chosen}
    />
  );
  return (
    <Form method="post" className="merge-form" noValidate>
      <fieldset className="sec">
        <legend className="h-xl">{words.stays}</legend>
        <p className="small">{words.staysHint}</p>
        <div className="pair-two">
          {SIDES.map((side) => (
            <label key={side} className="check check-top">
              <input
                className="box"
                type="radio"
                name="keep"
                value={side}
                defaultChecked={stays === side}
                disabled={pair.must && pair.stays !== side}
              />
              <Twin twin={pair[side]} name={<bdi className="name">{pair[side].name}</bdi>} />
            </label>
          ))}
        </div>
        {pair.must ? <p className="small merge-hint">{words.mustStay(pair[pair.stays])}</p> : null}
      </fieldset>
      {pair.fields.length > 0 ? (
        <section className="sec" aria-labelledby="says">
          <SectionHead id="says" title={words.says} />
          <p className="small merge-hint">{words.saysHint}</p>
          {differ.map(choice)}
          {oneSided.length > 0 ? (
            <details className="staff-more merge-more">
              <summary>{words.oneSided({ count: oneSided.length })}</summary>
              <div>{oneSided.map(choice)}</div>
            </details>
          ) : null}
        </section>
      ) : null}
      <Moves pair={pair} />
      <section className="sec col" style={{ gap: 16 }}>
        <CheckField
          name="sure"
          label={words.sure}
          defaultChecked={typed?.sure ?? false}
          errors={notSure ? [words.sureNeeded] : []}
        />
        <div className="row wrap">
          {pair.proof === "none" ? (
            <Button
              variant="primary"
              name="intent"
              value="merge"
              pending={busy && words.submitting}
            >
              {words.submit}
            </Button>
          ) : (
            <ButtonLink to={`/settings/proof?to=${pathname}`} variant="primary">
              {words.prove}
            </ButtonLink>
          )}
          <Button variant="quiet" name="intent" value="different">
            {duplicates.different}
          </Button>
        </div>
      </section>
    </Form>
  );
}

/** Plainly: what comes along at once, what waits, what is dropped. */
function Moves({ pair }: { pair: Pair }) {
  const { duplicates, running } = useStaffText();
  const { pair: words } = duplicates;
  const circles = pair.one.circles + pair.other.circles;
  const messages = pair.one.messages + pair.other.messages;
  const roles = running.people.roles;
  const [higher, lower] = [pair.one, pair.other].toSorted(
    (a, b) => RANK.indexOf(b.role) - RANK.indexOf(a.role),
  );
  const both = pair.one.claimed && pair.other.claimed;
  return (
    <section className="sec merge-moves" aria-labelledby="moves">
      <SectionHead id="moves" title={words.moves} />
      <ul>
        <li>
          {words.moveLead({
            circles: duplicates.circles({ count: circles }),
            messages: duplicates.messages({ count: messages }),
          })}
        </li>
        <li>{both ? words.sealedLead : words.unclaimedLead}</li>
        <li>{words.proofs}</li>
        {higher && lower && higher.role !== lower.role && higher.role !== "WEAVER" ? (
          <li>{words.roles({ from: roles[higher.role], to: roles[lower.role] })}</li>
        ) : null}
        <li>{words.blocks}</li>
        <li>{words.undo}</li>
      </ul>
    </section>
  );
}

const RANK = ["MEMBER", "WEAVER", "STAFF", "OWNER"];
