import { describe, expect, it } from "vitest";
import { planRow, SeenAddresses, type StandingProfile } from "./plan-row";
import { readReasons, writeReasons } from "./reasons";

const standing: StandingProfile = {
  id: "1",
  claimed: false,
  name: "Ana Pérez",
  texts: {
    pronouns: null,
    story: null,
    organization: "Coop",
    neighborhood: null,
    placeName: null,
    phone: "1",
  },
  lists: { languages: ["Español"], links: [], gifts: ["Bread"], learning: [], needs: [] },
  values: {},
};
const ana = { email: "ana@example.org", name: "Ana Pérez" };

describe("planRow", () => {
  it("creates who is not there", () => {
    expect(planRow(ana, null, true)).toMatchObject({ outcome: "CREATE", joins: true });
  });

  it("fills and changes what an unclaimed profile lacks or says otherwise; an absent field changes nothing", () => {
    expect(
      planRow(
        { ...ana, story: "Hi", phone: "2", gifts: ["Bread"], languages: ["Català"] },
        standing,
        false,
      ),
    ).toEqual({
      outcome: "UPDATE",
      before: { story: null, phone: "1", languages: ["Español"] },
      joins: false,
      remarks: [],
    });
  });

  it("skips a row that says nothing new", () => {
    expect(planRow({ ...ana, organization: "Coop" }, standing, false)).toEqual({
      outcome: "SKIP",
      before: {},
      joins: false,
      remarks: [{ code: "no-change" }],
    });
  });

  it("never touches the words of somebody who has taken up her account, only adds the cohort", () => {
    const claimed = { ...standing, claimed: true };
    expect(planRow({ ...ana, name: "A. P.", story: "Hi" }, claimed, true)).toEqual({
      outcome: "UPDATE",
      before: {},
      joins: true,
      remarks: [],
    });
    expect(planRow({ ...ana, story: "Hi" }, claimed, false)).toMatchObject({
      outcome: "SKIP",
      remarks: [{ code: "claimed" }],
    });
  });
});

describe("SeenAddresses", () => {
  it("points later rows to the first", () => {
    const seen = new SeenAddresses();
    expect(seen.firstRowOf("a@x.org", 2)).toBeNull();
    expect(seen.firstRowOf("b@x.org", 3)).toBeNull();
    expect(seen.firstRowOf("a@x.org", 9)).toBe(2);
    expect(seen.firstRowOf("a@x.org", 10)).toBe(2);
  });
});

describe("reasons", () => {
  it("are written and read back", () => {
    const reasons = [
      { code: "too-long", about: "name" },
      { code: "duplicate", row: 12 },
      { code: "no-email" },
    ] as const;
    expect(writeReasons(reasons)).toBe("too-long:name duplicate:12 no-email");
    expect(readReasons(writeReasons(reasons))).toEqual(reasons);
    expect(readReasons("constructor nonsense:1 no-name")).toEqual([{ code: "no-name" }]);
    expect(readReasons(writeReasons([{ code: "field-left-out", column: 1 }]), ["A", "B"])).toEqual([
      { code: "field-left-out", column: 1, header: "B" },
    ]);
    expect(readReasons(null)).toEqual([]);
  });
});
