import { z } from "zod";
import type { Text } from "~/text";

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const isDay = (value: string): boolean => {
  const at = new Date(`${value}T00:00:00Z`);
  return DAY.test(value) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
};

const day = (t: Text) => z.string().refine(isDay, t.going.pause.errors.day).optional();

/** From when until when somebody pauses; `today` (YYYY-MM-DD) is the community's. Without a day it begins now, or ends when she says so. */
export const pauseSchema = (t: Text, today: string) =>
  z
    .object({ from: day(t), until: day(t) })
    .transform(({ from, until }) => ({
      from: from === undefined || from < today ? today : from,
      until: until ?? null,
    }))
    .superRefine(({ from, until }, context) => {
      if (until !== null && until < from) {
        const message = t.going.pause.errors.order;
        context.addIssue({ code: "custom", path: ["until"], message });
      }
    });
