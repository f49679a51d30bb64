import { beforeEach, describe, expect, test, vi } from "vitest";
import { useDatabase } from "../../../tests/support/database";
import { widening } from "./circle";
import * as act from "./commands.server";
import { aQuietCommunity, rowOf, said, someone, words } from "./fixtures/steps";
import { setCircleHooks } from "./hooks.server";
import { loadCircleFor, myCircles } from "./queries.server";

useDatabase();
beforeEach(aQuietCommunity);

describe("changing, closing and opening again", () => {
  test("a wider audience is confirmed against what is true when it is written", async () => {
    const luz = await someone();
    const { id } = await act.startCircle(luz, { ...words, reads: "CIRCLE", joins: "INVITATION" });
    const open = { ...words, reads: "WEB" as const };
    const edit = (wider: string[]) => act.editCircle(luz, id, { ...open, wider });
    expect(said(await edit([]))).toBe("not-confirmed");
    expect(said(await edit([widening("MEMBERS", "WEB")]))).toBe("not-confirmed");
    expect((await rowOf(id)).reads).toBe("CIRCLE");
    expect(said(await edit([widening("CIRCLE", "WEB")]))).toBe("done");
    expect(await rowOf(id)).toMatchObject({ reads: "WEB", slug: "tower-hill-neighbors" });
  });

  test("a narrower one tells the hook, once", async () => {
    const luz = await someone();
    const { id } = await act.startCircle(luz, words);
    const narrowed = vi.fn(async () => ["conversation:1"]);
    setCircleHooks({ onAudienceNarrowed: narrowed });
    const hidden = { ...words, reads: "CIRCLE" as const, joins: "INVITATION" as const, wider: [] };
    await act.editCircle(luz, id, hidden);
    await act.editCircle(luz, id, { ...hidden, name: "Other" });
    expect(narrowed).toHaveBeenCalledTimes(1);
  });

  test("members and staff who do not host do not change it; staff may close it", async () => {
    const luz = await someone();
    const { id, slug } = await act.startCircle(luz, words);
    const [pete, sam] = [await someone(), await someone("Sam", "STAFF")];
    await act.joinCircle(pete, id);
    for (const viewer of [pete, sam]) {
      expect(said(await act.editCircle(viewer, id, { ...words, wider: [] }))).toBe("not-host");
    }
    expect(said(await act.closeCircle(pete, id, ""))).toBe("not-host");
    expect(said(await act.closeCircle(sam, id, "It was good."))).toBe("done");
    expect((await loadCircleFor(pete, slug)).closed).toMatchObject({
      by: "Sam",
      note: "It was good.",
    });
    expect(said(await act.closeCircle(sam, id, "Again."))).toBe("closed");
  });

  test("closed, it keeps everything and lets nobody in; opened again, it is as it was", async () => {
    const luz = await someone();
    const { id, slug } = await act.startCircle(luz, words);
    const pete = await someone();
    await act.closeCircle(luz, id, "");
    expect(said(await act.joinCircle(pete, id))).toBe("closed");
    expect(said(await act.requestToJoin(pete, id, ""))).toBe("closed");
    expect((await loadCircleFor(pete, slug)).may).toMatchObject({
      post: false,
      join: false,
      reopen: false,
    });
    expect(await myCircles(luz.id)).toEqual([]);
    expect(said(await act.reopenCircle(pete, id))).toBe("not-host");
    expect(said(await act.reopenCircle(luz, id))).toBe("done");
    expect(said(await act.joinCircle(pete, id))).toBe("done");
    expect((await loadCircleFor(luz, slug)).roles).toMatchObject([{ holders: [{ id: luz.id }] }]);
  });
});
