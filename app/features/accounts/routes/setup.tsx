import { parseWithZod } from "@conform-to/zod/v4";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { notFound } from "~/platform/http/responses.server";
import { moreTitle, useMoreText } from "~/ui/more-text";
import type { PageHandle } from "~/ui/page-handle";
import { formOf, goIn, mayChooseLanguage, sayWhatIsWrong, sayWhyNot } from "../forms.server";
import { wordsOf } from "../language.server";
import { theCommunity } from "../people.server";
import { setupSchema } from "../schema";
import { isSetupKey, setUp } from "../setup.server";
import { timeZones } from "../time-zones";
import { Doorstep } from "../ui/doorstep";
import { SetupForm } from "../ui/setup-form";

export const handle: PageHandle = { title: moreTitle((t) => t.accounts.setup.title) };

const keyOf = (request: Request) => new URL(request.url).searchParams.get("key");

export async function loader({ request }: LoaderFunctionArgs) {
  if (await theCommunity()) throw notFound();
  return isSetupKey(keyOf(request))
    ? { open: true as const, timeZones: timeZones("UTC") }
    : { open: false as const };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await formOf(request);
  await mayChooseLanguage(request, form);
  if ((await theCommunity()) || !isSetupKey(keyOf(request))) throw notFound();
  const { text } = await wordsOf(request);
  const submission = parseWithZod(form, { schema: setupSchema(text) });
  if (submission.status !== "success") return sayWhatIsWrong(submission);
  const answer = await setUp(request, submission.value);
  if ("late" in answer) throw redirect("/sign-in");
  if (!("cookie" in answer)) return sayWhyNot(submission, text, answer);
  throw goIn("/", answer);
}

export default function Setup() {
  const facts = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.lastResult;
  const { setup } = useMoreText().accounts;
  const { pathname, search } = useLocation();
  return (
    <Doorstep community={null} languageAction={pathname + search}>
      <h1 className="h-3xl">{facts.open ? setup.title : setup.lockedTitle}</h1>
      <p className="lead" style={{ marginTop: 12 }}>
        {facts.open ? setup.lead : setup.lockedText}
      </p>
      {facts.open ? (
        <SetupForm lastResult={lastResult} timeZones={facts.timeZones} />
      ) : (
        <p className="small" style={{ marginTop: 16 }}>
          {setup.lockedAgain}
        </p>
      )}
    </Doorstep>
  );
}
