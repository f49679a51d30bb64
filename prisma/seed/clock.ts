const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** The drawn screens have messages of 9:05 and 9:20; before this minute "today" is yesterday. */
const MORNING_OVER = 9 * 60 + 30;
const UNITS = { m: MINUTE, h: 60 * MINUTE, d: DAY } as const;

/** Turns the times that a transcript names into instants, as seen from now in one time zone. */
export type Clock = {
  now: Date;
  /**
   * Reads "84d 19:10" (so many days ago), "today 09:05", "thu 18:12" (the latest Thursday before
   * today), "+12m", "+3h", "+1d" (after the one before) or "now-25m"; throws on anything else.
   */
  at: (when: string, previous: Date | null) => Date;
  /** So many days ago, at an hour of the day. */
  daysAgo: (days: number, time?: string) => Date;
  /** A date without a time (UTC midnight), so many days from today. */
  dateIn: (days: number) => Date;
  /** The last day of March that is at least a month away, as a date without a time. */
  endOfMarch: () => Date;
  /** Fills {dinner} (as in "the 26th") and {month:2} (the name of the month, two from now). */
  fill: (text: string) => string;
};

type LocalDay = { year: number; month: number; day: number; minutes: number; weekday: number };

/** Reads an instant off the clocks of one time zone. */
type Zone = (at: Date) => LocalDay;

function zoneOf(timeZone: string): Zone {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
  return (at) => {
    const parts = format.formatToParts(at).map(({ type, value }) => [type, Number(value)]);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = Object.fromEntries(parts);
    const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
    return { year, month, day, minutes: hour * 60 + minute, weekday };
  };
}

/** The instant at which clocks show this; on a skipped hour, an hour beside it. */
function instantOf(wall: number, zone: Zone): Date {
  const offsetAt = (time: number): number => {
    const local = zone(new Date(time));
    return Date.UTC(local.year, local.month - 1, local.day, 0, local.minutes) - time;
  };
  const guess = wall - offsetAt(wall);
  return new Date(wall - offsetAt(guess));
}

const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
};

const ordinal = (n: number): string => {
  const tens = n % 100;
  const suffix = tens >= 11 && tens <= 13 ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th");
  return `${n}${suffix}`;
};

function relative(when: string, now: Date, previous: Date | null): Date | null {
  const [, sign, count, unit] = /^(\+|now-)(\d+)([mhd])$/.exec(when) ?? [];
  if (!sign) return null;
  if (sign === "+" && !previous) throw new Error(`"${when}" has nothing before it.`);
  const span = Number(count) * UNITS[unit as keyof typeof UNITS];
  return new Date(sign === "+" ? (previous as Date).getTime() + span : now.getTime() - span);
}

/** A clock that stands at now. */
export function clockAt(now: Date, timeZone: string): Clock {
  const zone = zoneOf(timeZone);
  const actual = zone(now);
  const today = actual.minutes >= MORNING_OVER ? actual : zone(new Date(now.getTime() - DAY));
  const daysAgo = (days: number, time = "12:00"): Date =>
    instantOf(Date.UTC(today.year, today.month - 1, today.day - days, 0, minutesOf(time)), zone);
  const sinceThursday = (today.weekday + 3) % 7 || 7;
  const dateIn = (days: number): Date =>
    new Date(Date.UTC(today.year, today.month - 1, today.day + days));

  const at = (when: string, previous: Date | null): Date => {
    const moved = relative(when, now, previous);
    if (moved) return moved;
    const [, day, days, time] = /^(today|thu|(\d+)d) (\d\d:\d\d)$/.exec(when) ?? [];
    if (!day || !time) throw new Error(`"${when}" is not a time of the demo.`);
    const ago = day === "today" ? 0 : day === "thu" ? sinceThursday : Number(days);
    return daysAgo(ago, time);
  };

  const monthName = (offset: number): string =>
    new Date(Date.UTC(today.year, today.month - 1 + offset, 1)).toLocaleDateString("en-US", {
      timeZone: "UTC",
      month: "long",
    });

  const endOfMarch = (): Date => {
    const march = (year: number) => new Date(Date.UTC(year, 2, 31));
    return march(today.year) > dateIn(30) ? march(today.year) : march(today.year + 1);
  };

  const fill = (text: string): string =>
    text
      .replace("{dinner}", () => ordinal(dateIn(7 - sinceThursday).getUTCDate()))
      .replace(/\{month:(-?\d+)\}/g, (_, offset: string) => monthName(Number(offset)));

  return { now, at, daysAgo, dateIn, endOfMarch, fill };
}
