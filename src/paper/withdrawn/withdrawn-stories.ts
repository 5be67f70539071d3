import type { z } from 'zod';
import { Invalid, NotFound } from '../../base/errors.ts';
import type { ArticleId } from '../../base/ids.ts';
import { audit } from '../../people/audit.ts';
import type { Person } from '../../people/person.ts';
import { readableStories } from '../../people/readable-stories.ts';
import type { Context } from '../../store/context.ts';
import type { Db } from '../../store/database.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import { changeSettings } from '../change-settings.ts';
import { readSettings } from '../read-settings.ts';
import { recordPaperChange } from '../record-paper-change.ts';
import type { withdrawnStories as endpoint } from './contract.ts';
import { keepNotice, standsWithdrawn } from './taken-back.ts';

const PAGE = 100;

/**
 * What readers had once and have no more; those withdrawn before notices were kept are among them. What it was and why it
 * went only where `person` may read it: readers are told the headline of a retraction alone. Two queries, five for who may
 * not read everything.
 */
export async function withdrawnStories(
  db: Db,
  person: Person,
  from: number,
): Promise<z.input<(typeof endpoint)['output']>> {
  const rows = await db
    .selectFrom('articles')
    .leftJoin('withdrawals as notice', 'notice.articleId', 'articles.id')
    .leftJoin('people', 'people.id', 'notice.personId')
    .select(['articles.id', 'articles.headline', 'articles.path', 'articles.touchedAt', 'notice.kind'])
    .select(['notice.headline as liveHeadline', 'notice.path as livePath', 'notice.publicReason', 'notice.reason'])
    .select(['notice.redirectTo', 'notice.at', 'people.name as by'])
    .where(standsWithdrawn('articles'))
    .orderBy((on) => on.fn.coalesce('notice.at', 'articles.touchedAt'), 'desc')
    .orderBy('articles.id', 'desc')
    .offset(from)
    .limit(PAGE + 1)
    .execute();
  const { withdrawnNotice } = await readSettings(db);
  const isReadable = await readableStories(
    db,
    person,
    rows.map(({ id }) => id),
  );
  return {
    stories: rows.slice(0, PAGE).map((row) => ({
      id: row.id,
      headline: isReadable(row.id) || row.kind === 'retract' ? (row.liveHeadline ?? row.headline) : null,
      path: row.livePath ?? row.path,
      kind: row.kind ?? 'withdraw',
      publicReason: row.publicReason ?? '',
      reason: isReadable(row.id) ? (row.reason ?? '') : null,
      redirectTo: row.redirectTo,
      at: row.at ?? row.touchedAt,
      by: row.by ?? '',
    })),
    next: rows.length > PAGE ? from + PAGE : null,
    notice: withdrawnNotice,
  };
}

/** The paper's wording for what it has taken back. */
export async function saveWithdrawnNotice(ctx: Context, notice: string): Promise<string> {
  return inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    const before = await readSettings(db);
    const after = await changeSettings(on, { withdrawnNotice: notice || undefined });
    const detail = { before: before.withdrawnNotice, after: after.withdrawnNotice };
    await audit(on, { what: 'withdrawn.worded', detail });
    return after.withdrawnNotice;
  });
}

/** What readers are told of one story that was taken back. @throws {Invalid} `publicReason`; {NotFound} */
export async function savePublicReason(ctx: Context, id: ArticleId, publicReason: string): Promise<void> {
  await inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    const before = await noticeOf(db, id);
    if (before.kind === 'retract' && !isAdded(publicReason, before.publicReason))
      throw new Invalid('The notice does not fit.', {
        publicReason: 'What a retraction told readers stays on record. Add to it.',
      });
    await db.updateTable('withdrawals').set({ publicReason }).where('articleId', '=', id).execute();
    await recordPaperChange(on, { kind: 'paper.changed', what: 'redirects' });
    const detail = { headline: before.headline, before: before.publicReason, after: publicReason };
    await audit(on, { what: 'withdrawn.reworded', thing: `story:${id}`, detail });
  });
}

function isAdded(text: string, before: string): boolean {
  return text !== '' && text.startsWith(before) && !/^[\p{L}\p{N}]/u.test(before && text.slice(before.length));
}

/** @throws {NotFound} */
async function noticeOf(db: Db, id: ArticleId) {
  await keepNotice(db, id);
  const columns = ['kind', 'publicReason', 'headline'] as const;
  const notice = await db.selectFrom('withdrawals').select(columns).where('articleId', '=', id).executeTakeFirst();
  if (!notice) throw new NotFound(`withdrawal ${id}`);
  return notice;
}
