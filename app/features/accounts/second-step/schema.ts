import { z } from "zod";

/** What a passkey is asked for. */
export const CEREMONIES = ["register", "sign-in", "prove"] as const;

export type Ceremony = (typeof CEREMONIES)[number];

/** Asking for the options of a ceremony. */
export const optionsSchema = z.object({ ceremony: z.enum(CEREMONIES) });

const text = z.string().max(20_000);

const response = z.looseObject({
  id: z.string().min(1).max(1_024),
  rawId: z.string().max(1_024),
  type: z.literal("public-key"),
  clientExtensionResults: z.record(z.string(), z.unknown()),
});

/** What the browser made of the options, as WebAuthn writes it in JSON. */
export const answerSchema = z.discriminatedUnion("ceremony", [
  z.object({
    ceremony: z.literal("register"),
    response: response.extend({
      response: z.looseObject({ clientDataJSON: text, attestationObject: text }),
    }),
  }),
  z.object({
    ceremony: z.enum(["sign-in", "prove"]),
    response: response.extend({
      response: z.looseObject({
        ...{ clientDataJSON: text, authenticatorData: text, signature: text },
      }),
    }),
  }),
]);
