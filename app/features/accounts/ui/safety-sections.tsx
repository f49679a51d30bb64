import { Form, Link } from "@remix-run/react";
import { Button, Icon, List } from "~/ui";
import { KeyRound } from "~/ui/icons";
import { useFormat } from "~/ui/i18n";
import { useMoreText } from "~/ui/more-text";
import type { PasskeyLine } from "../second-step/passkeys.server";
import { PasskeyButton } from "../second-step/ui/passkey-button";

interface PasskeysSectionProps {
  passkeys: readonly PasskeyLine[];
  /** She proved a moment ago that it is her: only then a passkey can be added. */
  isFresh: boolean;
  /** ISO 8601. */
  now: string;
}

const HERE = "/settings/sign-in";

/** Passkeys: added, seen, taken away. */
export function PasskeysSection({ passkeys, isFresh, now }: PasskeysSectionProps) {
  const { passkeys: words } = useMoreText().safety;
  return (
    <section className="col" style={{ gap: 12 }} aria-labelledby="passkeys-title">
      <h2 className="h-xl" id="passkeys-title">
        {words.title}
      </h2>
      <p>{words.text}</p>
      {passkeys.length === 0 ? <p className="small">{words.none}</p> : null}
      {passkeys.length > 0 ? (
        <List>
          {passkeys.map((passkey) => (
            <li key={passkey.id}>
              <Passkey passkey={passkey} now={now} />
            </li>
          ))}
        </List>
      ) : null}
      {isFresh ? (
        <PasskeyButton ceremony="register" label={words.add} to={`${HERE}?done=passkey`} />
      ) : (
        <div>
          <Link className="btn btn-plain" to={`/settings/proof?to=${encodeURIComponent(HERE)}`}>
            <Icon as={KeyRound} />
            {words.add}
          </Link>
        </div>
      )}
      <noscript>
        <p className="small">{words.needsScript}</p>
      </noscript>
    </section>
  );
}

function Passkey({ passkey, now }: { passkey: PasskeyLine; now: string }) {
  const { passkeys: words } = useMoreText().safety;
  const format = useFormat();
  const name = passkey.name || words.unnamed;
  const used = passkey.lastUsedAt
    ? words.used({ ago: format.ago(passkey.lastUsedAt, now) })
    : words.notUsed;
  return (
    <div className="row row-3 top">
      <Icon as={KeyRound} />
      <div className="grow">
        <p className="strong">{name}</p>
        <p className="meta">
          {words.since({ date: format.date(passkey.createdAt) })}, {used}
        </p>
      </div>
      <Form method="post" reloadDocument>
        <input type="hidden" name="passkey" value={passkey.id} />
        <Button small name="intent" value="remove-passkey" aria-label={words.removeOne({ name })}>
          {words.remove}
        </Button>
      </Form>
    </div>
  );
}

/** The second step of coming in: on or off, and the way to its page. */
export function SecondStepSection({
  since,
  codesLeft,
}: {
  since: string | null;
  codesLeft: number;
}) {
  const { settings } = useMoreText().safety;
  const format = useFormat();
  return (
    <section className="col" style={{ gap: 12 }} aria-labelledby="second-title">
      <h2 className="h-xl" id="second-title">
        {settings.title}
      </h2>
      <p>{settings.text}</p>
      <p className="small">
        {since
          ? `${settings.on({ date: format.date(since) })} ${settings.codesLeft({ count: codesLeft })}`
          : settings.off}
      </p>
      <div>
        <Link className="btn btn-plain" to="/settings/second-step">
          {since ? settings.change : settings.setUp}
        </Link>
      </div>
    </section>
  );
}
