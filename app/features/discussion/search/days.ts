const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

/** Midnight UTC of a day given as YYYY-MM-DD, in milliseconds; null for what is no day between the years 1900 and 2199. */
function utcOf(day: string): number | null {
  const [, year = "", month = "", date = ""] = DAY.exec(day) ?? [];
  const at = Date.UTC(Number(year), Number(month) - 1, Number(date));
  const isDay = year >= "1900" && year < "2200" && iso(at) === day;
  return isDay ? at : null;
}

const iso = (at: number) => (Number.isNaN(at) ? "" : new Date(at).toISOString().slice(0, 10));

/** The day after one, both as YYYY-MM-DD; null for what is no day. */
export function dayAfter(day: string): string | null {
  const at = utcOf(day);
  return at === null ? null : iso(at + DAY_MS);
}

/** What the clocks of a zone show at a moment, read as if it were UTC. */
function clock(at: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    ...{ year: "numeric", month: "numeric", day: "numeric" },
    ...{ hour: "numeric", minute: "numeric", second: "numeric" },
  });
  const part = Object.fromEntries(
    format.formatToParts(at).map(({ type, value }) => [type, Number(value)]),
  ) as Record<"year" | "month" | "day" | "hour" | "minute" | "second", number>;
  return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second);
}

/** The moment at which a day (YYYY-MM-DD) begins in an IANA time zone; null for what is no day. Where clocks skip midnight, the first moment after. */
export function startOfDay(day: string, timeZone: string): Date | null {
  const wanted = utcOf(day);
  if (wanted === null) return null;
  // A zone's offset at the moment itself is not known beforehand: the second look corrects the first.
  let at = wanted;
  for (let look = 0; look < 2; look += 1) at += wanted - clock(at, timeZone);
  const late = clock(at, timeZone);
  return new Date(late < wanted ? at + (wanted - late) : at);
}
