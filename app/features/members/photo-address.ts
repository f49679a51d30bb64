/** Where the picture of somebody is served, in its large or its small version; null where she has none to see. */
export const photoAddress = (
  person: { id: string; photoKey: string | null },
  size: "large" | "small" = "large",
): string | null =>
  person.photoKey
    ? `/people/${person.id}/photo/${person.photoKey}${size === "small" ? "?size=small" : ""}`
    : null;
