import { beforeAll, beforeEach, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import type { PersonId } from '../../base/ids.ts';
import type { Context } from '../../store/context.ts';
import type { Actor } from '../actor.ts';
import { ADDRESS_HEADER, createAuth } from '../auth.ts';
import { addOne, ORIGIN, PASSWORD } from '../fixture.ts';
import { makeOneTimeKey } from '../one-time-keys.ts';
import { reinstate, suspend } from '../suspend.ts';
import { setPassword } from './lost-password.ts';
import { changePassword } from './own-password.ts';
import { proofOf, requireProof } from './proof.ts';
import type { Visit } from './visit.ts';
import { enterByLink } from './with-link.ts';
import { signInWithPassword } from './with-password.ts';

const NEW = 'four grey gulls on wires';

describeEachDatabase('what is proved while keys change', (database) => {
  let at = Date.now();
  let number = 0;
  let name = '';
  let id: PersonId;
  const ctx = (): Context => ({ db: database(), now: () => (at += 1), who: null });
  beforeAll(() => addOne(ctx(), 'root', { roles: ['administrator'] }));
  beforeEach(async () => {
    number += 1;
    name = `uma${number}`;
    id = await addOne(ctx(), name);
  });

  const nothing = async () => {};
  /** `between`: what somebody else does when the proof was looked at, and nothing was opened yet */
  const visitWith = (between: () => Promise<unknown>): Visit => {
    const auth = createAuth({ db: database(), origin: ORIGIN, secret: 'a secret of the tests, long enough', name: '' });
    const api = new Proxy(auth.api, {
      get(own, key): unknown {
        const does: unknown = Reflect.get(own, key);
        if (key !== 'startSession' || typeof does !== 'function') return does;
        return async (...given: unknown[]): Promise<unknown> => {
          await between();
          return Reflect.apply(does, own, given);
        };
      },
    });
    const paper = { origin: ORIGIN, paper: 'The Test Lantern', language: 'en' };
    const headers = new Headers({ [ADDRESS_HEADER]: '192.0.2.9', origin: ORIGIN });
    const later = () => {};
    const visit = { headers, device: null, setCookies: [], visitor: null, later, pause: () => 0 };
    const asked = { from: '192.0.2.9', agent: 'Tester/1', ...visit };
    return { ...ctx(), ...paper, ...asked, auth: { ...auth, api } };
  };
  const reset = () =>
    database()
      .transaction()
      .execute((db) => setPassword({ ...visitWith(reset), db }, id, NEW));
  const sessions = () => database().selectFrom('sessions').select('id').where('personId', '=', id).execute();
  const factor = (on: 0 | 1) =>
    database().updateTable('people').set({ twoFactorEnabled: on }).where('id', '=', id).execute();
  const signIn = (visit: Visit) => signInWithPassword(visit, { who: name, password: PASSWORD });

  it('opens no session with the password before, where another was set meanwhile', async () => {
    const visit = visitWith(reset);
    await expect(signIn(visit)).rejects.toThrow('meanwhile');
    expect(await sessions()).toEqual([]);
    await signInWithPassword(visitWith(nothing), { who: name, password: NEW });
    expect(await sessions()).toHaveLength(1);
  });

  it('opens none after a suspension, even where it was taken back at once', async () => {
    const actor: Actor = { ...ctx(), person: null, from: '', agent: '' };
    const visit = visitWith(async () => {
      await suspend(actor, id, '');
      await reinstate(actor, id);
    });
    await expect(signIn(visit)).rejects.toThrow('meanwhile');
    expect(await sessions()).toEqual([]);
  });

  it('asks no browser for the second factor that had only the former password', async () => {
    await expect(signIn(visitWith(() => factor(1).then(reset)))).rejects.toThrow('meanwhile');
    const challenges = await database().selectFrom('verifications').select('id').where('value', '=', id).execute();
    expect(challenges).toEqual([]);
  });

  it('lets nobody past a second factor that came into force meanwhile', async () => {
    const proof = await proofOf(database(), id);
    await factor(1);
    const asked = { token: 'of a session', hasFactor: false };
    await expect(requireProof(visitWith(nothing), proof, asked)).rejects.toThrow('meanwhile');
    await requireProof(visitWith(nothing), proof, { ...asked, hasFactor: true });
  });

  it('opens none by a link that was taken before the keys changed', async () => {
    const { token } = await makeOneTimeKey(ctx(), { purpose: 'enter', person: id, lasts: 60_000 });
    await expect(enterByLink(visitWith(reset), token)).rejects.toThrow('meanwhile');
    expect(await sessions()).toEqual([]);
  });

  it('sets no password in a session that ended, or over one that was set meanwhile', async () => {
    await signIn(visitWith(nothing));
    const [session] = await sessions();
    const visitor = {
      ...{ session: session?.id ?? '', secondFactor: 'done' as const, secondFactorRequired: false, language: 'en' },
      ...{ sections: null, person: { id, name, email: '', username: name, roles: [], sections: null, author: null } },
    };
    const own = { ...visitWith(nothing), visitor };
    const change = changePassword(own, { current: PASSWORD, password: 'nobody asked the owner' });
    // hashing takes longer than this: it was looked at before
    const refused = expect(change).rejects.toThrow();
    await reset();
    await refused;
    await signInWithPassword(visitWith(nothing), { who: name, password: NEW });
  });
});
