import type { Instant } from '../base/clock.ts';
import type { PaperEvent, PublishAct } from '../base/events.ts';
import type { ArticleId } from '../base/ids.ts';
import { addRedirects, redirectKey } from '../paper/add-redirects.ts';
import type { Context } from '../store/context.ts';
import type { Db } from '../store/database.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { insertMany } from '../store/insert-many.ts';
import { recordEvents } from '../store/record-event.ts';
import { choosePaths } from './choose-paths.ts';
import { type Edition, editionOf, stateOf } from './edition.ts';
import { besideTagsOf, editTags, eventTags, standsAsBefore } from './event-tags.ts';
import { isInLedger } from './is-in-ledger.ts';
import { shiftCounts } from './list-counts.ts';
import { type LiveState, readLive } from './live-state.ts';
import { menusChanged } from './menus-changed.ts';
import { refuseBarred } from './refuse-barred.ts';
import { refuseEmbargoed } from './refuse-embargoed.ts';
import { readWorkingCopies, type WorkingCopies } from './working-copies.ts';
import { writeLive } from './write-live.ts';

/**
 * `act`: `publish` for the first time or again, `minor` for a change that readers need not be told of; `update`,
 * `correction` and `clarification` move the updated date, and with a note (needed for the last two) stand in the public
 * ledger; `import` takes the dates it is given. `publishedAt`: absent, it stays as it was first, or is now.
 */
export interface PublishOrder {
  act: PublishAct;
  note?: string;
  /** of the note on the story: above or (absent) below the text */
  place?: 'above' | 'below';
  publishedAt?: Instant;
  updatedAt?: Instant | null;
  /** the canonical path it has to have; absent: it keeps the one it has, or gets one by the paper's pattern */
  path?: string;
  /** it brings nothing that is pending: an embargo on that does not stand in its way */
  ofLive?: boolean;
  /** the edition that it says the same as once more, where the ones after it are as if they had not been */
  restores?: number;
}

export interface Published {
  id: ArticleId;
  edition: number;
  path: string;
  /** where it stood before, or stands now, in the words of the page cache */
  tags: readonly string[];
}

/**
 * Makes the working copy what readers see: freezes it as a numbered edition, derives the live rows, and keeps the former
 * address answering.
 * @throws {NotFound}; {Conflict} for private articles, those in the trash and those under embargo; {Invalid} `headline`, `password`, `note`,
 * `publishedAt`, `path`, `media.ID`
 */
export async function publish(ctx: Context, id: ArticleId, order: PublishOrder): Promise<Published> {
  const [published] = await publishAll(ctx, [{ id, ...order }]);
  return published as Published;
}

/** The same for many at once, with few statements; answers in the same order. Nothing is published if one cannot be. */
export async function publishAll(
  ctx: Context,
  orders: readonly (PublishOrder & { id: ArticleId })[],
): Promise<Published[]> {
  if (!orders.length) return [];
  return inTransaction(ctx.db, async (db) => {
    const read = await readWorkingCopies(
      db,
      orders.map(({ id }) => id),
    );
    // what another system published is published as it was there
    const own = orders.flatMap(({ id, act }) => (act === 'import' ? [] : (read.copies.get(id)?.article ?? [])));
    await refuseBarred(db, own, ctx.now());
    return publishCopies({ ...ctx, db }, orders, read);
  });
}

