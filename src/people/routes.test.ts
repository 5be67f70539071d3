import { beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import { Forbidden, Invalid, NotFound } from '../base/errors.ts';
import type { AuthorId, PersonId } from '../base/ids.ts';
import type { Context } from '../store/context.ts';
import { findPerson } from './find-person.ts';
import { addOne, Browser, ORIGIN, openAccounts } from './fixture.ts';
import { type Person, ROLES } from './person.ts';
import { peopleRoutes } from './routes.ts';
import { saveAuthor } from './save-author.ts';
import type { NewsroomContext } from './serve.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers of every endpoint, looked at one by one
type Answer = any;
const routes = peopleRoutes({
  origin: ORIGIN,
  paper: () => ({ name: 'The Test Lantern', language: 'en' }),
  sendsMail: true,
});

it('says of every route who may ask for it', () => {
  const lines = routes.map(({ endpoint, may }) => {
    const allowed = ROLES.filter((role) =>
      may === 'anyone'
        ? true
        : may({ id: 'x' as PersonId, name: '', email: '', username: '', roles: [role], sections: null, author: null }),
    );
    return `${endpoint.method} ${endpoint.path}: ${allowed.length === ROLES.length ? 'all' : allowed.join(' ')}`;
  });
  expect(`\n${lines.join('\n')}\n`).toMatchInlineSnapshot(`
    "
    GET /me: all
    PUT /me: all
    GET /colleagues: all
    GET /people: chief administrator
    POST /people/invitations: chief administrator
    POST /people/invitations/:id/resend: chief administrator
    DELETE /people/invitations/:id: chief administrator
    PUT /people/:id/standing: chief administrator
    PUT /people/:id/address: administrator
    POST /people/:id/suspend: chief administrator
    POST /people/:id/reinstate: chief administrator
    POST /people/:id/off-board: chief administrator
    POST /people/:id/drop-second-factor: chief administrator
    PUT /people/second-factor: chief administrator
    GET /sessions: all
    DELETE /sessions/:id: all
    POST /sessions/end: all
    GET /audit: chief administrator
    GET /audit/export: chief administrator
    GET /outbox: chief administrator
    GET /outbox/:id: chief administrator
    POST /outbox/:id/resend: chief administrator
    GET /bylines: all
    GET /bylines/:id: all
    POST /bylines: editor chief
    PUT /bylines/:id: all
    "
  `);
});

describeEachDatabase('routes of people', (database) => {
  let ctx: Context;
  const ids: Record<string, PersonId> = {};
  beforeAll(async () => {
    ctx = { db: database(), now: () => Date.now(), who: null };
    ids.root = await addOne(ctx, 'root', { roles: ['administrator'] });
    ids.cleo = await addOne(ctx, 'cleo', { roles: ['chief'] });
    ids.rob = await addOne(ctx, 'rob');
    ids.sue = await addOne(ctx, 'sue');
  });
  /** Asks as somebody, through the endpoint's own schemas. */
  const ask = async (name: string, path: string, input: object = {}, method = 'GET', session = 'none') => {
    const person = (await findPerson(database(), ids[name] as PersonId)) as Person;
    const route = routes.find(({ endpoint }) => endpoint.path === path && endpoint.method === method);
    if (!route || route.may === 'anyone') throw new Error(path);
    if (!route.may(person)) throw new NotFound('no right');
    const asker: NewsroomContext = { ...ctx, who: person.id, person, session, from: '192.0.2.1', agent: 'Tester/1' };
    const output = await route.run(asker, route.endpoint.input.parse(input) as never);
    return route.endpoint.output.parse(output) as Answer;
  };

  it('shows sessions to their owner, and to who may change the account', async () => {
    const accounts = openAccounts(ctx);
    const [rob, again, root] = [1, 2, 3].map(() => new Browser(accounts, '2001:db8::7')) as [Browser, Browser, Browser];
    await rob.signIn('rob');
    await again.signIn('rob');
    await root.signIn('root');
    const session = (await rob.who())?.session as string;
    const mine = (await ask('rob', '/sessions', {}, 'GET', session)) as {
      sessions: { id: string; current: boolean }[];
    };
    expect(mine.sessions.map(({ current }) => current).sort()).toEqual([false, true]);
    expect(mine.sessions[0]).toMatchObject({ from: '2001:db8::7', agent: 'Tester/1' });
    expect(JSON.stringify(mine)).not.toContain(
      (await database().selectFrom('sessions').select('token').where('id', '=', session).executeTakeFirstOrThrow())
        .token,
    );
    await expect(ask('sue', '/sessions', { person: ids.rob })).rejects.toThrow(NotFound);
    await expect(ask('sue', '/sessions/:id', { id: session }, 'DELETE')).rejects.toThrow(NotFound);
    const other = (await root.who())?.session as string;
    await expect(ask('cleo', '/sessions/:id', { id: other }, 'DELETE')).rejects.toThrow(Forbidden);
    expect(await ask('rob', '/sessions/end', {}, 'POST', session)).toEqual({ ended: 1 });
    expect(await again.who()).toBeNull();
    await ask('cleo', '/sessions/:id', { id: session }, 'DELETE');
    expect(await rob.who()).toBeNull();
  });

  it('tells who one is, and what one may', async () => {
    const accounts = openAccounts(ctx);
    const browser = new Browser(accounts);
    await browser.signIn('sue');
    const me = await ask('sue', '/me', {}, 'GET', (await browser.who())?.session);
    expect(me).toMatchObject({
      person: { username: 'sue', roles: ['reporter'] },
      secondFactor: 'done',
      language: 'en',
    });
    expect(me.acts).toContain('story.create');
    expect(me.acts).not.toContain('people.manage');
    await ask('sue', '/me', { name: 'Sue Marsh', language: 'de', roles: ['chief'] }, 'PUT');
    expect((await browser.who())?.person).toMatchObject({ name: 'Sue Marsh', roles: ['reporter'] });
    await expect(ask('sue', '/me', { name: 'Sue\nMarsh', language: 'de' }, 'PUT')).rejects.toThrow();
    await expect(ask('sue', '/me', { name: 'Sue', language: '<b>' }, 'PUT')).rejects.toThrow();
  });

  it('gives the link of an invitation to nobody where mail is sent, and to who invites where not', async () => {
    const input = { name: 'Nina', email: 'nina@paper.example', roles: ['reporter'], sections: null };
    expect((await ask('cleo', '/people/invitations', input, 'POST')).link).toBeNull();
    await expect(ask('rob', '/people/invitations', input, 'POST')).rejects.toThrow(NotFound);
    const header = { ...input, email: 'a@paper.example\r\nBcc: b@paper.example' };
    await expect(ask('cleo', '/people/invitations', header, 'POST')).rejects.toThrow();
    await expect(ask('cleo', '/people/invitations', { ...input, name: 'N\r\nBcc: x' }, 'POST')).rejects.toThrow();
  });

  it('keeps letters that open accounts to administrators', async () => {
    const { letters } = (await ask('cleo', '/outbox')) as { letters: { id: number; to: string }[] };
    const id = letters.find(({ to }) => to === 'nina@paper.example')?.id;
    await expect(ask('cleo', '/outbox/:id', { id: String(id) })).rejects.toThrow(Forbidden);
    expect((await ask('root', '/outbox/:id', { id: String(id) })).text).toContain('/newsroom/welcome#');
    const read = await database().selectFrom('audit').select('thing').where('what', '=', 'outbox.read').execute();
    expect(read).toEqual([{ thing: `letter:${id}` }]);
    await expect(ask('rob', '/outbox')).rejects.toThrow(NotFound);
  });

  it('lets everybody write their own by-line, and an editor all', async () => {
    const id = await saveAuthor(ctx, { name: 'Rob Penn', email: 'rob@private.example' });
    const other = await saveAuthor(ctx, { name: 'Sue Penn', email: 'sue@private.example' });
    await database()
      .updateTable('people')
      .set({ authorId: id })
      .where('id', '=', ids.rob as PersonId)
      .execute();
    const input = { id: String(id), name: 'Rob Penn', biography: 'Writes on tides.' };
    await ask('rob', '/bylines/:id', input, 'PUT');
    await ask('rob', '/bylines/:id', { ...input, slug: 'rob-penn', jobTitle: '', kind: 'staff' }, 'PUT');
    // what readers know somebody by is not theirs to say
    for (const part of [{ slug: 'sue' }, { name: 'The Editor' }, { jobTitle: 'Editor in chief' }, { kind: 'agency' }])
      await expect(ask('rob', '/bylines/:id', { ...input, ...part }, 'PUT')).rejects.toThrow(Invalid);
    await ask('cleo', '/bylines/:id', { ...input, jobTitle: 'Correspondent' }, 'PUT');
    expect(await ask('rob', '/bylines/:id', { id: String(id) })).toMatchObject({
      jobTitle: 'Correspondent',
      may: { change: true, rename: false },
    });
    await expect(ask('rob', '/bylines/:id', { ...input, id: String(other) }, 'PUT')).rejects.toThrow(Forbidden);
    const links = [{ label: 'x', href: 'javascript:alert(1)' }];
    await expect(ask('rob', '/bylines/:id', { ...input, links }, 'PUT')).rejects.toThrow(Invalid);
    const seen = (await ask('rob', '/bylines', { search: 'penn' })) as {
      bylines: { id: AuthorId; email: string | null }[];
    };
    expect(seen.bylines.map((one) => [one.id, one.email])).toEqual([
      [id, 'rob@private.example'],
      [other, null],
    ]);
    expect(await ask('cleo', '/bylines/:id', { id: String(other) })).toMatchObject({
      email: 'sue@private.example',
      may: { change: true },
    });
    await expect(ask('rob', '/bylines', { name: 'New' }, 'POST')).rejects.toThrow(NotFound);
  });

  it('pages by-lines by name', async () => {
    for (let number = 0; number < 205; number += 1)
      await saveAuthor(ctx, {
        name: `Page Same`,
        sortName: number % 2 ? 'Same, Page' : 'Zame, Page',
        slug: `page-${number}`,
      });
    const seen = new Set<number>();
    let after: string | undefined;
    do {
      const page = (await ask('rob', '/bylines', after ? { after } : {})) as unknown as {
        bylines: { id: number }[];
        next: string | null;
      };
      for (const { id } of page.bylines) seen.add(id);
      after = page.next ?? undefined;
    } while (after);
    expect(seen.size).toBe(207);
  });
});
