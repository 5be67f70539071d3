import { createHash, randomBytes } from 'node:crypto';
import type { PersonId } from '../base/ids.ts';
import type { Context } from '../store/context.ts';
import type { Row } from '../store/tables.ts';

type Purpose = Row<'oneTimeKeys'>['purpose'];

/**
 * Makes a key for a link that opens something once. Only its hash is kept; it is good for its purpose alone.
 * @param lasts milliseconds
 */
export async function makeOneTimeKey(
  ctx: Context,
  { purpose, person, input, lasts }: { purpose: Purpose; person: PersonId | null; input?: unknown; lasts: number },
): Promise<{ token: string; id: string }> {
  const token = randomBytes(32).toString('base64url');
  const id = randomBytes(12).toString('base64url');
  const now = ctx.now();
  // those that nobody used are of no more use
  await ctx.db.deleteFrom('oneTimeKeys').where('purpose', '!=', 'invitation').where('expiresAt', '<', now).execute();
  await ctx.db
    .insertInto('oneTimeKeys')
    .values({
      hash: hashOf(token),
      id,
      purpose,
      personId: person,
      inputJson: JSON.stringify(input ?? {}),
      createdAt: now,
      expiresAt: now + lasts,
    })
    .execute();
  return { token, id };
}

/** What the key is for, without using it up. */
export async function oneTimeKey(
  ctx: Context,
  token: string,
  purposes: readonly Purpose[],
): Promise<Row<'oneTimeKeys'> | null> {
  const row = await ctx.db
    .selectFrom('oneTimeKeys')
    .selectAll()
    .where('hash', '=', hashOf(token))
    .where('purpose', 'in', purposes)
    .where('expiresAt', '>', ctx.now())
    .executeTakeFirst();
  return row ?? null;
}

/** Uses the key up: of two who come at the same moment one gets it. */
export async function takeOneTimeKey(
  ctx: Context,
  token: string,
  purposes: readonly Purpose[],
): Promise<Row<'oneTimeKeys'> | null> {
  const row = await ctx.db
    .deleteFrom('oneTimeKeys')
    .where('hash', '=', hashOf(token))
    .where('purpose', 'in', purposes)
    .where('expiresAt', '>', ctx.now())
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}

/** SHA-256, hex. The tokens are 256 random bits, so that nothing slower is needed. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
