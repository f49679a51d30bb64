import { Form } from "@remix-run/react";
import { Ban } from "~/ui/icons";
import { Button, Icon } from "~/ui";
import { useMoreText } from "~/ui/more-text";

interface BlockFormProps {
  memberId: string;
  name: string;
  isBlocked: boolean;
  /** The page that takes the form, and that one comes back to. */
  back: string;
}

/** Blocks somebody, or no longer: she says first what it does. */
export function BlockForm({ memberId, name, isBlocked, back }: BlockFormProps) {
  const { moderation } = useMoreText();
  const { block } = moderation;
  const form = (
    <Form method="post" action="/settings/contact">
      <input type="hidden" name="intent" value="block" />
      <input type="hidden" name="memberId" value={memberId} />
      <input type="hidden" name="blocked" value={isBlocked ? "0" : "1"} />
      <input type="hidden" name="back" value={back} />
      <Button small variant={isBlocked ? "plain" : "danger"}>
        {isBlocked ? block.unblock({ name }) : block.block({ name })}
      </Button>
    </Form>
  );
  if (isBlocked) {
    return (
      <div className="block-fold">
        <p className="small">{block.isBlocked({ name })}</p>
        {form}
      </div>
    );
  }
  return (
    <details className="block-fold">
      <summary>
        <Icon as={Ban} size="s" />
        {block.block({ name })}
      </summary>
      <p className="small">{block.whatItDoes({ name })}</p>
      {form}
    </details>
  );
}
