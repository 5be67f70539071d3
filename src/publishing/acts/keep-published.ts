import type { ArticleId } from '../../base/ids.ts';
import type { Context } from '../../store/context.ts';
import type { Db } from '../../store/database.ts';
import type { StorySnapshot } from '../../writing/layout.ts';
import { copyHash, hashOf, storedCopy } from '../../writing/texts/working-copy.ts';
import { insertVersion } from '../../writing/versions/insert-version.ts';
import type { Outgoing } from './go-out.ts';

/**
 * What the newsroom keeps of a publication: the version, the shared text of it, and a working copy that is marked as changed
 * exactly where it says other things than what went out.
 */
export async function keepPublished(
  ctx: Context,
  out: Outgoing,
  { edition, inFeeds }: { edition: number; inFeeds: 0 | 1 },
): Promise<{ version: number; snapshot: StorySnapshot }> {
  const { db } = ctx;
  const { id } = out.saved.copy.article;
  const live = await db
    .selectFrom('liveArticles')
    .select(['slug', 'touchedAt'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const { slug } = live;
  const snapshot: StorySnapshot = { ...(out.other?.snapshot ?? out.saved.snapshot), slug };
  const version = await versionOf(ctx, out, snapshot, edition);
  await db
    .updateTable('articles')
    .set({
      inFeeds,
      // the pending work stays pending
      ...(out.other && { slug: out.saved.copy.article.slug || slug, touchedAt: live.touchedAt + 1 }),
    })
    .where('id', '=', id)
    .execute();
  if (!out.other) await renewText(db, id, snapshot, out.known === undefined);
  const state = out.other ? out.other.state : out.saved.state;
  if (!state) await db.deleteFrom('liveTexts').where('articleId', '=', id).execute();
  else await keepLiveText(db, { articleId: id, edition, version, state: Buffer.from(state) });
  return { version, snapshot };
}

/** The version that has this text already, or a new one. */
async function versionOf(ctx: Context, out: Outgoing, snapshot: StorySnapshot, edition: number): Promise<number> {
  const { id } = out.saved.copy.article;
  const { known } = out;
  if (known !== undefined) {
    const { numUpdatedRows } = await ctx.db
      .updateTable('versions')
      .set({ edition })
      .where('articleId', '=', id)
      .where('number', '=', known)
      .where('edition', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows > 0n) return known;
  }
  const { hands } = out.saved;
  const people = !out.other && hands.length > 0 ? hands : out.by === null ? [] : [out.by];
  return insertVersion(ctx.db, id, { snapshot, reason: 'published', people, edition, at: ctx.now() });
}

async function renewText(db: Db, id: ArticleId, snapshot: StorySnapshot, isNewVersion: boolean): Promise<void> {
  const copy = await storedCopy(db, id);
  if (!copy) return;
  await db
    .updateTable('storyTexts')
    .set({
      snapshotJson: JSON.stringify(snapshot),
      copyHash: copyHash(copy),
      ...(isNewVersion && { versionHash: hashOf(snapshot), handsJson: '[]' }),
    })
    .where('articleId', '=', id)
    .execute();
}

async function keepLiveText(
  db: Db,
  row: { articleId: ArticleId; edition: number; version: number; state: Uint8Array },
): Promise<void> {
  const { edition, version, state } = row;
  await db
    .insertInto('liveTexts')
    .values({ ...row, formerState: null, formerEdition: null, formerVersion: null })
    .onConflict((conflict) =>
      conflict.column('articleId').doUpdateSet((on) => ({
        ...{ edition, version, state, formerState: on.ref('liveTexts.state') },
        ...{ formerEdition: on.ref('liveTexts.edition'), formerVersion: on.ref('liveTexts.version') },
      })),
    )
    .execute();
}
