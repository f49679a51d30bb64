import { existsSync } from "node:fs";
import {
  index,
  layout,
  route,
  type RouteConfig,
  type RouteConfigEntry,
} from "@remix-run/route-config";

const there = (entries: RouteConfigEntry[]) =>
  entries.filter((entry) => existsSync(`app/${entry.file}`));

/** One line per URL. */
export default [
  ...there([
    route("setup", "features/accounts/routes/setup.tsx"),
    route("sign-in", "features/accounts/routes/sign-in.tsx"),
    route("sign-in/link/:secret", "features/accounts/routes/sign-in-link.tsx"),
    route("sign-out", "features/accounts/routes/sign-out.tsx"),
    route("forgot", "features/accounts/routes/forgot.tsx"),
    route("reset/:secret", "features/accounts/routes/reset.tsx"),
    route("confirm-email/:secret", "features/accounts/routes/confirm-email.tsx"),
    route("invitation/:secret", "features/members/routes/invitation.tsx"),
    route("welcome", "shell/routes/welcome.tsx"),
    route("conversations/:id/messages", "features/discussion/routes/messages.ts"),
    route("conversations/:id/reading", "features/discussion/routes/reading.ts"),
    route("messages/:id", "features/discussion/routes/message.ts"),
    route("staff/imports/:id/errors.csv", "features/members/routes/import-errors.ts"),
    route("dev/ui", "shell/routes/dev-ui.tsx"),
  ]),
  layout("shell/routes/frame.tsx", [
    index("shell/routes/home.tsx"),
    ...there([
      route("settings", "features/accounts/routes/settings.tsx"),
      route("settings/sign-in", "features/accounts/routes/settings-sign-in.tsx"),
      route("people", "features/members/routes/people.tsx"),
      route("people/:id", "shell/routes/person.tsx"),
      route("you", "features/members/routes/you.tsx"),
      route("circles", "features/circles/routes/circles.tsx"),
      route("circles/new", "features/circles/routes/new.tsx"),
      route("circles/:slug", "features/discussion/routes/talk.tsx", { id: "talk" }),
      route("circles/:slug/talk/new", "features/discussion/routes/new-conversation.tsx"),
      route("circles/:slug/talk/:conversationId", "features/discussion/routes/talk.tsx", {
        id: "talk-one",
      }),
      route("circles/:slug/talk/:conversationId/:seq", "features/discussion/routes/talk.tsx", {
        id: "talk-at",
      }),
      route("circles/:slug/members", "features/circles/routes/members.tsx"),
      route("circles/:slug/about", "features/circles/routes/about.tsx"),
      route("circles/:slug/edit", "features/circles/routes/edit.tsx"),
      route("circles/:slug/invite", "features/circles/routes/invite.tsx"),
      route("staff/invitations", "features/members/routes/staff-invitations.tsx"),
      route("staff/outbox", "features/admin/routes/outbox.tsx"),
      route("staff/imports", "features/members/routes/import-list.tsx"),
      route("staff/imports/:id", "features/members/routes/import-one.tsx"),
    ]),
    route("*", "shell/routes/missing.tsx"),
  ]),
] satisfies RouteConfig;
