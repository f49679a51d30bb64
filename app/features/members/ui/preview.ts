import { audienceOf, depthFor } from "../policy";
import { AUDIENCES, type Audience, type Field, type Profile, type Visibility } from "../profile";
import { storyOf } from "../welcome/story-lines";

/** What others see of somebody at a glance. */
export interface Preview {
  name: string;
  neighborhood: string | null;
  story: string | null;
  gift: string | null;
  need: string | null;
}

/** How others see a profile as it is saved now. */
export function previewOf(profile: Profile, visibility: Visibility): Preview {
  const seen = <T>(field: Field, value: T): T | null =>
    depthFor(audienceOf(visibility, field)) <= 1 ? value : null;
  return {
    name: profile.name,
    neighborhood: seen("neighborhood", profile.neighborhood),
    story: seen("story", profile.story),
    gift: seen("gifts", profile.gifts[0] ?? null),
    need: seen("needs", profile.needs[0] ?? null),
  };
}

/** How others would see it once the form that is being filled in is saved: what it does not ask for stays. */
export function previewOfForm(form: FormData, profile: Profile, visibility: Visibility): Preview {
  const typed = (name: string): string | null => {
    const value = form.get(name);
    return typeof value === "string" ? value.trim() : null;
  };
  const firstLine = (text: string | null) => text?.split(/\n/)[0] ?? null;
  const lines = [typed("from"), typed("doing"), typed("awake")] as const;
  const [from, doing, awake] = lines;
  const told = from === null ? null : storyOf([from, doing ?? "", awake ?? ""]);
  const asked = (value: string | null, before: string | null) =>
    value === null ? before : value || null;
  const next: Profile = {
    ...profile,
    name: typed("name") || profile.name,
    neighborhood: asked(typed("neighborhood"), profile.neighborhood),
    story: from === null ? asked(typed("story"), profile.story) : told,
  };
  const gift = asked(typed("gift") ?? firstLine(typed("gifts")), profile.gifts[0] ?? null);
  const need = asked(typed("need") ?? firstLine(typed("needs")), profile.needs[0] ?? null);
  next.gifts = gift ? [gift] : [];
  next.needs = need ? [need] : [];
  return previewOf(next, { ...visibility, ...audiencesIn(form) });
}

function audiencesIn(form: FormData): Visibility {
  const found: Partial<Record<string, Audience>> = {};
  for (const [name, value] of form) {
    if (name.startsWith("sees-"))
      found[name.slice(5)] = AUDIENCES.find((one) => one === value) ?? "MEMBERS";
  }
  return found;
}
