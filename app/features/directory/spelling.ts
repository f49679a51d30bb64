/** How many letters are wrong, missing, too many or swapped with their neighbor (Damerau-Levenshtein, optimal string alignment). */
export function lettersApart(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number) => rows[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j += 1) {
      const changed = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        at(i - 1, j) + 1,
        (row[j - 1] ?? Infinity) + 1,
        changed,
        swapped ? at(i - 2, j - 2) + 1 : Infinity,
      );
    }
  }
  return at(a.length, b.length);
}

/** The words of some texts that one could have meant, the nearest first. */
export function meant(word: string, texts: readonly string[]): string[] {
  const most = word.length < 6 ? 1 : 2;
  const apart = new Map<string, number>();
  for (const other of texts.flatMap((text) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []))
    if (!apart.has(other) && Math.abs(other.length - word.length) <= most)
      apart.set(other, lettersApart(word, other));
  return [...apart]
    .filter(([, n]) => n <= most)
    .sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1))
    .map(([other]) => other);
}
