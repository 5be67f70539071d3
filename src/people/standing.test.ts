import { beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import type { PersonId } from '../base/ids.ts';
import type { Context } from '../store/context.ts';
import type { Actor } from './actor.ts';
import { changeStanding } from './change-standing.ts';
import { findPerson } from './find-person.ts';
import { addOne, ORIGIN } from './fixture.ts';
import { invitations, invite } from './invite.ts';
import type { Person, Role } from './person.ts';
import { suspend } from './suspend.ts';

const head = { origin: ORIGIN, paper: 'The Test Lantern', language: 'en' };

describeEachDatabase('standing', (database) => {
  let ctx: Context;
  let count = 0;
  beforeAll(() => {
    ctx = { db: database(), now: () => Date.now(), who: null };
  });
  const joined = async (...roles: Role[]): Promise<Actor & { person: Person }> => {
    const id = await addOne(ctx, `eve${(count += 1)}`, { roles });
    const person = (await findPerson(database(), id)) as Person;
    return { ...ctx, who: id, person, from: '192.0.2.1', agent: 'Tester/1' };
  };
  const to = (...roles: Role[]) => ({ roles, sections: null, author: null });
  const administrators = async () => {
    const named = database().selectFrom('people').select('id').where('rolesJson', 'like', '%administrator%');
    return (await named.where('state', '=', 'active').execute()).map(({ id }) => id);
  };

  it('keeps an administrator where two take the role from each other at once', async () => {
    const [ann, bea] = [await joined('administrator'), await joined('administrator')];
    const done = await Promise.allSettled([
      changeStanding(ann, bea.person.id, to('chief')),
      changeStanding(bea, ann.person.id, to('chief')),
    ]);
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await administrators()).toHaveLength(1);
  });

  it('is no longer given by who lost it a moment ago', async () => {
    const [ann, bea, cyd] = [await joined('administrator'), await joined('administrator'), await joined('reporter')];
    await changeStanding(ann, bea.person.id, to('reporter'));
    await expect(changeStanding(bea, cyd.person.id, to('chief'))).rejects.toThrow('Only an administrator');
  });

  const invited = async (by: Actor, ...roles: Role[]) => {
    const email = `guest${(count += 1)}@paper.example`;
    return (await invite(by, head, { ...to(...roles), name: 'Guest', email })).key.id;
  };
  const waiting = async () => (await invitations(database())).map(({ id }) => id);

  it('takes the invitations along that who gave them could not give any more', async () => {
    const [root, bea, chief] = [await joined('administrator'), await joined('administrator'), await joined('chief')];
    const [high, low] = [await invited(bea, 'administrator', 'chief'), await invited(bea, 'reporter')];
    const [other, own] = [await invited(root, 'reporter'), await invited(chief, 'editor')];
    await changeStanding(root, bea.person.id, to('chief'));
    expect(await waiting()).toEqual(expect.arrayContaining([low, other, own]));
    expect(await waiting()).not.toContain(high);
    await changeStanding(root, bea.person.id, to('reporter'));
    expect(await waiting()).not.toContain(low);
    await suspend(root, chief.person.id as PersonId, 'a doubt');
    expect((await waiting()).sort()).toEqual([other]);
  });
});
