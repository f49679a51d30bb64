/** Who is in which circles, how many times each, and a sum by which a copy elsewhere is compared. */
export class Roll {
  private readonly circles = new Map<string, Map<string, number>>();
  private count = 0;
  private mixed = 0;

  constructor(lists: Record<string, string[]> = {}) {
    for (const [circleId, members] of Object.entries(lists))
      for (const memberId of members)
        if (!this.has(circleId, memberId)) this.add(circleId, memberId);
  }

  /** Once more; whether it is the first time. */
  add(circleId: string, memberId: string): boolean {
    const members = this.circles.get(circleId) ?? new Map<string, number>();
    const before = members.get(memberId) ?? 0;
    this.circles.set(circleId, members.set(memberId, before + 1));
    if (before === 0) this.mix(1, circleId, memberId);
    return before === 0;
  }

  /** Once less; whether nothing is left. */
  remove(circleId: string, memberId: string): boolean {
    const members = this.circles.get(circleId);
    const before = members?.get(memberId) ?? 0;
    if (!members || before === 0) return false;
    if (before > 1) {
      members.set(memberId, before - 1);
      return false;
    }
    members.delete(memberId);
    if (members.size === 0) this.circles.delete(circleId);
    this.mix(-1, circleId, memberId);
    return true;
  }

  has(circleId: string, memberId: string): boolean {
    return this.circles.get(circleId)?.has(memberId) === true;
  }

  in(circleId: string): Iterable<string> {
    return this.circles.get(circleId)?.keys() ?? [];
  }

  /** Everybody, by circle. */
  lists(): Record<string, string[]> {
    return Object.fromEntries([...this.circles].map(([id, members]) => [id, [...members.keys()]]));
  }

  /** The same for two that hold the same people, whatever came first; kept in step, so that asking costs nothing. */
  get sum(): string {
    return `${this.count}.${this.mixed}`;
  }

  private mix(by: number, circleId: string, memberId: string): void {
    this.count += by;
    this.mixed ^= hashOf(`${circleId} ${memberId}`);
  }
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}
