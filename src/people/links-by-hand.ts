import type { PersonId } from '../base/ids.ts';
import type { Context } from '../store/context.ts';
import { audit } from './audit.ts';
import { linkTo } from './invitations.ts';
import { makeOneTimeKey } from './one-time-keys.ts';

const DAY = 24 * 3_600_000;

/** A link that sets a password, printed for whoever has the machine. Good once, for a day. */
export async function newPasswordLink(ctx: Context, origin: string, person: PersonId): Promise<string> {
  const { token } = await makeOneTimeKey(ctx, { purpose: 'reset', person, lasts: DAY });
  await audit(ctx, { what: 'password.link-made', thing: `person:${person}` });
  return linkTo(origin, 'new-password', token);
}

/** A link that signs somebody in, as the letter that they can ask for has one. Good once, for a day. */
export async function newEnterLink(ctx: Context, origin: string, person: PersonId): Promise<string> {
  const { token } = await makeOneTimeKey(ctx, { purpose: 'enter', person, lasts: DAY });
  await audit(ctx, { what: 'session.link-made', thing: `person:${person}` });
  return linkTo(origin, 'enter', token);
}
