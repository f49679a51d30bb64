/** Whether a text names a time zone that dates can be written in. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][\w+/-]{1,60}$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** All time zones to choose from, by name; the one in use is among them even under an older name. */
export function timeZones(inUse: string): string[] {
  const all = new Set([...Intl.supportedValuesOf("timeZone"), "UTC"]);
  if (isTimeZone(inUse)) all.add(inUse);
  return [...all].sort();
}
