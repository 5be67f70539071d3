/** What bodies held and what became of it, by name; nothing may vanish unseen. */
export class Tally {
  readonly blocks = new Map<string, Count>();
  readonly shortcodes = new Map<string, Count>();
  /** sentences with how often they were true */
  readonly notes = new Map<string, number>();
  /** the same for one body, with what they are about; emptied by the caller */
  problems: string[] = [];

  block(name: string, kept: boolean): void {
    add(this.blocks, name, kept);
  }

  shortcode(name: string, kept: boolean): void {
    add(this.shortcodes, name, kept);
  }

  note(what: string): void {
    this.notes.set(what, (this.notes.get(what) ?? 0) + 1);
  }

  merge(other: Tally): void {
    for (const [into, from] of [
      [this.blocks, other.blocks],
      [this.shortcodes, other.shortcodes],
    ] as const)
      for (const [name, { found, kept }] of from) {
        const count = into.get(name) ?? { found: 0, kept: 0 };
        into.set(name, { found: count.found + found, kept: count.kept + kept });
      }
    for (const [what, times] of other.notes) this.notes.set(what, (this.notes.get(what) ?? 0) + times);
  }

  problem(what: string): void {
    if (this.problems.length < 50) this.problems.push(what);
  }
}

export interface Count {
  found: number;
  kept: number;
}

function add(counts: Map<string, Count>, name: string, kept: boolean): void {
  const count = counts.get(name) ?? { found: 0, kept: 0 };
  count.found++;
  if (kept) count.kept++;
  counts.set(name, count);
}

export function total(counts: Map<string, Count>): Count {
  let found = 0;
  let kept = 0;
  for (const count of counts.values()) {
    found += count.found;
    kept += count.kept;
  }
  return { found, kept };
}
