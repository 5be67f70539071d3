import type { SecondFactorState } from '../contract.ts';
import { countTry, networkOf, PATIENCE } from '../count-tries.ts';
import { oneTimeKey, takeOneTimeKey } from '../one-time-keys.ts';
import { NotSignedIn } from './errors.ts';
import { proofOf } from './proof.ts';
import { startSession } from './start-session.ts';
import type { Visit } from './visit.ts';

/** @throws {NotSignedIn} the link was used, is too old or never was */
export async function enterByLink(visit: Visit, token: string): Promise<{ secondFactor: SecondFactorState }> {
  const known = await oneTimeKey(visit, token, ['enter']);
  // before the key is used up: what ends all sessions takes the keys along
  const proof = known?.personId && (await proofOf(visit.db, known.personId));
  if (!proof || !(await takeOneTimeKey(visit, token, ['enter']))) {
    await countTry(visit, `network:${networkOf(visit.from)}`, PATIENCE.network);
    throw new NotSignedIn('no such link');
  }
  return startSession(visit, proof, 'link');
}
