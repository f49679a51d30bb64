import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form, Link } from "@remix-run/react";
import { useEffect, useRef, type FormEvent } from "react";
import { X } from "~/ui/icons";
import { Button, ButtonLink, FormErrors, Icon, TextArea, TextField } from "~/ui";
import { useMoreText } from "~/ui/more-text";
import type { Somebody } from "../private";
import { LONGEST_TITLE } from "../talk";
import { useIsChoosing } from "./use-choosing";
import { useNamingInForm } from "./use-naming";

/** Those whom a message goes to, each with the way to leave her out. */
export function Chosen({ people }: { people: readonly Somebody[] }) {
  const { messages } = useMoreText();
  if (people.length === 0) return null;
  const without = (id: string) =>
    people
      .filter((one) => one.id !== id)
      .map((one) => `to=${one.id}`)
      .join("&");
  return (
    <ul className="row wrap chosen" aria-label={messages.chosen}>
      {people.map(({ id, name }) => (
        <li key={id} className="chip chip-match">
          <bdi>{name}</bdi>
          <Link
            to={`/messages/new?choosing=&${without(id)}`}
            aria-label={messages.without({ name })}
          >
            <Icon as={X} size="s" />
          </Link>
        </li>
      ))}
    </ul>
  );
}

interface FirstWordsProps {
  people: readonly Somebody[];
  ids: { conversationId: string; clientId: string };
  lastResult: SubmissionResult<string[]> | null;
}

/** Holds what is sent while somebody else is still being chosen, until she is: it goes to all who were. */
function useAllChosen() {
  const form = useRef<HTMLFormElement>(null);
  const isHeld = useRef(false);
  const isChoosing = useIsChoosing();
  useEffect(() => {
    if (isChoosing || !isHeld.current) return;
    isHeld.current = false;
    form.current?.requestSubmit();
  }, [isChoosing]);
  const onSubmit = (event: FormEvent) => {
    if (!isChoosing) return;
    event.preventDefault();
    isHeld.current = true;
  };
  return { ref: form, onSubmit };
}

/** The first message of a private conversation; for several people a title may go with it. */
export function FirstWords({ people, ids, lastResult }: FirstWordsProps) {
  const { besideTalk, common, messages } = useMoreText();
  const area = useRef<HTMLTextAreaElement>(null);
  const to = people.map(({ id }) => `to=${id}`).join("&");
  const offered = useNamingInForm(area, `/naming?${to}`);
  const [form, fields] = useForm<{ title: string; body: string }>({ id: "first", lastResult });
  return (
    <Form method="post" id={form.id} className="col form" noValidate {...useAllChosen()}>
      <FormErrors errors={form.errors} />
      <input type="hidden" data-anew="" name="conversationId" value={ids.conversationId} />
      <input type="hidden" data-anew="" name="clientId" value={ids.clientId} />
      {people.map(({ id }) => (
        <input key={id} type="hidden" name="to" value={id} />
      ))}
      {people.length > 1 ? (
        <TextField
          field={fields.title}
          label={besideTalk.start.titleLabel}
          hint={besideTalk.start.titleHint}
          optional={common.optional}
          maxLength={LONGEST_TITLE}
        />
      ) : null}
      <TextArea
        field={fields.body}
        area={area}
        label={messages.firstWords}
        hint={messages.whoReadsLine}
        rows={5}
        required
      />
      {offered}
      <div className="row wrap">
        <Button variant="primary">{common.send}</Button>
        <ButtonLink to="/messages" variant="quiet">
          {common.cancel}
        </ButtonLink>
      </div>
    </Form>
  );
}
