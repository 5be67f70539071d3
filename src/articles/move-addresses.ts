import { sql } from 'kysely';
import { addRedirects, redirectKey } from '../paper/add-redirects.ts';
import type { Context } from '../store/context.ts';
import { inPieces } from '../store/insert-many.ts';
import { queueJobs } from '../store/jobs-queue.ts';
import type { AddressMove } from './address-moves.ts';

/**
 * Gives published stories these addresses, with few statements; the former ones lead to them. Call in a transaction, with
 * addresses that nothing has: see `address-moves.ts`.
 */
export async function moveAddresses(ctx: Context, moves: readonly AddressMove[]): Promise<void> {
  const { db } = ctx;
  const now = ctx.now();
  for (const some of inPieces(moves)) {
    const rows = sql.join(some.map(({ id, to }) => sql`(cast(${id} as bigint), cast(${to} as text))`));
    // both databases name the columns of such a list so
    const given = sql`(values ${rows}) as moved`;
    await sql`update live_articles set path = moved.column2, touched_at = ${now} from ${given}
      where live_articles.id = moved.column1`.execute(db);
    await sql`update articles set path = moved.column2 from ${given} where articles.id = moved.column1`.execute(db);
    // what led from here before does so no more
    await db
      .deleteFrom('redirects')
      .where(
        'fromPath',
        'in',
        some.map(({ to }) => redirectKey(to)),
      )
      .execute();
    const redirects = some.map(({ id, from }) => ({ from, to: { kind: 'article', id }, source: 'rename' }) as const);
    await addRedirects(ctx, redirects);
    await leadStraight(ctx, some);
    const jobs = some.map(({ id }) => ({
      eventId: null,
      name: 'index-article',
      key: String(id),
      input: { article: id },
    }));
    await queueJobs(db, jobs, now);
  }
}

/** What led to a former address as an address leads to the story itself: by identity there is no second step. */
async function leadStraight({ db }: Context, moves: readonly AddressMove[]): Promise<void> {
  const byAddress = new Map(
    moves.flatMap(({ id, from }) => {
      const bare = from.replace(/\/$/, '');
      return [bare, `${bare}/`].map((address) => [address, id] as const);
    }),
  );
  const led = await db
    .selectFrom('redirects')
    .select(['fromPath', 'address'])
    .where('targetKind', '=', 'address')
    .where('address', 'in', [...byAddress.keys()])
    .execute();
  for (const { fromPath, address } of led)
    await db
      .updateTable('redirects')
      .set({ targetKind: 'article', targetId: byAddress.get(address ?? '') ?? null, address: null })
      .where('fromPath', '=', fromPath)
      .execute();
}
