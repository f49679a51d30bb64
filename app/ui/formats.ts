import type { Language } from "~/text";

type Moment = Date | string | number;

export interface Formats {
  /** Monday 23 November */
  day(at: Moment): string;
  /** 23 Nov 2026 */
  date(at: Moment): string;
  /** A plain date without a time of day, given as YYYY-MM-DD or a Date at midnight UTC: 23 November 2026 */
  plainDate(at: Moment): string;
  /** March, or March 2027 when it is not this year */
  month(at: Moment, now: Moment): string;
  /** 9:05 am */
  time(at: Moment): string;
  /** How a message says when: 9:05 am today, Thu 6:12 pm this week, 23 Nov otherwise. */
  stamp(at: Moment, now: Moment): string;
  /** Today, yesterday, Thursday this week, 23 November otherwise: for lines between days. */
  relativeDay(at: Moment, now: Moment): string;
  /** two days ago, in 5 minutes */
  ago(at: Moment, now: Moment): string;
  number(n: number): string;
  /** 480 KB, 2.3 MB */
  bytes(n: number): string;
  /** Ana, Luz and Pete */
  list(names: readonly string[]): string;
  /** YYYY-MM-DD in the reader's zone: equal for two moments of one day. */
  dayKey(at: Moment): string;
}

// Two engines may put different spaces into the same time: a page must hydrate to what was sent.
const plain = (text: string) => text.replace(/[\u202f\u00a0]/g, " ");
const lower = (text: string) => text.replace(/\b(AM|PM)\b/, (half) => half.toLowerCase());

const cache = new Map<string, Formats>();

/** Formatters of one language and IANA time zone; made once and kept. */
export function formats(language: Language, timeZone: string): Formats {
  const key = `${language} ${timeZone}`;
  const found = cache.get(key);
  if (found) return found;
  const made = makeFormats(language, timeZone);
  cache.set(key, made);
  return made;
}

/** Units of time with their seconds, the longest first. */
const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

function makeFormats(language: Language, timeZone: string): Formats {
  const locale = language === "en" ? "en-GB" : "es";
  const dtf = (options: Intl.DateTimeFormatOptions, tag = locale, zone = timeZone) => {
    const format = new Intl.DateTimeFormat(tag, { timeZone: zone, ...options });
    return (at: Moment) => plain(format.format(new Date(at)));
  };
  const long = dtf({ weekday: "long", day: "numeric", month: "long" });
  const short = dtf({ day: "numeric", month: "short", year: "numeric" });
  const shortNoYear = dtf({ day: "numeric", month: "short" });
  const dayMonth = dtf({ day: "numeric", month: "long" });
  const weekday = dtf({ weekday: "long" });
  const weekdayShort = dtf({ weekday: "short" });
  const clock = dtf({ hour: "numeric", minute: "2-digit" }, language === "en" ? "en-US" : "es");
  const utcDay = dtf({ day: "numeric", month: "long", year: "numeric" }, locale, "UTC");
  const monthOnly = dtf({ month: "long" }, locale, "UTC");
  const monthYear = dtf({ month: "long", year: "numeric" }, locale, "UTC");
  const dayKey = dtf({ year: "numeric", month: "2-digit", day: "2-digit" }, "en-CA");
  const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  const conjunction = new Intl.ListFormat(language, { type: "conjunction" });
  const number = new Intl.NumberFormat(language);
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const oneDigit = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });

  const daysBetween = (at: Moment, now: Moment) =>
    Math.round((Date.parse(dayKey(now)) - Date.parse(dayKey(at))) / 86_400_000);
  const time = (at: Moment) => lower(clock(at));
  const year = (at: Moment) => dayKey(at).slice(0, 4);

  return {
    day: (at) => long(at).replace(",", ""),
    date: short,
    plainDate: utcDay,
    month: (at, now) =>
      new Date(at).getUTCFullYear() === new Date(now).getUTCFullYear()
        ? monthOnly(at)
        : monthYear(at),
    time,
    stamp: (at, now) => {
      const days = daysBetween(at, now);
      if (days <= 0) return time(at);
      if (days < 7) return `${weekdayShort(at)} ${time(at)}`;
      return year(at) === year(now) ? shortNoYear(at) : short(at);
    },
    relativeDay: (at, now) => {
      const days = daysBetween(at, now);
      if (days === 0 || days === 1) return relative.format(-days, "day");
      if (days > 1 && days < 7) return weekday(at);
      return year(at) === year(now) ? dayMonth(at) : short(at);
    },
    ago: (at, now) => {
      const seconds = (new Date(at).getTime() - new Date(now).getTime()) / 1000;
      const [unit, length] = STEPS.find(([, step]) => Math.abs(seconds) >= step) ?? ["minute", 60];
      // Never minus nought, which reads as past.
      return relative.format(Math.trunc(seconds / length) || 0, unit);
    },
    number: (n) => number.format(n),
    bytes: (n) => {
      const kilobytes = n / 1024;
      return kilobytes < 1000
        ? `${whole.format(Math.max(1, kilobytes))} KB`
        : `${oneDigit.format(kilobytes / 1024)} MB`;
    },
    list: (names) => conjunction.format(names),
    dayKey,
  };
}
