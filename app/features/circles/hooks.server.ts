import type { Tx } from "~/platform/db/db.server";
import { singleton } from "~/platform/singleton.server";

type Rooms = readonly string[];

/** What a higher feature does when something happens to a circle, in the same transaction. */
export interface CircleHooks {
  onCircleCreated(tx: Tx, circleId: string, memberId: string): Promise<unknown>;
  onMemberJoined(tx: Tx, circleId: string, memberId: string): Promise<unknown>;
  /** Rooms that it answers are left by her sockets after the commit, with the circle's own. */
  onMemberLeft(tx: Tx, circleId: string, memberId: string): Promise<Rooms | void>;
  /** The circle is read by its members only from now on. Rooms that it answers are left after the commit by everybody else. */
  onAudienceNarrowed(tx: Tx, circleId: string): Promise<Rooms | void>;
}

const registered = singleton("circle-hooks", () => ({ hooks: {} as Partial<CircleHooks> }));

/** Joins other features to circles; app/shell/registry.server.ts calls it once, and a later call replaces the first. */
export function setCircleHooks(hooks: Partial<CircleHooks>): void {
  registered.hooks = hooks;
}

/** The hooks as they are registered now. */
export const circleHooks = (): Partial<CircleHooks> => registered.hooks;
