import type { ArticleId } from '../base/ids.ts';
import type { Context } from '../store/context.ts';
import type { Db } from '../store/database.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { insertMany } from '../store/insert-many.ts';
import { recordEvent } from '../store/record-event.ts';
import { checkOwn } from './check-own.ts';
import { type FoundLink, keyOf, linksOf } from './links-of.ts';

/** Outside links are not asked before this: who has just published may mend them, and nobody is asked for a test. */
const FIRST_LOOK = 600_000;

/**
 * Keeps what live texts link to as they are now, and looks at once whether links to the paper itself lead somewhere: those
 * of these stories, and those of others that lead to them. Ends the same however often it runs.
 */
export async function indexLinks(ctx: Context, origin: string, articles: readonly ArticleId[]): Promise<void> {
  if (articles.length === 0) return;
  await inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    const rows = await db
      .selectFrom('liveBodies')
      .innerJoin('liveArticles as live', 'live.id', 'liveBodies.articleId')
      .select(['articleId', 'documentJson', 'live.path'])
      .where('articleId', 'in', articles)
      .execute();
    const texts = new Map(rows.map(({ articleId, documentJson }) => [articleId, linksIn(documentJson, origin)]));
    await addTargets(on, [...texts.values()].flat());
    for (const article of articles) await keepUses(on, article, texts.get(article) ?? []);
    await followed(
      on,
      articles,
      rows.map(({ path }) => path),
    );
  });
}

function linksIn(documentJson: string, origin: string): FoundLink[] {
  return linksOf(JSON.parse(documentJson), origin);
}

export async function addTargets({ db, now }: Context, links: readonly FoundLink[]): Promise<void> {
  const nextAt = now();
  const rows = [...new Map(links.map((link) => [link.key, link])).values()].map(
    ({ key, kind, address, host, story }) => ({
      ...{ key, kind, address, host, storyId: story, state: 'new' as const, why: '', fault: '', failures: 0 },
      ...{ nextAt: kind === 'outside' ? nextAt + FIRST_LOOK : nextAt, checkedAt: null, failingSince: null },
      ...{ since: null, status: null, movedTo: null },
    }),
  );
  await insertMany(db, 'linkTargets', rows, true);
}

/** What somebody said of a link that is still there stays said. */
async function keepUses({ db, now }: Context, article: ArticleId, links: readonly FoundLink[]): Promise<void> {
  const ids = await idsOf(
    db,
    links.map(({ key }) => key),
  );
  const before = await db
    .selectFrom('linkUses')
    .select(['targetId', 'words'])
    .where('articleId', '=', article)
    .execute();
  const wanted = new Map(links.flatMap(({ key, words }) => (ids.has(key) ? [[ids.get(key) as number, words]] : [])));
  const gone = before.filter(({ targetId }) => !wanted.has(targetId)).map(({ targetId }) => targetId);
  if (gone.length > 0) {
    await db.deleteFrom('linkUses').where('articleId', '=', article).where('targetId', 'in', gone).execute();
    await recordEvent(db, { kind: 'links.changed' }, now());
  }
  const had = new Set(before.map(({ targetId }) => targetId));
  const fresh = [...wanted].filter(([targetId]) => !had.has(targetId));
  const nobody = { ignoredOf: null, ignoredBy: null, ignoredWhy: null, ignoredAt: null, toldAt: null };
  await insertMany(
    db,
    'linkUses',
    fresh.map(([targetId, words]) => ({ articleId: article, targetId, words, ...nobody })),
    true,
  );
}

export async function idsOf(db: Db, keys: readonly string[]): Promise<Map<string, number>> {
  if (keys.length === 0) return new Map();
  const rows = await db.selectFrom('linkTargets').select(['id', 'key']).where('key', 'in', keys).execute();
  return new Map(rows.map(({ id, key }) => [key, id]));
}

/** What links to these stories, by identity, by an address that they answered at, or by the one that they have now. */
async function followed(ctx: Context, articles: readonly ArticleId[], paths: readonly string[]): Promise<void> {
  const keys = paths.map(keyOf);
  const targets = await ctx.db
    .selectFrom('linkTargets')
    .selectAll()
    .where((on) =>
      on.or([
        on('storyId', 'in', articles),
        on.and([on('kind', '=', 'own'), on('key', 'in', keys.length > 0 ? keys : [''])]),
      ]),
    )
    .execute();
  const own = await ctx.db
    .selectFrom('linkTargets')
    .innerJoin('linkUses', 'linkUses.targetId', 'linkTargets.id')
    .selectAll('linkTargets')
    .where('linkUses.articleId', 'in', articles)
    .where('linkTargets.state', '=', 'new')
    .where('linkTargets.kind', '<>', 'outside')
    .execute();
  await checkOwn(ctx, [...new Map([...targets, ...own].map((target) => [target.id, target])).values()]);
}
