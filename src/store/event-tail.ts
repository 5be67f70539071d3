import type { PaperEvent } from '../base/events.ts';
import type { EventId } from '../base/ids.ts';
import type { Db } from './database.ts';
import { dialectOf } from './dialect.ts';

export interface Told {
  id: EventId;
  event: PaperEvent;
}

const AT_ONCE = 500;
const LOOKED_BACK = 200;
/** a transaction that began before others' and ends after them is waited for this long */
const GAP_PATIENCE = 10 * 60_000;
const MOST_GAPS = 2000;

/**
 * Reads facts as they become known, each once, by any process that shares the database. PostgreSQL gives numbers out
 * before transactions end, so a number may appear after a greater one: such gaps are remembered and looked at again.
 */
export class EventTail {
  readonly #db: Db;
  readonly #now: () => number;
  #last: number;
  readonly #gaps = new Map<number, number>();

  private constructor(db: Db, now: () => number, last: number) {
    this.#db = db;
    this.#now = now;
    this.#last = last;
  }

  /** Begins after `after`, or with what happens from now on. */
  static async open(db: Db, now: () => number, after?: number): Promise<EventTail> {
    const { newest } = await db
      .selectFrom('events')
      .select((on) => on.fn.max('id').as('newest'))
      .executeTakeFirstOrThrow();
    const tail = new EventTail(db, now, after ?? Number(newest ?? 0));
    if (dialectOf(db) === 'postgres') await tail.#rememberGapsBefore();
    return tail;
  }

  /** What has become known since the last call, oldest first; at most a few hundred. */
  async next(): Promise<Told[]> {
    const rows = await this.#db
      .selectFrom('events')
      .select(['id', 'kind', 'payloadJson'])
      .where((on) =>
        this.#gaps.size === 0
          ? on('id', '>', this.#last as EventId)
          : on.or([on('id', '>', this.#last as EventId), on('id', 'in', [...this.#gaps.keys()] as EventId[])]),
      )
      .orderBy('id')
      .limit(AT_ONCE)
      .execute();
    for (const { id } of rows) this.#pass(id);
    for (const [id, since] of this.#gaps) if (this.#now() - since > GAP_PATIENCE) this.#gaps.delete(id);
    return rows.map(({ id, kind, payloadJson }) => ({ id, event: { kind, ...JSON.parse(payloadJson) } as PaperEvent }));
  }

  #pass(id: number): void {
    this.#gaps.delete(id);
    if (id <= this.#last) return;
    if (dialectOf(this.#db) === 'postgres')
      for (let gap = Math.max(this.#last + 1, id - MOST_GAPS); gap < id && this.#gaps.size < MOST_GAPS; gap++)
        this.#gaps.set(gap, this.#now());
    this.#last = id;
  }

  async #rememberGapsBefore(): Promise<void> {
    const from = Math.max(0, this.#last - LOOKED_BACK);
    const rows = await this.#db
      .selectFrom('events')
      .select('id')
      .where('id', '>', from as EventId)
      .where('id', '<=', this.#last as EventId)
      .execute();
    const known = new Set<number>(rows.map(({ id }) => id));
    for (let id = from + 1; id <= this.#last; id++) if (!known.has(id)) this.#gaps.set(id, this.#now());
  }
}
