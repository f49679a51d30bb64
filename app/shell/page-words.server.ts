import { languageOf, optionalMember, theCommunity } from "~/features/accounts/door.server";
import { oncePerRequest } from "~/platform/request-context.server";
import type { Language, Text } from "~/text";
import { textFor } from "~/text/text.server";

/** The language, zone and catalogue a page is written in: the viewer's, or what her browser asks for. */
export async function pageWords(
  request: Request,
): Promise<{ language: Language; timeZone: string; text: Text }> {
  return oncePerRequest("page-words", async () => {
    const viewer = await optionalMember(request).catch(() => null);
    const community = viewer ? null : await theCommunity().catch(() => null);
    const language = languageOf(request, viewer, community);
    return {
      language,
      timeZone: viewer?.timeZone ?? community?.timeZone ?? "UTC",
      text: textFor(language),
    };
  });
}
