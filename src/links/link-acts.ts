import { Forbidden, NotFound } from '../base/errors.ts';
import { audit } from '../people/audit.ts';
import type { NewsroomContext } from '../people/serve.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { recordEvent } from '../store/record-event.ts';
import type { Row } from '../store/tables.ts';
import type { NamedLink } from './contract.ts';
import { editableLink } from './link-tasks.ts';
import { editableMenuLink } from './menu-link-tasks.ts';

/** Whatever the turn it has: it is looked at next. @throws {NotFound} {Forbidden} */
export async function checkLink(ctx: NewsroomContext, named: NamedLink): Promise<void> {
  await onLink(ctx, named, async ({ db, now }) => {
    await db.updateTable('linkTargets').set({ nextAt: now() }).where('id', '=', named.target).execute();
  });
}

/** In this story or menu it is right, until something else is wrong with it. @throws {NotFound} {Forbidden} */
export async function ignoreLink(ctx: NewsroomContext, { why, ...named }: NamedLink & { why: string }): Promise<void> {
  await onLink(ctx, named, async (on, fault) => {
    await said(on, named, { ignoredOf: fault, ignoredBy: on.person.id, ignoredAt: on.now(), ignoredWhy: why });
    await audit(on, { what: 'link.ignored', thing: thingOf(named), detail: { target: named.target, fault, why } });
  });
}

/** Takes {@link ignoreLink} back. @throws {NotFound} {Forbidden} */
export async function heedLink(ctx: NewsroomContext, named: NamedLink): Promise<void> {
  await onLink(ctx, named, async (on) => {
    await said(on, named, { ignoredOf: null, ignoredBy: null, ignoredAt: null, ignoredWhy: null });
    await audit(on, { what: 'link.heeded', thing: thingOf(named), detail: { target: named.target } });
  });
}

function thingOf(named: NamedLink): string {
  return 'menu' in named ? `menu:${named.menu}` : `story:${named.article}`;
}

type Said = Pick<Row<'linkUses'>, 'ignoredOf' | 'ignoredBy' | 'ignoredAt' | 'ignoredWhy'>;

async function said({ db }: NewsroomContext, named: NamedLink, what: Said): Promise<void> {
  const { target } = named;
  if ('menu' in named)
    await db
      .updateTable('menuLinkUses')
      .set(what)
      .where('place', '=', named.menu)
      .where('targetId', '=', target)
      .execute();
  else
    await db
      .updateTable('linkUses')
      .set(what)
      .where('articleId', '=', named.article)
      .where('targetId', '=', target)
      .execute();
}

async function onLink(
  ctx: NewsroomContext,
  named: NamedLink,
  act: (on: NewsroomContext, fault: string) => Promise<void>,
): Promise<void> {
  await inTransaction(ctx.db, async (db) => {
    const on = { ...ctx, db };
    const link = 'menu' in named ? await editableMenuLink(on, named) : await editableLink(on, named);
    if (link === 'missing') throw new NotFound(`link ${named.target} of ${thingOf(named)}`);
    if (link === 'forbidden') throw new Forbidden('This story is not yours to change.');
    await act(on, link.fault);
    await recordEvent(db, { kind: 'links.changed' }, ctx.now());
  });
}
