import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { HandHeart, HandHelping } from "~/ui/icons";
import { FormErrors, RadioCards, type CircleKind } from "~/ui";
import { useMoreText } from "~/ui/more-text";
import { LONGEST, type Profile } from "../profile";
import { linesOf } from "../welcome/story-lines";
import { OneThingField } from "./one-thing-field";
import { StepEnd } from "./step-end";
import { StoryBox } from "./story-box";
import { useSavedAtOnce } from "./use-saved-at-once";

/** A circle as a door to begin with. */
export interface FirstDoor {
  id: string;
  kind: CircleKind;
  name: string;
  /** How many people, and who asks them in. */
  line: string;
}

interface WelcomeStoryProps {
  profile: Profile;
  /** At most one of each kind. */
  doors: FirstDoor[];
  lastResult: SubmissionResult<string[]> | null;
  /** Called with the form whenever something in it changes. */
  onTyped: (form: HTMLFormElement) => void;
}

/** The third step: her story in three lines, one gift, one need, and a door to begin with. What she writes is saved as she leaves each field. */
export function WelcomeStory({ profile, doors, lastResult, onTyped }: WelcomeStoryProps) {
  const { common, members } = useMoreText();
  const { story } = members.welcome;
  const { save, saved } = useSavedAtOnce("save");
  const [form, fields] = useForm<Record<"awake" | "gift" | "need", string>>({
    id: "story",
    lastResult,
  });
  const kinds = {
    INTEREST: common.interest,
    NEIGHBORHOOD: common.neighborhood,
    PROJECT: common.project,
  };
  return (
    <>
      <h1 className="h-3xl">{story.title}</h1>
      <p className="lead wl-lead-s">{story.lead}</p>
      <Form
        method="post"
        data-own-drafts=""
        id={form.id}
        noValidate
        onInput={(event) => onTyped(event.currentTarget)}
        onBlur={(event) => save(event.currentTarget)}
      >
        <FormErrors errors={form.errors} />
        <StoryBox lines={linesOf(profile.story)} field={fields.awake} />
        <div className="two2">
          <OneThingField
            field={fields.gift}
            icon={HandHeart}
            label={story.gift}
            hint={story.giftHint}
            defaultValue={profile.gifts[0] ?? ""}
            maxLength={LONGEST.gifts}
          />
          <OneThingField
            field={fields.need}
            icon={HandHelping}
            label={story.need}
            hint={story.needHint}
            defaultValue={profile.needs[0] ?? ""}
            maxLength={LONGEST.needs}
          />
        </div>
        {doors.length > 0 ? (
          <RadioCards
            name="door"
            label={story.doors}
            cards={doors.map(({ id, kind, name, line }) => ({
              ...{ value: id, title: name, detail: line, kind },
              kindLabel: kinds[kind],
            }))}
          />
        ) : (
          <p className="small">{story.noDoors}</p>
        )}
        <StepEnd intent="come-in" label={story.submit} saved={saved} />
      </Form>
    </>
  );
}
