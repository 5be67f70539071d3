import type { Context } from '../store/context.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { audit } from './audit.ts';
import { linkTo, OWNER_LINK_LASTS } from './invitations.ts';
import { makeOneTimeKey } from './one-time-keys.ts';

/**
 * A link by which whoever starts the paper becomes its owner; good once, for a day. A new one kills those before it.
 * @returns `null` where somebody is there who can let others in
 */
export async function ownerLink(ctx: Context, origin: string): Promise<string | null> {
  const owner = await ctx.db
    .selectFrom('people')
    .select('id')
    .where('state', '=', 'active')
    .where('rolesJson', 'like', '%"administrator"%')
    .executeTakeFirst();
  return owner ? null : newOwnerLink(ctx, origin);
}

/** The same for who has the machine and lost every way in, whoever else is there. */
export async function newOwnerLink(ctx: Context, origin: string): Promise<string> {
  return inTransaction(ctx.db, async (db) => {
    await db.deleteFrom('oneTimeKeys').where('purpose', '=', 'owner').execute();
    const { token } = await makeOneTimeKey({ ...ctx, db }, { purpose: 'owner', person: null, lasts: OWNER_LINK_LASTS });
    await audit({ ...ctx, db }, { what: 'owner.link-made' });
    return linkTo(origin, 'welcome', token);
  });
}
