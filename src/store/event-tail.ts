import type { PaperEvent } from '../base/events.ts';
import type { EventId } from '../base/ids.ts';
import type { Db } from './database.ts';
import { dialectOf } from './dialect.ts';
import { NumberTrail } from './number-trail.ts';

export interface Told {
  id: EventId;
  event: PaperEvent;
}

const AT_ONCE = 500;

/** Reads facts as they become known, each once, by any process that shares the database. */
export class EventTail {
  readonly #db: Db;
  readonly #trail: NumberTrail;

  private constructor(db: Db, trail: NumberTrail) {
    this.#db = db;
    this.#trail = trail;
  }

  /** Begins after `after`, or with what happens from now on. */
  static async open(db: Db, now: () => number, after?: number): Promise<EventTail> {
    const { newest } = await db
      .selectFrom('events')
      .select((on) => on.fn.max('id').as('newest'))
      .executeTakeFirstOrThrow();
    const last = after ?? Number(newest ?? 0);
    const trail = new NumberTrail({ last, now, mayHaveGaps: dialectOf(db) === 'postgres' });
    await trail.lookBack(async (above) => {
      const rows = await db
        .selectFrom('events')
        .select('id')
        .where('id', '>', above as EventId)
        .where('id', '<=', last as EventId)
        .execute();
      return rows.map(({ id }) => id);
    });
    return new EventTail(db, trail);
  }

  /** What has become known since the last call, oldest first; at most a few hundred. */
  async next(): Promise<Told[]> {
    const { last, gaps } = this.#trail;
    const rows = await this.#db
      .selectFrom('events')
      .select(['id', 'kind', 'payloadJson'])
      .where((on) =>
        gaps.length === 0
          ? on('id', '>', last as EventId)
          : on.or([on('id', '>', last as EventId), on('id', 'in', gaps as EventId[])]),
      )
      .orderBy('id')
      .limit(AT_ONCE)
      .execute();
    this.#trail.pass(rows.map(({ id }) => id));
    return rows.map(({ id, kind, payloadJson }) => ({ id, event: { kind, ...JSON.parse(payloadJson) } as PaperEvent }));
  }
}
