import { Check, Clock, Inbox, Send, TriangleAlert } from "~/ui/icons";
import { Badge, type IconName } from "~/ui";
import { useStaffText } from "~/ui/staff-text";

export type LetterStateName = "QUEUED" | "SENDING" | "SENT" | "HELD" | "DEAD";

const LOOKS: Record<LetterStateName, { icon: IconName; tone: "indigo" | "moss" | "due" | "late" }> =
  {
    QUEUED: { icon: Clock, tone: "indigo" },
    SENDING: { icon: Send, tone: "indigo" },
    SENT: { icon: Check, tone: "moss" },
    HELD: { icon: Inbox, tone: "due" },
    DEAD: { icon: TriangleAlert, tone: "late" },
  };

/** Where a letter stands, in a word. */
export function LetterState({ state }: { state: LetterStateName }) {
  const { states } = useStaffText().outbox;
  return <Badge {...LOOKS[state]}>{states[state]}</Badge>;
}
