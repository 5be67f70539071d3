import { isAPIError } from 'better-auth/api';
import { Invalid } from '../../base/errors.ts';
import { countTry, forgetTries, PATIENCE, spendCode } from '../count-tries.ts';
import { confirmPassword } from './own-password.ts';
import type { OwnVisit } from './visit.ts';

/** How long coming in by a link or a passkey stands for a proof. */
const FRESH = 10 * 60_000;

/** Asks once more who sits there: password or code, or neither just after they showed it. @throws {Invalid} @throws {TooMany} */
export async function proveAgain(
  visit: OwnVisit,
  { password, code }: { password: string; code: string },
): Promise<void> {
  if (!password && code) return confirmCode(visit, code);
  if (password || !(await isFresh(visit))) await confirmPassword(visit, password);
}

/** Whether this session was opened a moment ago by what nobody else has: a letter or a passkey. */
export async function isFresh(visit: OwnVisit): Promise<boolean> {
  const row = await visit.db
    .selectFrom('sessions')
    .select(['way', 'createdAt'])
    .where('id', '=', visit.visitor.session)
    .executeTakeFirst();
  return row !== undefined && ['link', 'passkey'].includes(row.way) && row.createdAt > visit.now() - FRESH;
}

async function confirmCode(visit: OwnVisit, typed: string): Promise<void> {
  const { id } = visit.visitor.person;
  const code = typed.replace(/\D/g, '');
  const key = `code:${id}`;
  const wrong = new Invalid('The code is not right.', { code: 'This code is not right (any more).' });
  await countTry(visit, key, PATIENCE.code);
  const { twoFactorEnabled } = await visit.db
    .selectFrom('people')
    .select('twoFactorEnabled')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  // the library would switch on what was only begun
  if (twoFactorEnabled === 0) throw wrong;
  try {
    await visit.auth.api.verifyTOTP({ body: { code }, headers: visit.headers });
  } catch (error) {
    throw isAPIError(error) ? wrong : error;
  }
  if (!(await spendCode(visit, id, code))) throw wrong;
  await forgetTries(visit, key);
}
