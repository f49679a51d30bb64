import { useFormat, useText } from "~/ui/i18n";

interface DayLineProps {
  /** ISO moment of the message below. */
  at: string;
  /** ISO moment of the message above; null where there is none. */
  after: string | null;
  now: string;
}

/** The day, where one begins. */
export function DayLine({ at, after, now }: DayLineProps) {
  const format = useFormat();
  if (after !== null && format.dayKey(at) === format.dayKey(after)) return null;
  return (
    <li className="day" aria-live="off">
      {format.relativeDay(at, now)}
    </li>
  );
}

/** Where begins what was said since somebody was here. */
export function NewLine({ since, now }: { since: string; now: string }) {
  const { discussion } = useText();
  const format = useFormat();
  const days = Math.round(
    (Date.parse(format.dayKey(now)) - Date.parse(format.dayKey(since))) / 86_400_000,
  );
  const when = format.relativeDay(since, now);
  const { newSince } = discussion;
  return (
    <li className="day day-new" id="new" aria-live="off">
      {days <= 0
        ? newSince.time({ time: format.time(since) })
        : days === 1
          ? newSince.yesterday
          : days < 7
            ? newSince.weekday({ day: when })
            : newSince.date({ date: when })}
    </li>
  );
}
