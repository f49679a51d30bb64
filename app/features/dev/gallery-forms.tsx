import { Search } from "~/ui/icons";
import {
  CheckField,
  CheckGroup,
  FileField,
  FormErrors,
  Icon,
  PasswordField,
  RadioCards,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from "~/ui";
import { Part } from "./gallery-parts";

/** The fields of the drawn page. */
export function InputsShown() {
  return (
    <Part title="Inputs">
      <div className="col gap-3.5">
        <TextField label="One gift" name="gift" placeholder="Something you would do gladly" />
        <TextField
          label="Your email"
          name="email"
          type="email"
          defaultValue="oyin.balogun@"
          errors={["This address is missing its ending."]}
        />
        <div className="search">
          <Icon as={Search} />
          <input
            className="input"
            type="search"
            placeholder="Name, gift, need or place"
            aria-label="Search"
          />
        </div>
        <div className="row wrap row-4">
          <CheckField label="Hosting" name="hosting" defaultChecked />
          <CheckField label="Mentoring" name="mentoring" />
          <label className="check">
            <input type="radio" className="box" name="yes" defaultChecked />
            <span>Yes</span>
          </label>
          <input
            type="checkbox"
            role="switch"
            className="switch"
            defaultChecked
            aria-label="Example"
          />
        </div>
      </div>
    </Part>
  );
}

/** The other fields, with hints and with what is wrong. */
export function FormsShown() {
  return (
    <Part title="Whole forms">
      <form className="col gap-4">
        <FormErrors errors={["Something needs another look. What you wrote is kept."]} />
        <TextArea
          label="Your story"
          name="story"
          serif
          rows={3}
          hint="Three lines are enough."
          defaultValue="I came from Ibadan at nineteen with my aunt’s address in my shoe."
        />
        <PasswordField
          label="Password"
          name="password"
          hint="At least fifteen letters."
          reveal={{ show: "Show the password", hide: "Hide the password" }}
          defaultValue="correct horse battery"
        />
        <SelectField
          label="Cohort"
          name="cohort"
          optional="Optional"
          options={[
            { value: "4", label: "Cohort 4, 2012" },
            { value: "16", label: "Cohort 16, 2024" },
          ]}
        />
        <FileField label="A table of people" name="file" hint="CSV, up to 5 MB." />
        <RadioGroup
          label="How people come in"
          name="door"
          defaultValue="ask"
          options={[
            { value: "open", label: "Anybody may join" },
            { value: "ask", label: "They ask, a host answers" },
          ]}
        />
        <CheckGroup
          label="Tell me about"
          name="digest"
          inline
          defaultValue={["needs"]}
          options={[
            { value: "needs", label: "Needs" },
            { value: "offers", label: "Offers" },
          ]}
        />
        <RadioCards
          label="Choose a door"
          name="begin"
          defaultValue="tower"
          cards={[
            {
              value: "arts",
              kind: "INTEREST",
              kindLabel: "Interest",
              title: "Arts on the canal",
              detail: "27 people",
            },
            {
              value: "tower",
              kind: "NEIGHBORHOOD",
              kindLabel: "Neighborhood",
              title: "Tower Hill",
              detail: "38 people",
            },
          ]}
        />
      </form>
    </Part>
  );
}