/** Publishes copies as they are handed over, which need not be those that the newsroom writes on. */
export async function publishCopies(
  ctx: Context,
  orders: readonly (PublishOrder & { id: ArticleId })[],
  { copies, settings, sections, authorSlugs }: WorkingCopies,
): Promise<Published[]> {
  return inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    const now = ctx.now();
    const ids = orders.map(({ id }) => id);
    const fresh = orders.flatMap(({ id, ofLive }) => (ofLive ? [] : [id]));
    await refuseEmbargoed(db, fresh, now);
    const editions = orders.map((order) => editionOf(order, copies.get(order.id), now));
    await choosePaths(db, editions, { settings, sections, authorSlugs });

    const before = await readLive(db, ids);
    const after = editions.map((edition) => stateOf(edition, sections));
    await writeLive(db, editions, after, before);
    await shiftCounts(db, [...before.values()], after);
    await writeChanges(on, editions);
    await endWithdrawals(on, editions);
    const moved = after.filter(({ id, path }) => before.has(id) && before.get(id)?.path !== path);
    await addRedirects(
      on,
      moved.map(({ id }) => ({
        from: before.get(id)?.path as string,
        to: { kind: 'article' as const, id },
        source: 'rename' as const,
      })),
    );
    const events = await facts(db, editions, before, after);
    await recordEvents(db, events, now);
    // an entry without a label of its own has the headline, which may be another now
    await menusChanged(on, ids);
    return editions.map(({ article, number, path }, at) => {
      const [was, is] = [before.get(article.id), after[at] as LiveState];
      const tags = eventTags(was ? [was, is] : [is]);
      return { id: article.id, edition: number, path, tags };
    });
  });
}

async function facts(
  db: Db,
  editions: readonly Edition[],
  before: ReadonlyMap<ArticleId, LiveState>,
  after: readonly LiveState[],
): Promise<Extract<PaperEvent, { kind: 'article.published' }>[]> {
  const events: Extract<PaperEvent, { kind: 'article.published' }>[] = [];
  for (const [at, { article, number, order }] of editions.entries()) {
    const now = after[at] as LiveState;
    const tags = await changedTags(db, before.get(article.id), now, order, number);
    events.push({ kind: 'article.published', article: article.id, edition: number, act: order.act, tags });
  }
  return events;
}

/** Of the pages that show anything else now than before. */
async function changedTags(
  db: Db,
  before: LiveState | undefined,
  after: LiveState,
  { act }: PublishOrder,
  edition: number,
): Promise<string[]> {
  const isCorrected = before ? before.shown.correctedAt !== after.shown.correctedAt : edition > 1;
  const corrections = isCorrected || act === 'correction' || act === 'clarification' ? ['corrections'] : [];
  if (standsAsBefore(before, after)) return [...editTags(before, after), ...corrections];
  const states = before ? [before, after] : [after];
  // an import comes in bulk and says at its end that everything changed
  const beside = act === 'import' ? [] : await besideTagsOf(db, states, !before);
  return [...new Set([...eventTags(states), ...beside, ...corrections])];
}

/** What is public again is withdrawn no more; that it was retracted stays said. */
async function endWithdrawals({ db, now }: Context, editions: readonly Edition[]): Promise<void> {
  const ended = await db
    .deleteFrom('withdrawals')
    .where(
      'articleId',
      'in',
      editions.map(({ article }) => article.id),
    )
    .returning(['articleId', 'kind', 'publicReason', 'at'])
    .execute();
  const ledger = ended.flatMap(({ articleId, kind, publicReason, at }) => {
    const edition = editions.find(({ article }) => article.id === articleId);
    if (kind !== 'retract' || !edition || edition.order.restores !== undefined) return [];
    const line = { articleId, edition: edition.number, place: 'below' as const };
    return [
      { ...line, kind: 'retraction' as const, note: publicReason, changedAt: at },
      { ...line, kind: 'republication' as const, note: '', changedAt: now() },
    ];
  });
  await insertMany(db, 'changes', ledger);
  if (ended.length === 0) return;
  // what its address said while it was withdrawn: it answers by itself again
  await db
    .deleteFrom('redirects')
    .where('targetKind', '=', 'article')
    .where(
      'targetId',
      'in',
      ended.map(({ articleId }) => articleId),
    )
    .where(
      'fromPath',
      'in',
      editions.map(({ path }) => redirectKey(path)),
    )
    .execute();
}

async function writeChanges(ctx: Context, editions: readonly Edition[]): Promise<void> {
  const ledger = editions.flatMap(({ article, order, number, updatedAt, correctedAt }) => {
    if (!isInLedger(order)) return [];
    const { act, note, place = 'below' } = order;
    const changedAt = (act === 'update' ? updatedAt : correctedAt) ?? ctx.now();
    return [{ articleId: article.id, kind: act, note: note.trim(), changedAt, edition: number, place }];
  });
  await insertMany(ctx.db, 'changes', ledger);
}
