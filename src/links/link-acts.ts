import { Forbidden, NotFound } from '../base/errors.ts';
import type { ArticleId } from '../base/ids.ts';
import { audit } from '../people/audit.ts';
import type { NewsroomContext } from '../people/serve.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { recordEvent } from '../store/record-event.ts';
import { editableLink } from './link-tasks.ts';

interface Named {
  target: number;
  article: ArticleId;
}

/** Whatever the turn it has: it is looked at next. @throws {NotFound} {Forbidden} */
export async function checkLink(ctx: NewsroomContext, named: Named): Promise<void> {
  await onLink(ctx, named, async ({ db, now }) => {
    await db.updateTable('linkTargets').set({ nextAt: now() }).where('id', '=', named.target).execute();
  });
}

/** In this story it is right, until something else is wrong with it. @throws {NotFound} {Forbidden} */
export async function ignoreLink(ctx: NewsroomContext, { why, ...named }: Named & { why: string }): Promise<void> {
  await onLink(ctx, named, async (on, fault) => {
    await on.db
      .updateTable('linkUses')
      .set({ ignoredOf: fault, ignoredBy: on.person.id, ignoredAt: on.now(), ignoredWhy: why })
      .where('articleId', '=', named.article)
      .where('targetId', '=', named.target)
      .execute();
    await audit(on, {
      what: 'link.ignored',
      thing: `story:${named.article}`,
      detail: { target: named.target, fault, why },
    });
  });
}

/** Takes {@link ignoreLink} back. @throws {NotFound} {Forbidden} */
export async function heedLink(ctx: NewsroomContext, named: Named): Promise<void> {
  await onLink(ctx, named, async (on) => {
    await on.db
      .updateTable('linkUses')
      .set({ ignoredOf: null, ignoredBy: null, ignoredAt: null, ignoredWhy: null })
      .where('articleId', '=', named.article)
      .where('targetId', '=', named.target)
      .execute();
    await audit(on, { what: 'link.heeded', thing: `story:${named.article}`, detail: { target: named.target } });
  });
}

async function onLink(
  ctx: NewsroomContext,
  named: Named,
  act: (on: NewsroomContext, fault: string) => Promise<void>,
): Promise<void> {
  await inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    const link = await editableLink(on, named);
    if (link === 'missing') throw new NotFound(`link ${named.target} of story ${named.article}`);
    if (link === 'forbidden') throw new Forbidden('This story is not yours to change.');
    await act(on, link.fault);
    await recordEvent(db, { kind: 'links.changed' }, ctx.now());
  });
}
