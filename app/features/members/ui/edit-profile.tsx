import { Avatar, ButtonLink, CheckField, RadioGroup } from "~/ui";
import { useMoreText } from "~/ui/more-text";
import type { editPage } from "../edit/page.server";
import { TYPED, type Section } from "../edit/sections";
import { partOf, type EditAnswer, type Part } from "./edit-answer";
import { BuiltIn, Defined, OpenTo, Sees } from "./edit-controls";
import { EditPlace } from "./edit-place";
import { EditSection } from "./edit-section";
import { MissingNote } from "./missing-note";
import { photoAddress } from "../photo-address";

interface EditProfileProps {
  page: Awaited<ReturnType<typeof editPage>>;
  answer: EditAnswer | null;
}

/** A profile as the forms that write it, each part by itself. Who sees what is asked of its member alone. */
export function EditProfile({ page, answer }: EditProfileProps) {
  const { edit } = useMoreText().profiles;
  const { id, isViewer } = page;
  const name = page.name.split(" ")[0] ?? page.name;
  const own = isViewer ? (["web"] as const) : [];
  const more = page.defined.length > 0 ? (["more"] as const) : [];
  const sections: Section[] = [
    ...(isViewer ? (["photo"] as const) : []),
    ...(["basics", "story", "gifts", "organization", "open"] as const),
    ...more,
    ...own,
  ];
  return (
    <div className="page narrow edit-profile">
      <h1 className="h-3xl">{isViewer ? edit.title : edit.titleOf({ name: page.name })}</h1>
      <p className="lead">{isViewer ? edit.lead : edit.leadOf({ name })}</p>
      <p className="acts">
        <ButtonLink to={`/people/${id}`} variant="plain">
          {isViewer ? edit.see : edit.seeOf({ name })}
        </ButtonLink>
      </p>
      <MissingNote missing={page.missing} />
      {sections.map((section) => {
        const came = answer?.section === section ? answer : null;
        const part = partOf(page.parts[section].values, came);
        return (
          <EditSection
            key={section}
            section={section}
            base={page.parts[section].base}
            answer={came}
            saved={!answer && page.saved === section}
          >
            <Controls section={section} part={part} page={page} />
          </EditSection>
        );
      })}
    </div>
  );
}

interface ControlsProps {
  section: Section;
  part: Part;
  page: EditProfileProps["page"];
}

function Controls({ section, part, page }: ControlsProps) {
  const { people, profiles } = useMoreText();
  const { edit } = profiles;
  const sees = (key: string, label: string) =>
    page.isViewer ? <Sees of={key} label={label} part={part} /> : null;
  return (
    <>
      {section === "photo" ? (
        <div className="field-seen">
          <div className="row wrap">
            <Avatar name={page.name} size={96} src={photoAddress(page)} />
            <ButtonLink to="/you/photo" variant="plain">
              {profiles.photoForm.choose}
            </ButtonLink>
          </div>
          {sees("photo", profiles.photo)}
        </div>
      ) : null}
      {section === "basics" ? <BuiltIn field="name" part={part} /> : null}
      {TYPED[section].map((field) => (
        <div key={field} className="field-seen">
          <BuiltIn field={field} part={part} />
          {sees(field, people[field])}
        </div>
      ))}
      {section === "basics" ? (
        <div className="field-seen">
          <EditPlace part={part} />
          {sees("place", profiles.place)}
        </div>
      ) : null}
      {section === "organization" ? <SpeakingFor part={part} /> : null}
      {section === "open" ? (
        <div className="field-seen">
          <OpenTo part={part} />
          {sees("openTo", profiles.openToTitle)}
        </div>
      ) : null}
      {section === "more"
        ? page.defined.map((field) => (
            <div key={field.key} className="field-seen">
              <Defined field={field} part={part} />
              {sees(field.key, field.label ?? "")}
            </div>
          ))
        : null}
      {section === "web" ? (
        <CheckField
          name="onWeb"
          label={edit.onWeb}
          hint={edit.onWebHint}
          defaultChecked={part.start("onWeb") === "on"}
        />
      ) : null}
    </>
  );
}

function SpeakingFor({ part }: { part: Part }) {
  const { edit } = useMoreText().profiles;
  return (
    <RadioGroup
      name="speakingFor"
      label={edit.speakingFor}
      inline
      defaultValue={part.start("speakingFor") || "ME"}
      options={[
        { value: "ME", label: edit.forMe },
        { value: "ORGANIZATION", label: edit.forOrganization },
      ]}
    />
  );
}
