/** a transaction that began before others' and ends after them is waited for this long */
const GAP_PATIENCE = 10 * 60_000;
const MOST_GAPS = 2000;
const LOOKED_BACK = 200;

/**
 * How far the numbered rows of a table have been read. PostgreSQL gives numbers out before transactions end, so a number may
 * appear after a greater one: such gaps are remembered, to be looked at again. SQLite has none.
 */
export class NumberTrail {
  #last: number;
  readonly #gaps = new Map<number, number>();
  readonly #now: () => number;
  readonly #mayHaveGaps: boolean;

  /** @param last the greatest number that counts as read */
  constructor({ last, now, mayHaveGaps }: { last: number; now: () => number; mayHaveGaps: boolean }) {
    this.#last = last;
    this.#now = now;
    this.#mayHaveGaps = mayHaveGaps;
  }

  /** What is to be asked for: every number above `last`, and these below. */
  get last(): number {
    return this.#last;
  }
  get gaps(): number[] {
    return [...this.#gaps.keys()];
  }

  /** Begins with numbers below `last` that are not there yet. @param known says which of those above a number are there */
  async lookBack(known: (above: number) => Promise<number[]>): Promise<void> {
    if (!this.#mayHaveGaps) return;
    const from = Math.max(0, this.#last - LOOKED_BACK);
    const there = new Set(await known(from));
    for (let id = from + 1; id <= this.#last; id++) if (!there.has(id)) this.#gaps.set(id, this.#now());
  }

  /** These were read. */
  pass(ids: readonly number[]): void {
    for (const id of ids) this.#pass(id);
    for (const [id, since] of this.#gaps) if (this.#now() - since > GAP_PATIENCE) this.#gaps.delete(id);
  }

  #pass(id: number): void {
    this.#gaps.delete(id);
    if (id <= this.#last) return;
    if (this.#mayHaveGaps)
      for (let gap = Math.max(this.#last + 1, id - MOST_GAPS); gap < id && this.#gaps.size < MOST_GAPS; gap++)
        this.#gaps.set(gap, this.#now());
    this.#last = id;
  }
}
