import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { Button, Note } from "~/ui";
import { Check, ShieldQuestion } from "~/ui/icons";
import { useFormat } from "~/ui/i18n";
import { moreTitle, useMoreText } from "~/ui/more-text";
import type { PageHandle } from "~/ui/page-handle";
import { safePath } from "~/shared/paths";
import { onlyWhenSheAsks } from "../asked-before";
import { formOf } from "../forms.server";
import { limitCodes } from "../limits.server";
import { requireFreshProof } from "../proof.server";
import { inFours } from "../second-step/codes";
import { offerTotp, renewCodes, secondStepOf, turnOff, turnOn } from "../second-step/totp.server";
import { CodeField } from "../second-step/ui/code-field";
import { PasskeyButton } from "../second-step/ui/passkey-button";

export const handle: PageHandle = {
  title: moreTitle((t) => t.safety.settings.title),
  back: () => "/settings/sign-in",
};

const HERE = "/settings/second-step";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireFreshProof(request);
  const offered = await offerTotp(viewer);
  return { offered, ...(await secondStepOf(viewer.id)) };
}

export const shouldRevalidate = onlyWhenSheAsks;

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireFreshProof(request);
  const form = await formOf(request);
  switch (String(form.get("intent"))) {
    case "on": {
      await limitCodes(viewer.id);
      const codes = await turnOn(viewer, String(form.get("code") ?? ""));
      return codes ? data({ codes }) : data({ wrong: true }, 400);
    }
    case "codes": {
      const codes = await renewCodes(viewer);
      return codes ? data({ codes }) : redirect(HERE);
    }
    case "off":
      await turnOff(viewer, viewer.id);
      return redirect("/settings/sign-in?done=secondOff");
    default:
      return redirect(HERE);
  }
}

export default function SecondStep() {
  const { offered, since, codesLeft } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { setUp, settings } = useMoreText().safety;
  const codes = answer && "codes" in answer ? answer.codes : null;
  const isWrong = answer !== undefined && "wrong" in answer;
  return (
    <div className="page">
      <h1 className="h-3xl">{offered && !codes ? setUp.title : settings.title}</h1>
      <div className="col" style={{ gap: 24, marginTop: 16, maxWidth: 560 }}>
        {codes ? (
          <Codes codes={codes} />
        ) : offered ? (
          <SetUp offered={offered} isWrong={isWrong} />
        ) : (
          <IsOn since={since} codesLeft={codesLeft} />
        )}
      </div>
    </div>
  );
}

function SetUp({
  offered,
  isWrong,
}: {
  offered: { secret: string; picture: string };
  isWrong: boolean;
}) {
  const { setUp, settings, passkeys } = useMoreText().safety;
  const [params] = useSearchParams();
  const isForStaff = params.get("why") === "staff";
  return (
    <>
      {isForStaff ? <Note icon={ShieldQuestion}>{setUp.forStaff}</Note> : null}
      <p className="lead">{settings.text}</p>
      {isForStaff ? (
        <PasskeyButton ceremony="register" label={passkeys.add} to={safePath(params.get("to"))} />
      ) : null}
      <p>{setUp.scan}</p>
      <img
        className="qr"
        src={`data:image/svg+xml;utf8,${encodeURIComponent(offered.picture)}`}
        alt={setUp.pictureAlt}
        width={200}
        height={200}
      />
      <p>
        {setUp.type} <code className="block">{inFours(offered.secret)}</code>
      </p>
      <Form method="post" reloadDocument className="col" style={{ gap: 16 }}>
        <CodeField label={setUp.code} errors={isWrong ? [setUp.wrong] : []} />
        <div>
          <Button variant="primary" name="intent" value="on">
            {setUp.submit}
          </Button>
        </div>
      </Form>
    </>
  );
}

function Codes({ codes }: { codes: string[] }) {
  const { setUp } = useMoreText().safety;
  const [params] = useSearchParams();
  return (
    <>
      <div role="status">
        <Note icon={Check}>{setUp.isOn}</Note>
      </div>
      <div className="col" style={{ gap: 8 }}>
        <h2 className="h-xl">{setUp.codesTitle}</h2>
        <p>{setUp.codesText}</p>
      </div>
      <ul className="codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div>
        <Link
          className="btn btn-primary"
          to={safePath(params.get("to"), "/settings/sign-in")}
          reloadDocument
        >
          {setUp.done}
        </Link>
      </div>
    </>
  );
}

function IsOn({ since, codesLeft }: { since: string | null; codesLeft: number }) {
  const { setUp, settings } = useMoreText().safety;
  const format = useFormat();
  return (
    <>
      <p>
        {since ? settings.on({ date: format.date(since) }) : null}{" "}
        {settings.codesLeft({ count: codesLeft })}
      </p>
      <Form method="post" reloadDocument className="row row-3 wrap">
        <Button name="intent" value="codes" aria-describedby="codes-text">
          {setUp.newCodes}
        </Button>
        <span className="meta" id="codes-text">
          {setUp.newCodesText}
        </span>
      </Form>
      <Form method="post" reloadDocument>
        <Button variant="danger" name="intent" value="off">
          {setUp.turnOff}
        </Button>
      </Form>
    </>
  );
}
