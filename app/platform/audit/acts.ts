/** Everything that is noted, as feature:what-was-done; each has its sentence in the catalogue of staff. */
export const ACTS = [
  "accounts:second-step-on",
  "accounts:second-step-off",
  "accounts:passkey-added",
  "accounts:passkey-removed",
  "accounts:role-changed",
  "accounts:community-changed",
  "admin:letter-read",
  "exports:everything-asked",
  "exports:everything-fetched",
  "members:asker-invited",
  "members:asker-declined",
  "members:asker-declined-quietly",
  "members:came-by-domain",
  "members:cohort-made",
  "members:cohort-changed",
  "members:cohort-joined",
  "members:cohort-left",
  "members:import-applied",
  "members:import-undone",
  "members:merged",
  "members:merge-undone",
  "members:pair-different",
  "members:people-exported",
  "moderation:report-closed",
] as const;

export type ActName = (typeof ACTS)[number];
