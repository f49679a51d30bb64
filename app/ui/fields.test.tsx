import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { CheckField, CheckGroup, RadioCards, RadioGroup } from "./choices";
import { TextArea } from "./text-area";
import { PasswordField, SelectField, TextField } from "./text-fields";

const field = { id: "signup-email", name: "email", key: "1" };
const attribute = (html: string, tag: string, name: string) =>
  new RegExp(`<${tag}[^>]* ${name}="([^"]*)"`).exec(html)?.[1];

describe("a field", () => {
  it("names its control by its label", () => {
    const html = renderToStaticMarkup(<TextField label="Your email" field={field} />);
    expect(attribute(html, "label", "for")).toBe("signup-email");
    expect(attribute(html, "input", "id")).toBe("signup-email");
    expect(attribute(html, "input", "name")).toBe("email");
    expect(html).not.toMatch(/aria-(invalid|describedby)/);
  });

  it("points to what is wrong first, then to the hint", () => {
    const html = renderToStaticMarkup(
      <TextArea
        label="Story"
        hint="Three lines."
        field={{ ...field, errors: ["This is needed."] }}
      />,
    );
    expect(attribute(html, "textarea", "aria-invalid")).toBe("true");
    expect(attribute(html, "textarea", "aria-describedby")).toBe(
      "signup-email-error signup-email-hint",
    );
    expect(html).toContain('id="signup-email-error"');
    expect(html).toContain('id="signup-email-hint"');
    expect(html).toContain("This is needed.");
  });

  it("keeps what was typed before", () => {
    const typed = { ...field, initialValue: "oyin@" };
    expect(renderToStaticMarkup(<TextField label="Email" field={typed} />)).toContain(
      'value="oyin@"',
    );
    const options = ["a@", "oyin@"].map((value) => ({ value, label: value }));
    expect(
      renderToStaticMarkup(<SelectField label="Email" field={typed} options={options} />),
    ).toMatch(/<option value="oyin@" selected="">/);
  });

  it("makes ids of its own where it is given none", () => {
    const html = renderToStaticMarkup(
      <>
        <TextField label="One" name="a" errors={["Wrong."]} />
        <TextField label="Two" name="b" />
      </>,
    );
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("shows a password only once the script is there", () => {
    const reveal = { show: "Show", hide: "Hide" };
    const html = renderToStaticMarkup(<PasswordField label="Password" reveal={reveal} />);
    expect(html).toContain('type="password"');
    expect(html).not.toContain("<button");
  });
});

describe("choices", () => {
  const options = [
    { value: "open", label: "Anybody" },
    { value: "ask", label: "They ask" },
  ];

  it("starts with the answer that was given", () => {
    const html = renderToStaticMarkup(
      <RadioGroup label="Door" field={{ ...field, initialValue: "ask" }} options={options} />,
    );
    expect(html.match(/checked=""/g)).toHaveLength(1);
    expect(html).toMatch(/value="ask"[^>]*checked=""|checked=""[^>]*value="ask"/);
  });

  it("ticks every value of a list", () => {
    const many = { ...field, initialValue: ["open", "ask"] };
    const html = renderToStaticMarkup(
      <CheckGroup label="Tell me" field={many} options={options} />,
    );
    expect(html.match(/checked=""/g)).toHaveLength(2);
  });

  it("ticks a box that was sent before, and no other", () => {
    const box = (initialValue: unknown) =>
      renderToStaticMarkup(<CheckField label="Yes" field={{ ...field, initialValue }} />);
    expect(box("on")).toContain("checked");
    expect(box(undefined)).not.toContain("checked");
    expect(box("")).not.toContain("checked");
  });

  it("says of the whole group what is wrong with it", () => {
    const html = renderToStaticMarkup(
      <RadioCards
        label="Begin"
        name="begin"
        id="begin"
        errors={["Please choose one."]}
        cards={[{ value: "a", title: "Tower Hill", kind: "NEIGHBORHOOD" }]}
      />,
    );
    expect(attribute(html, "fieldset", "aria-invalid")).toBe("true");
    expect(attribute(html, "fieldset", "aria-describedby")).toBe("begin-error");
    expect(html).toContain("k-neighborhood");
  });
});
