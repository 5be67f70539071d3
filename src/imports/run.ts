import type { Clock } from '../base/clock.ts';
import type { Context } from '../store/context.ts';
import type { Db } from '../store/database.ts';
import { inPieces } from '../store/insert-many.ts';
import type { NewRow } from '../store/tables.ts';
import { letGo } from './let-go.ts';
import { add, type ImportReport, type Kind, type Problem, tell } from './report.ts';

/** Keeps, for the run that is going on, what became of each thing; a stage or a plain map. */
export interface Memory {
  remember(kind: string, id: string, target: number | null, state: string, detail?: string | null): void;
}

/**
 * Work of one transaction: everything it did is in the database together with the ledger's rows, or nothing is. Counts and
 * memory follow only when the transaction is through.
 */
export class Batch {
  readonly ctx: Context;
  readonly rows: NewRow<'importItems'>[] = [];
  readonly counts: [Kind, number, number][] = [];
  readonly problems: [Kind | null, Problem][] = [];
  readonly after: (() => void)[] = [];

  constructor(ctx: Context) {
    this.ctx = ctx;
  }

  count(kind: Kind, imported: number, skipped = 0): void {
    this.counts.push([kind, imported, skipped]);
  }

  problem(kind: Kind | null, item: string, what: string, where: string): void {
    this.problems.push([kind, { item, what, where }]);
  }
}

/** Transactions after which memory is given back. */
const BATCHES_BETWEEN = 4;

export class Run {
  readonly db: Db;
  readonly now: Clock;
  readonly source: string;
  readonly report: ImportReport;
  readonly #memory: Memory;
  #batches = 0;

  constructor(options: { db: Db; now: Clock; source: string; report: ImportReport; memory: Memory }) {
    this.db = options.db;
    this.now = options.now;
    this.source = options.source;
    this.report = options.report;
    this.#memory = options.memory;
  }

  /** @throws what the work throws; then nothing of it has happened */
  async batch(work: (batch: Batch) => Promise<void>): Promise<void> {
    const batch = await this.db.transaction().execute(async (db) => {
      const one = new Batch({ db, now: this.now, who: null });
      await work(one);
      await writeLedger(db, one.rows);
      return one;
    });
    for (const [kind, imported, skipped] of batch.counts) add(this.report, kind, imported, skipped);
    for (const [kind, problem] of batch.problems) tell(this.report, kind, problem);
    for (const row of batch.rows)
      this.#memory.remember(row.kind, row.sourceId, row.targetId ?? null, row.state, row.detailJson ?? null);
    for (const then of batch.after) then();
    if (++this.#batches % BATCHES_BETWEEN === 0) await letGo();
  }

  /** A row of the ledger for {@link Batch.rows}. */
  row(
    kind: string,
    id: string,
    target: [kind: string, id: number] | null,
    state: NewRow<'importItems'>['state'] = 'imported',
    detail: unknown = null,
  ): NewRow<'importItems'> {
    return {
      source: this.source,
      kind,
      sourceId: id,
      targetKind: target?.[0] ?? '',
      targetId: target?.[1] ?? null,
      state,
      detailJson: detail === null ? null : typeof detail === 'string' ? detail : JSON.stringify(detail),
    };
  }
}

async function writeLedger(db: Db, rows: NewRow<'importItems'>[]): Promise<void> {
  const last = new Map(rows.map((row) => [`${row.kind} ${row.sourceId}`, row]));
  for (const some of inPieces([...last.values()]))
    await db
      .insertInto('importItems')
      .values(some)
      .onConflict((conflict) =>
        conflict.columns(['source', 'kind', 'sourceId']).doUpdateSet((on) => ({
          targetKind: on.ref('excluded.targetKind'),
          targetId: on.ref('excluded.targetId'),
          state: on.ref('excluded.state'),
          detailJson: on.ref('excluded.detailJson'),
        })),
      )
      .execute();
}
