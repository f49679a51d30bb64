import { Form } from "@remix-run/react";
import { Monitor, Smartphone } from "~/ui/icons";
import { Badge, Button, Icon, List } from "~/ui";
import { useFormat } from "~/ui/i18n";
import { useMoreText } from "~/ui/more-text";
import type { SignedInDevice } from "../queries.server";

const PHONES = new Set(["iPhone", "iPad", "Android"]);

interface DevicesSectionProps {
  devices: readonly SignedInDevice[];
  /** ISO 8601. */
  now: string;
}

/** Where somebody is signed in, and how to end it. */
export function DevicesSection({ devices, now }: DevicesSectionProps) {
  const { ways: words } = useMoreText().accounts;
  return (
    <section className="col" style={{ gap: 12 }} aria-labelledby="devices">
      <h2 className="h-xl" id="devices">
        {words.devicesTitle}
      </h2>
      <p>{words.devicesText}</p>
      <List>
        {devices.map((device) => (
          <li key={device.id}>
            <Device device={device} now={now} />
          </li>
        ))}
      </List>
      <Form method="post" reloadDocument className="row wrap">
        {devices.length > 1 ? (
          <Button small name="intent" value="end-others">
            {words.endOthers}
          </Button>
        ) : null}
        <Button
          small
          variant="danger"
          name="intent"
          value="everywhere"
          aria-describedby="everywhere"
        >
          {words.everywhere}
        </Button>
        <span className="meta" id="everywhere">
          {words.everywhereText}
        </span>
      </Form>
    </section>
  );
}

function Device({ device, now }: { device: SignedInDevice; now: string }) {
  const { accounts, shell } = useMoreText();
  const { ways: words } = accounts;
  const format = useFormat();
  const { browser, system } = device;
  const name =
    browser && system
      ? words.device({ browser, system })
      : (browser ?? system ?? words.deviceUnknown);
  return (
    <div className="row row-3 top">
      <Icon as={PHONES.has(system ?? "") ? Smartphone : Monitor} />
      <div className="grow">
        <p className="row wrap">
          <span className="strong">{name}</span>
          {device.here ? <Badge>{words.thisDevice}</Badge> : null}
        </p>
        <p className="meta">{words.lastUsed({ ago: format.ago(device.lastUsedAt, now) })}</p>
        <p className="meta">
          {words.signedIn({
            date: format.date(device.signedInAt),
            ends: format.date(device.endsAt),
          })}
        </p>
      </div>
      {device.here ? (
        <Form method="post" action="/sign-out" reloadDocument>
          <Button small>{shell.signOut}</Button>
        </Form>
      ) : (
        <Form method="post">
          <input type="hidden" name="session" value={device.id} />
          <Button small name="intent" value="end" aria-label={words.endDevice({ device: name })}>
            {words.end}
          </Button>
        </Form>
      )}
    </div>
  );
}
