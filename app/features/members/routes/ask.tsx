import { parseWithZod } from "@conform-to/zod/v4";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { Doorstep, FootLink, LetterSent } from "~/features/accounts/door";
import {
  formOf,
  isRefusal,
  mayChooseLanguage,
  optionalMember,
  sayWhatIsWrong,
  sayWhyNot,
  theCommunity,
  wordsOf,
} from "~/features/accounts/door.server";
import { mailLeaves } from "~/platform/mail/outbox.server";
import { moreTitle, useMoreText } from "~/ui/more-text";
import type { PageHandle } from "~/ui/page-handle";
import { askToComeIn } from "../asking/ask.server";
import { askingSchema } from "../asking/schema";
import { AskForm } from "../ui/ask-form";

export const handle: PageHandle = { title: moreTitle((text) => text.asking.pageTitle) };

export async function loader({ request }: LoaderFunctionArgs) {
  if (await optionalMember(request)) throw redirect("/");
  const community = await theCommunity();
  return {
    community: community?.name ?? "",
    isOpen: community?.entry === "REQUEST",
    mailStays: !mailLeaves(),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await formOf(request);
  await mayChooseLanguage(request, form);
  const { language, text } = await wordsOf(request);
  const submission = parseWithZod(form, { schema: askingSchema(text) });
  if (submission.status !== "success") return sayWhatIsWrong(submission);
  const answer = await askToComeIn(submission.value, language);
  if (isRefusal(answer)) return sayWhyNot(submission, text, answer);
  throw redirect("/ask?letter=sent");
}

export default function Ask() {
  const { community, isOpen, mailStays } = useLoaderData<typeof loader>();
  const { asking } = useMoreText();
  const lastResult = useActionData<typeof action>()?.lastResult;
  const [params] = useSearchParams();
  const back = { to: "/sign-in", label: asking.back };
  if (params.get("letter") === "sent")
    return <LetterSent text={asking.sentText} {...{ community, mailStays, back }} />;
  return (
    <Doorstep
      community={community}
      languageAction="/ask"
      aside={<FootLink to={back.to}>{back.label}</FootLink>}
    >
      <h1 className="h-3xl">{isOpen ? asking.title({ community }) : asking.closedTitle}</h1>
      <p className="lead" style={{ marginTop: 12 }}>
        {isOpen ? asking.lead : asking.closedText({ community })}
      </p>
      {isOpen ? <AskForm lastResult={lastResult} /> : null}
    </Doorstep>
  );
}
