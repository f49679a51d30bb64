import type { Viewer } from "~/features/accounts/door";
import { circlePath, type CircleView } from "./circle";
import * as commands from "./commands.server";
import type { Decision } from "./policy";
import type { Intent } from "./schema";

/** Does what one form of a circle's page asks for. */
export function act(viewer: Viewer, circleId: string, asked: Intent): Promise<Decision> {
  if ("roleId" in asked) return actOnRole(viewer, circleId, asked);
  switch (asked.intent) {
    case "join":
      return commands.joinCircle(viewer, circleId);
    case "request":
      return commands.requestToJoin(viewer, circleId, asked.note);
    case "withdraw":
      return commands.withdrawRequest(viewer, circleId);
    case "accept-invitation":
      return commands.acceptInvitation(viewer, circleId, asked.id);
    case "decline-invitation":
      return commands.declineInvitation(viewer, circleId, asked.id);
    case "accept-request":
      return commands.answerRequest(viewer, circleId, asked.id, true);
    case "decline-request":
      return commands.answerRequest(viewer, circleId, asked.id, false);
    case "leave":
      return commands.leaveCircle(viewer, circleId);
    case "close":
      return commands.closeCircle(viewer, circleId, asked.note);
    case "reopen":
      return commands.reopenCircle(viewer, circleId);
    case "add-role":
      return commands.addRole(viewer, circleId, asked);
  }
}

type RoleIntent = Extract<Intent, { roleId: string }>;

function actOnRole(viewer: Viewer, circleId: string, asked: RoleIntent): Promise<Decision> {
  const role = { circleId, roleId: asked.roleId };
  switch (asked.intent) {
    case "retire-role":
      return commands.retireRole(viewer, role);
    case "take-role":
      return commands.takeRole(viewer, role, asked.until);
    case "keep-role":
      return commands.keepRole(viewer, role, asked.until);
    case "share-role":
      return commands.shareRole(viewer, role, asked.memberId);
    case "hand-on":
      return commands.handOnRole(viewer, role, asked);
  }
}

const toCircle = ({ slug }: CircleView) => circlePath(slug);
const toDoors = () => "/circles";
const toAbout = ({ slug }: CircleView) => circlePath(slug, "about");
const toRequests = (circle: CircleView) => `${toAbout(circle)}#requests`;
const toRoles = (circle: CircleView) => `${toAbout(circle)}#roles`;

const AFTER: Record<Intent["intent"], (circle: CircleView) => string> = {
  join: toCircle,
  "accept-invitation": toCircle,
  // What she leaves behind may be hidden from her now.
  leave: toDoors,
  "decline-invitation": toDoors,
  request: toAbout,
  withdraw: toAbout,
  close: toAbout,
  reopen: toAbout,
  "accept-request": toRequests,
  "decline-request": toRequests,
  "add-role": toRoles,
  "retire-role": toRoles,
  "take-role": toRoles,
  "keep-role": toRoles,
  "share-role": toRoles,
  "hand-on": toRoles,
};

/** Where somebody is led after that was done. */
export const pathAfter = ({ intent }: Intent, circle: CircleView): string => AFTER[intent](circle);
