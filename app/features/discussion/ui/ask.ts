/** What came of asking the server: an answer, a sentence why not, no server at all, or no session any more. */
export type Answer<T> =
  | { is: "told"; value: T }
  | { is: "refused"; status: number; error: string | null }
  | { is: "away" }
  | { is: "signed-out" };

const PATIENCE_MS = 20_000;

/** Asks a JSON address of this site; with a form it posts. Never throws: a line that breaks is an answer too. */
export async function ask<T>(
  path: string,
  form?: Record<string, string | string[]>,
): Promise<Answer<T>> {
  try {
    const response = await fetch(path, {
      headers: { Accept: "application/json" },
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(form ? { method: "POST", body: fieldsOf(form) } : {}),
    });
    if (response.type === "opaqueredirect") return { is: "signed-out" };
    if (response.status >= 500) return { is: "away" };
    const told: unknown = await response.json().catch(() => null);
    if (response.ok) return { is: "told", value: told as T };
    return { is: "refused", status: response.status, error: errorOf(told) };
  } catch {
    return { is: "away" };
  }
}

/** A list is a field that comes once for each of its values. */
const fieldsOf = (form: Record<string, string | string[]>): URLSearchParams =>
  new URLSearchParams(
    Object.entries(form).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
  );

const errorOf = (told: unknown): string | null =>
  typeof told === "object" && told !== null && "error" in told && typeof told.error === "string"
    ? told.error
    : null;
