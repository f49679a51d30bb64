import { randomUUID } from "node:crypto";
import { vi } from "vitest";
import { setPassword, startSession, viewerOfCookie } from "~/features/accounts/door.server";
import { signInWithPassword } from "~/features/accounts/commands/sign-in.server";
import type { AccountRole, Mail, Prisma } from "~/generated/prisma/client";
import { db } from "~/platform/db/db.server";
import { withRequest } from "~/platform/request-context.server";
import { aMember } from "./factories";

/** The community itself, which every session and letter needs. */
export const aCommunity = (given: Partial<Prisma.CommunityUncheckedCreateInput> = {}) =>
  db.community.create({
    data: { name: "Millrace Fellows", language: "en", timeZone: "America/New_York", ...given },
  });

/** A request as a browser sends it; `form` makes it a POST. */
export function aRequest(
  path = "/",
  given: {
    cookie?: string;
    form?: Record<string, string> | [string, string][];
    headers?: Record<string, string>;
  } = {},
): Request {
  return new Request(new URL(path, "http://localhost:3000"), {
    headers: {
      "User-Agent": "Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0",
      ...(given.cookie === undefined ? {} : { Cookie: given.cookie }),
      ...given.headers,
    },
    ...(given.form ? { method: "POST", body: new URLSearchParams(given.form) } : {}),
  });
}

/** The Cookie header that a browser sends back for a Set-Cookie value. */
export const asCookie = (setCookie: string): string => setCookie.split(";")[0] ?? "";

/** Runs work as the server does for a request from an address: a place of its own unless one is named. */
export const fromPlace = <T>(work: () => Promise<T>, ip: string = randomUUID()): Promise<T> =>
  withRequest({ id: randomUUID(), ip, nonce: "", memo: new Map() }, work);

/** The letters to an address, the oldest first. */
export const lettersTo = (address: string): Promise<Mail[]> =>
  db.mail.findMany({ where: { toAddress: address }, orderBy: { id: "asc" } });

/** The secret of the link in a letter. */
export function secretIn(letter: Pick<Mail, "text"> | undefined): string {
  const found = /\/(?:sign-in\/link|reset|confirm-email|invitation|ask)\/([\w-]+)/.exec(
    letter?.text ?? "",
  );
  if (!found?.[1]) throw new Error("no link in this letter");
  return found[1];
}

/** Moves the clock that code reads; timers go on. Undone by vi.useRealTimers(). */
export function laterBy(ms: number): void {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + ms });
}

/** What aSignedInMember comes in with. */
export const PASSWORD = "heron canal thread";

/** Somebody who came in a moment ago, with a password unless told otherwise; `request` is one of hers. */
export async function aSignedInMember({
  password = true,
  role = "MEMBER",
}: { password?: boolean; role?: AccountRole } = {}) {
  const member = await aMember({ account: { role } });
  if (password) await setPassword(member.id, PASSWORD);
  const cookie = asCookie(await startSession(aRequest(), member.id));
  const viewer = await viewerOfCookie(cookie);
  if (!viewer) throw new Error("there is no community yet");
  const request = aRequest("/", { cookie });
  return { id: member.id, email: member.account.email, cookie, viewer, request };
}

/** Whether an address and a password open the door. */
export const comesInWith = async (email: string, password: string): Promise<boolean> =>
  "cookie" in (await fromPlace(() => signInWithPassword(aRequest(), { email, password })));
