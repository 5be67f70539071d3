import { NotFound } from '../../base/errors.ts';
import type { PersonId } from '../../base/ids.ts';
import { addPerson } from '../add-person.ts';
import { audit } from '../audit.ts';
import type { SecondFactorState } from '../contract.ts';
import { countTry, networkOf, PATIENCE } from '../count-tries.ts';
import { type Invited, invitedBy } from '../invitations.ts';
import { makeByline } from '../make-byline.ts';
import { oneTimeKey, takeOneTimeKey } from '../one-time-keys.ts';
import { proofOf } from './proof.ts';
import { startSession } from './start-session.ts';
import { asPerson, type Visit } from './visit.ts';

const PURPOSES = ['invitation', 'owner'] as const;

/** What a token is good for. @throws {NotFound} nothing */
export async function readInvitation(visit: Visit, token: string) {
  const key = await oneTimeKey(visit, token, PURPOSES);
  if (!key) {
    await countTry(visit, `network:${networkOf(visit.from)}`, PATIENCE.network);
    throw new NotFound('This link is not good for anything (any more).');
  }
  const { name = '', email = '' }: Partial<Invited> = invitedBy(key);
  const kind = key.purpose === 'owner' ? ('owner' as const) : ('invitation' as const);
  return { kind, name, email, expiresAt: key.expiresAt };
}

/** Makes the account and signs in. @throws {NotFound} @throws {Invalid} the key is then still good */
export async function acceptInvitation(
  visit: Visit,
  input: { token: string; name: string; username: string; email?: string | undefined; password: string },
): Promise<{ secondFactor: SecondFactorState }> {
  await readInvitation(visit, input.token);
  const person = await visit.db.transaction().execute(async (db): Promise<PersonId> => {
    const ctx = { ...visit, db };
    const key = await takeOneTimeKey(ctx, input.token, PURPOSES);
    if (!key) throw new NotFound('This link was used.');
    const { name, username, password } = input;
    if (key.purpose === 'owner') {
      const email = input.email ?? '';
      const roles = ['administrator', 'chief'] as const;
      const owner = await addPerson(ctx, { name, username, password, email, roles });
      // whatever other links there are: the paper has its owner
      await db.deleteFrom('oneTimeKeys').where('purpose', '=', 'owner').execute();
      await audit(asPerson(ctx, owner), { what: 'owner.arrived', thing: `person:${owner}` });
      return owner;
    }
    const { email, roles, sections, author, makesByline } = invitedBy(key);
    const joined = await addPerson(ctx, { name, username, password, email, roles, sections, author });
    const own = asPerson(ctx, joined);
    await audit(own, { what: 'invitation.accepted', thing: `person:${joined}` });
    if (makesByline) {
      const authorId = await makeByline(own, { name, username });
      await db.updateTable('people').set({ authorId }).where('id', '=', joined).execute();
    }
    return joined;
  });
  return startSession(visit, await proofOf(visit.db, person), 'invitation');
}
