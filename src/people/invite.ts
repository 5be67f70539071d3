import { Invalid, NotFound } from '../base/errors.ts';
import type { Db } from '../store/database.ts';
import { inTransaction } from '../store/in-transaction.ts';
import type { Row } from '../store/tables.ts';
import type { Actor, Letterhead } from './actor.ts';
import { audit } from './audit.ts';
import { INVITATION_LASTS, type Invited, invitedBy, linkTo } from './invitations.ts';
import { makeOneTimeKey } from './one-time-keys.ts';
import { sendLetterTo } from './send-letter.ts';
import { checkStanding, mayManage } from './standing.ts';

type Key = Row<'oneTimeKeys'>;

/** Sends an invitation; one that went to the same address before is good for nothing any more. @throws {Invalid} */
export async function invite(
  ctx: Actor,
  head: Letterhead,
  input: Omit<Invited, 'invitedBy'>,
): Promise<{ key: Key; link: string }> {
  return inTransaction(ctx.db, async (db) => {
    await checkStanding(db, ctx.person, input);
    const email = input.email.trim().toLowerCase();
    const taken = await db.selectFrom('people').select('state').where('email', '=', email).executeTakeFirst();
    if (taken)
      throw new Invalid('Somebody here has this address.', {
        email:
          taken.state === 'active'
            ? 'Somebody here has this e-mail address.'
            : 'Somebody with this e-mail address was here before: their account is still kept.',
      });
    for (const former of await invitations(db))
      if (invitedBy(former).email === email) await db.deleteFrom('oneTimeKeys').where('id', '=', former.id).execute();
    return send({ ...ctx, db }, head, { ...input, email, invitedBy: ctx.person?.id ?? null });
  });
}

/** A new link for the same invitation; the former is good for nothing. @throws {NotFound} */
export async function resendInvitation(ctx: Actor, head: Letterhead, id: string): Promise<{ key: Key; link: string }> {
  return inTransaction(ctx.db, async (db) => {
    const invited = invitedBy(await takeInvitation({ ...ctx, db }, id));
    await checkStanding(db, ctx.person, invited);
    return send({ ...ctx, db }, head, invited);
  });
}

export async function withdrawInvitation(ctx: Actor, id: string): Promise<void> {
  await inTransaction(ctx.db, async (db) => {
    const { email } = invitedBy(await takeInvitation({ ...ctx, db }, id));
    await audit({ ...ctx, db }, { what: 'invitation.withdrawn', thing: `invitation:${id}`, detail: { email } });
  });
}

/** Those that nobody accepted yet, newest first. */
export function invitations(db: Db): Promise<Key[]> {
  return db
    .selectFrom('oneTimeKeys')
    .selectAll()
    .where('purpose', '=', 'invitation')
    .orderBy('createdAt', 'desc')
    .execute();
}

async function takeInvitation(ctx: Actor, id: string): Promise<Key> {
  const key = await ctx.db
    .deleteFrom('oneTimeKeys')
    .where('id', '=', id)
    .where('purpose', '=', 'invitation')
    .returningAll()
    .executeTakeFirst();
  if (!key || (ctx.person && !mayManage(ctx.person, invitedBy(key).roles)))
    throw new NotFound('There is no such invitation.');
  return key;
}

async function send(ctx: Actor, head: Letterhead, invited: Invited): Promise<{ key: Key; link: string }> {
  const { token, id } = await makeOneTimeKey(ctx, {
    purpose: 'invitation',
    person: null,
    input: invited,
    lasts: INVITATION_LASTS,
  });
  const href = linkTo(head.origin, 'welcome', token);
  const { name, email, roles, sections } = invited;
  await sendLetterTo(
    ctx,
    head,
    { name, email, language: '' },
    {
      letter: 'invitation',
      values: { by: ctx.person?.name ?? head.paper, until: ctx.now() + INVITATION_LASTS, href },
      kind: 'person.invited',
      secret: true,
    },
  );
  await audit(ctx, { what: 'person.invited', thing: `invitation:${id}`, detail: { name, email, roles, sections } });
  const key = await ctx.db.selectFrom('oneTimeKeys').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  return { key, link: href };
}
