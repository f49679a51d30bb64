// Preloaded into a process whose clock is an hour ahead.
const HOUR_MS = 3_600_000;
const { now } = Date;
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...given) {
    super(...(given.length > 0 ? given : [now() + HOUR_MS]));
  }
  static now = () => now() + HOUR_MS;
};
