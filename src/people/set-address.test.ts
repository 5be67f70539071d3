import { beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import { Forbidden, Invalid, NotFound } from '../base/errors.ts';
import type { PersonId } from '../base/ids.ts';
import type { Context } from '../store/context.ts';
import type { Actor } from './actor.ts';
import { findPerson } from './find-person.ts';
import { addOne, Browser, ORIGIN, openAccounts } from './fixture.ts';
import { makeOneTimeKey, oneTimeKey } from './one-time-keys.ts';
import { setAddress } from './set-address.ts';

const head = { origin: ORIGIN, paper: 'The Test Lantern', language: 'en' };

describeEachDatabase('the address of somebody else', (database) => {
  let ctx: Context;
  const ids: Record<string, PersonId> = {};
  beforeAll(async () => {
    ctx = { db: database(), now: () => Date.now(), who: null };
    ids.root = await addOne(ctx, 'root', { roles: ['administrator'] });
    ids.cleo = await addOne(ctx, 'cleo', { roles: ['chief'] });
    ids.rob = await addOne(ctx, 'rob', { language: 'de' });
  });
  const set = async (as: string, input: { id?: PersonId; email?: string; username?: string }) => {
    const person = await findPerson(database(), ids[as] as PersonId);
    const actor: Actor = { ...ctx, who: person?.id ?? null, person, from: '192.0.2.1', agent: 'Tester/1' };
    const given = { id: ids.rob as PersonId, email: 'rob@paper.example', username: 'rob', ...input };
    return setAddress(actor, head, given);
  };

  it('is changed by administrators alone, never their own, and to nobody else’s', async () => {
    await expect(set('cleo', { email: 'mine@elsewhere.example' })).rejects.toThrow(Forbidden);
    await expect(set('root', { id: ids.root as PersonId })).rejects.toThrow(Invalid);
    await expect(set('root', { id: 'nobody' as PersonId })).rejects.toThrow(NotFound);
    const taken = await set('root', { email: 'cleo@paper.example', username: 'cleo' }).catch((error: Invalid) => error);
    expect(Object.keys((taken as Invalid).fields)).toEqual(['email', 'username']);
  });

  it('counts at once: both addresses are told in their owner’s language, sessions and links end', async () => {
    const accounts = openAccounts(ctx);
    const rob = new Browser(accounts);
    await rob.signIn('rob');
    const key = (purpose: 'reset' | 'address-stop') =>
      makeOneTimeKey(ctx, { purpose, person: ids.rob as PersonId, input: { email: 'x@y.example' }, lasts: 60_000 });
    const [reset, stop] = [await key('reset'), await key('address-stop')];
    await set('root', { email: 'robert@paper.example', username: 'robert' });
    expect(await rob.who()).toBeNull();
    for (const { token } of [reset, stop]) expect(await oneTimeKey(ctx, token, ['reset', 'address-stop'])).toBeNull();
    const told = await database().selectFrom('outbox').selectAll().where('kind', '=', 'address.set').execute();
    expect(told.map(({ recipient }) => recipient)).toEqual(['rob@paper.example', 'robert@paper.example']);
    for (const { subject, textBody } of told) {
      expect(subject).toContain('eine andere Adresse');
      expect(textBody).toContain('Root Penn');
      expect(textBody).toContain('robert@paper.example');
    }
    const line = await database().selectFrom('audit').selectAll().where('what', '=', 'person.address-set').execute();
    expect(line.map(({ who, thing }) => [who, thing])).toEqual([[ids.root, `person:${ids.rob}`]]);
    expect(JSON.parse(line[0]?.detailJson ?? '')).toEqual({
      from: { email: 'rob@paper.example', username: 'rob' },
      to: { email: 'robert@paper.example', username: 'robert' },
    });
    await set('root', { email: 'robert@paper.example', username: 'robert' });
    const again = await database().selectFrom('outbox').select('id').where('kind', '=', 'address.set').execute();
    expect(again, 'nothing changed, nobody is told').toHaveLength(2);
  });
});
