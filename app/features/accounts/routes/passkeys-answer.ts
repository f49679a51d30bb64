import type { ActionFunctionArgs } from "@remix-run/node";
import { limit } from "~/platform/rate-limit.server";
import { currentRequest } from "~/platform/request-context.server";
import { notFound, refused } from "~/platform/http/responses.server";
import { proofFacts } from "../proof.server";
import { addPasskey, proveByPasskey, signInWithPasskey } from "../second-step/passkeys.server";
import { answerSchema } from "../second-step/schema";
import { requireMember } from "../sessions.server";

/** Nothing is read here. */
export const loader = () => {
  throw notFound();
};

/** Takes what a browser made of the options: a new passkey, a sign-in, a proof. */
export async function action({ request }: ActionFunctionArgs) {
  const given = answerSchema.safeParse(await request.json().catch(() => null));
  if (!given.success) throw notFound();
  await limit("passkeys", currentRequest()?.ip ?? "", { points: 60, seconds: 300 });
  const { ceremony, response } = given.data;
  if (ceremony === "sign-in") {
    const cookies = await signInWithPasskey(request, response as never);
    if (!cookies) throw refused();
    const headers = new Headers();
    for (const cookie of cookies) headers.append("Set-Cookie", cookie);
    return Response.json({ done: true }, { headers });
  }
  const viewer = await requireMember(request);
  if (ceremony === "register" && !(await proofFacts(viewer)).fresh) throw refused();
  const isDone =
    ceremony === "register"
      ? await addPasskey(request, viewer, response as never)
      : await proveByPasskey(viewer, response as never);
  if (!isDone) throw refused();
  return Response.json({ done: true });
}
