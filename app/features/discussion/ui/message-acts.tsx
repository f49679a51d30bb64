import { lazy, useCallback } from "react";
import { useToast } from "~/ui";
import { useText } from "~/ui/i18n";

// What is done with a message comes when somebody does it: most who read only read.
const menu = () => import("./message-menu");
const form = () => import("./edit-form");

/** The menu of a message; stands inside a Suspense, with the sign that opens it for a fallback. */
export const MessageMenu = lazy(() => menu().then((loaded) => ({ default: loaded.MessageMenu })));

/** The form that changes one's own words; stands inside a Suspense, with the words for a fallback. */
export const EditForm = lazy(() => form().then((loaded) => ({ default: loaded.EditForm })));

/** Brings what acts on messages and goes on when it is there; says so where it cannot be reached. */
export function useMessageActs(): (goOn: () => void) => void {
  const { discussion } = useText();
  const say = useToast();
  return useCallback(
    (goOn) => {
      Promise.all([menu(), form()]).then(goOn, () => say({ text: discussion.errors.notReached }));
    },
    [discussion, say],
  );
}
