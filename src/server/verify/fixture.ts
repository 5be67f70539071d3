import { type PublishOrder, publish } from '../../articles/publish.ts';
import { type WithdrawalNotice, withdraw } from '../../articles/withdraw.ts';
import type { ArticleId } from '../../base/ids.ts';
import { openReceipt, type ReceiptInput } from '../../publishing/receipts/open-receipt.ts';
import { indexArticle } from '../../search/index-article.ts';
import { PageCache } from '../../site/cache/page-cache.ts';
import type { Db } from '../../store/database.ts';
import { EventTail } from '../../store/event-tail.ts';
import { headersOf } from '../headers.ts';
import { createLog } from '../log.ts';
import { openNewspaper } from '../newspaper.ts';
import { createPages } from '../pages.ts';
import { refreshAfter } from '../refresh-after.ts';
import type { DoorAnswer } from './door-client.ts';
import { startVerifier, type VerifierSetting } from './start-verifier.ts';

export const ORIGIN = 'http://paper.example';

/** A paper behind its cache, with a verifier that asks it and that moves only when the test says so. */
export async function verifiedPaper(db: Db, { data, now }: { data: string; now: () => number }) {
  const log = createLog('silent');
  const rooms = await openNewspaper({ db, origin: ORIGIN, data, now, log });
  const onStale = (_: string, error: unknown): never => {
    throw error;
  };
  const cache = new PageCache({ headersOf, now, onStale });
  const pages = createPages(cache, rooms.sources);
  const follow = refreshAfter(db, cache, rooms, log);
  const tail = await EventTail.open(db, now);
  const asked: string[] = [];
  const state = { isDown: false };
  const ask = async (target: string): Promise<DoorAnswer> => {
    asked.push(target);
    if (state.isDown) throw new Error('nobody answers');
    const { status, head, body } = await pages({ target, method: 'GET', secure: false });
    const at = head.findIndex((name) => name.toLowerCase() === 'location');
    return {
      status,
      location: at < 0 ? '' : (head[at + 1] as string),
      body: body === null ? '' : Buffer.from(body as Uint8Array).toString(),
    };
  };
  return {
    asked,
    state,
    pages: ask,
    /** hears of everything that was done: what shows it is dropped */
    async hear(): Promise<ArticleId[]> {
      const changed: ArticleId[] = [];
      for (let told = await tail.next(); told.length > 0; told = await tail.next()) {
        await follow(told);
        for (const { event } of told) if ('article' in event) changed.push(event.article);
      }
      return changed;
    },
    /** takes what was done into the search index too */
    async index(): Promise<void> {
      for (const id of new Set(await this.hear())) await indexArticle(db, id);
    },
    /** looks once at everything that is due; as a process that has just begun */
    async look(more: Partial<VerifierSetting> = {}): Promise<void> {
      const door = { ask, close: () => {} };
      const verifier = startVerifier({ db, now, log, origin: ORIGIN, door, sources: rooms.sources, ...more });
      await verifier.poke();
      await verifier.stop();
    },
    close: () => rooms.close(),
  };
}

/** Publishes as an act does: with its receipt, in one transaction. */
export function publishWithReceipt(
  ctx: { db: Db; now: () => number; who: string | null },
  id: ArticleId,
  order: PublishOrder,
  more: Partial<ReceiptInput> & { before?: unknown } = {},
): Promise<number> {
  return ctx.db.transaction().execute(async (db) => {
    const { headline, path } = await db
      .selectFrom('articles')
      .select(['headline', 'path'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const { edition, tags } = await publish({ ...ctx, db }, id, order);
    const { before = { path, edition: null, inFeeds: 1, inLetterQueue: false }, ...rest } = more;
    return openReceipt(db, {
      ...{ subject: `story:${id}`, article: id, act: order.act, edition, version: 1, by: null, at: ctx.now(), tags },
      summary: { headline, places: ['site', 'feed'], before },
      ...rest,
    });
  });
}

export function withdrawWithReceipt(
  ctx: { db: Db; now: () => number; who: string | null },
  id: ArticleId,
  notice: WithdrawalNotice,
): Promise<number> {
  return ctx.db.transaction().execute(async (db) => {
    const { headline, path, edition } = await db
      .selectFrom('articles')
      .select(['headline', 'path', 'edition'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const tags = await withdraw({ ...ctx, db }, id, notice);
    return openReceipt(db, {
      ...{ subject: `story:${id}`, article: id, act: notice.kind, edition, version: 1, by: null, at: ctx.now(), tags },
      summary: { headline, before: { path, edition, inFeeds: 1, inLetterQueue: false } },
    });
  });
}
