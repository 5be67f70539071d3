import { createHash, randomBytes } from 'node:crypto';
import { refuseEmbargoed } from '../../articles/refuse-embargoed.ts';
import { Forbidden, NotFound } from '../../base/errors.ts';
import type { ArticleId } from '../../base/ids.ts';
import { audit } from '../../people/audit.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import type { Db } from '../../store/database.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import type { Row } from '../../store/tables.ts';
import { peopleNamed } from '../names.ts';
import { guard } from '../stories/guard.ts';
import type { PreviewLink } from './contract.ts';

const HOUR = 3_600_000;
const MOST_SHOWN = 100;

/** Where a preview is read, on the paper's own origin. */
export const previewPath = (token: string): string => `/preview/${token}`;

/**
 * A secret of 192 bits; the database has only its hash, so that who reads that cannot open the link.
 * @throws {Conflict} under an embargo: nothing of the story is for strangers then
 */
export async function createPreview(
  ctx: NewsroomContext,
  story: ArticleId,
  { label, hours }: { label: string; hours: number },
): Promise<{ link: PreviewLink; token: string }> {
  await guard(ctx.db, ctx.person, story, 'share');
  await refuseEmbargoed(ctx.db, [story], ctx.now());
  const token = randomBytes(24).toString('base64url');
  const row = await inTransaction(ctx.db, async (db) => {
    const made = await db
      .insertInto('previewLinks')
      .values({
        articleId: story,
        tokenHash: previewHash(token),
        label,
        personId: ctx.person.id,
        createdAt: ctx.now(),
        expiresAt: ctx.now() + hours * HOUR,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await audit(
      { ...ctx, db },
      { what: 'story.shared', thing: `story:${story}`, detail: { link: made.id, label, hours } },
    );
    return made;
  });
  const [link] = await shown(ctx.db, [row]);
  return { link: link as PreviewLink, token };
}

/** Newest first, those that ended among them. */
export async function listPreviews(ctx: NewsroomContext, story: ArticleId): Promise<PreviewLink[]> {
  await guard(ctx.db, ctx.person, story, 'share');
  const rows = await ctx.db
    .selectFrom('previewLinks')
    .selectAll()
    .where('articleId', '=', story)
    .orderBy('id', 'desc')
    .limit(MOST_SHOWN)
    .execute();
  return shown(ctx.db, rows);
}

/** By who made it, or whoever may share the story. @throws {NotFound} {Forbidden} */
export async function withdrawPreview(ctx: NewsroomContext, id: number): Promise<PreviewLink> {
  return inTransaction(ctx.db, async (db) => {
    const row = await db.selectFrom('previewLinks').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row) throw new NotFound(`preview ${id}`);
    const may = await guard(db, ctx.person, row.articleId);
    if (!may.share && row.personId !== ctx.person.id) throw new Forbidden('This link is not yours to withdraw.');
    const withdrawnAt = row.withdrawnAt ?? ctx.now();
    await db.updateTable('previewLinks').set({ withdrawnAt }).where('id', '=', id).execute();
    await audit({ ...ctx, db }, { what: 'story.unshared', thing: `story:${row.articleId}`, detail: { link: id } });
    const [link] = await shown(db, [{ ...row, withdrawnAt }]);
    return link as PreviewLink;
  });
}

export function previewHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

async function shown(db: Db, rows: readonly Row<'previewLinks'>[]): Promise<PreviewLink[]> {
  const named = await peopleNamed(
    db,
    rows.map(({ personId }) => personId),
  );
  return rows.map(({ id, label, personId, createdAt, expiresAt, withdrawnAt, opened, openedAt }) => ({
    ...{ id, label, by: named(personId), createdAt, expiresAt, withdrawnAt, opened, openedAt },
  }));
}
