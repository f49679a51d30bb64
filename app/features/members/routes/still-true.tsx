import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { Doorstep } from "~/features/accounts/door";
import { formOf, theCommunity } from "~/features/accounts/door.server";
import { limit } from "~/platform/rate-limit.server";
import { currentRequest } from "~/platform/request-context.server";
import { Button, ButtonLink } from "~/ui";
import { moreTitle, useMoreText } from "~/ui/more-text";
import type { PageHandle } from "~/ui/page-handle";
import { answerStillTrue, seeQuestion } from "../still-true/answer.server";
import { chosenAnswer, givenAnswer } from "../still-true/schema";

export const handle: PageHandle = { title: moreTitle((text) => text.going.stillTrue.title) };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const secret = params["secret"] ?? "";
  const [state, community] = await Promise.all([seeQuestion(secret), theCommunity()]);
  const asked = new URL(request.url).searchParams;
  const page = {
    state,
    answer: chosenAnswer.parse(asked.get("answer")),
    community: community?.name ?? "",
  };
  return data(page, state === "over" ? 410 : 200);
}

/** Only a button answers: programs that open the links of letters answer nothing. */
export async function action({ request, params }: ActionFunctionArgs) {
  await limit("still-true", currentRequest()?.ip ?? "", { points: 60, seconds: 3_600 });
  const secret = params["secret"] ?? "";
  const answer = givenAnswer.safeParse((await formOf(request)).get("answer"));
  if (!answer.success) return redirect(`/still-true/${secret}`);
  await answerStillTrue(secret, answer.data);
  return redirect(answer.data === "mend" ? "/you" : `/still-true/${secret}?answer=${answer.data}`);
}

export default function StillTrue() {
  const { state, answer, community } = useLoaderData<typeof loader>();
  const { stillTrue: words } = useMoreText().going;
  const others = ["yes", "mend", "out"].filter((one) => one !== answer) as (typeof answer)[];
  return (
    <Doorstep community={community}>
      <h1 className="h-3xl">{words.title}</h1>
      {state !== "open" ? (
        <div className="col" style={{ gap: 20, marginTop: 12 }}>
          <p className="lead" role="status">
            {state === "over" ? words.over : words.thanks[answer]}
          </p>
          <ButtonLink to="/you" block>
            {words.look}
          </ButtonLink>
        </div>
      ) : (
        <Form method="post" reloadDocument className="col" style={{ gap: 12, marginTop: 12 }}>
          <p>{words.ask[answer]}</p>
          <Button variant="primary" name="answer" value={answer}>
            {words.answers[answer]}
          </Button>
          <p className="small">{words.or}</p>
          {others.map((one) => (
            <Button key={one} name="answer" value={one}>
              {words.answers[one]}
            </Button>
          ))}
        </Form>
      )}
    </Doorstep>
  );
}
