import { beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import { Forbidden, Invalid, NotFound } from '../base/errors.ts';
import type { ArticleId, AuthorId, PersonId, SectionId } from '../base/ids.ts';
import type { Context } from '../store/context.ts';
import type { Accounts } from './accounts.ts';
import type { Actor } from './actor.ts';
import { changeStanding } from './change-standing.ts';
import { type Ended, onEnded } from './ended.ts';
import { findPerson } from './find-person.ts';
import { addOne, Browser, ORIGIN, openAccounts, PASSWORD } from './fixture.ts';
import { invitations, invite, resendInvitation, withdrawInvitation } from './invite.ts';
import { offBoard } from './off-board.ts';
import { makeOneTimeKey } from './one-time-keys.ts';
import type { Person } from './person.ts';
import { suspend } from './suspend.ts';

const head = { origin: ORIGIN, paper: 'The Test Lantern', language: 'en' };

describeEachDatabase('staff', (database) => {
  let ctx: Context;
  let accounts: Accounts;
  let at = Date.now();
  const ids: Record<string, PersonId> = {};
  beforeAll(async () => {
    ctx = { db: database(), now: () => at, who: null };
    accounts = openAccounts(ctx);
    ids.root = await addOne(ctx, 'root', { roles: ['administrator'] });
    ids.cleo = await addOne(ctx, 'cleo', { roles: ['chief'] });
    ids.rob = await addOne(ctx, 'rob');
  });
  const as = async (name: string): Promise<Actor & { person: Person }> => {
    const person = (await findPerson(database(), ids[name] as PersonId)) as Person;
    return { ...ctx, who: person.id, person, from: '192.0.2.1', agent: 'Tester/1' };
  };
  const standing = { sections: null, author: null };
  const section = async (path: string, parentId: SectionId | null = null) =>
    (
      await database()
        .insertInto('sections')
        .values({ path, slug: path.split('/').at(-1) as string, name: path, description: '', parentId, color: null })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id;
  const tokenOf = (link: string) => link.split('#')[1] as string;
  const accept = (token: string, username: string, more = {}) => {
    const input = { token, name: 'Nina Frost', username, password: PASSWORD, ...more };
    return new Browser(accounts).post('/invitation/accept', input);
  };

  it('is invited by mail, once, to be exactly what was offered', async () => {
    const input = { ...standing, name: 'Nina', email: 'Nina@paper.example', roles: ['reporter' as const] };
    const first = await invite(await as('cleo'), head, input);
    const { link, key } = await invite(await as('cleo'), head, input);
    expect(await invitations(database())).toHaveLength(1);
    expect((await accept(tokenOf(first.link), 'nina')).status).toBe(404);
    const again = await resendInvitation(await as('cleo'), head, key.id);
    expect((await accept(tokenOf(link), 'nina')).status).toBe(404);
    const token = tokenOf(again.link);
    const read = await new Browser(accounts).post('/invitation', { token });
    expect(read.json).toMatchObject({ kind: 'invitation', name: 'Nina', email: 'nina@paper.example' });
    const escalating = { email: 'evil@paper.example', roles: ['administrator'], sections: [1], state: 'active' };
    expect((await accept(token, 'rob', escalating)).json.fields).toEqual({ username: expect.any(String) });
    const [one, other] = await Promise.all([accept(token, 'nina', escalating), accept(token, 'nina2', escalating)]);
    expect([one.status, other.status].sort()).toEqual([200, 404]);
    const row = await database()
      .selectFrom('people')
      .selectAll()
      .where('email', '=', 'nina@paper.example')
      .executeTakeFirstOrThrow();
    expect([row.rolesJson, row.sectionsJson]).toEqual(['["reporter"]', null]);
    const letters = await database().selectFrom('outbox').selectAll().where('kind', '=', 'person.invited').execute();
    expect(letters.map(({ recipient, secret }) => [recipient, secret])).toEqual(
      Array.from({ length: 3 }, () => ['nina@paper.example', 1]),
    );
  });

  it('comes with a by-line of their own, where that was offered, at an address that is free', async () => {
    const offer = { ...standing, name: 'Nina', roles: ['reporter' as const], makesByline: true };
    const authors = async () =>
      database().selectFrom('authors').select(['id', 'name', 'slug']).where('slug', 'like', 'nina-frost%').execute();
    const byline = async (username: string) =>
      database()
        .selectFrom('people')
        .leftJoin('authors', 'authors.id', 'people.authorId')
        .select('slug')
        .where('username', '=', username)
        .executeTakeFirstOrThrow();
    for (const [username, slug] of [
      ['nina.one', 'nina-frost'],
      ['nina.two', 'nina-frost-2'],
    ] as const) {
      const before = (await authors()).length;
      const { link } = await invite(await as('cleo'), head, { ...offer, email: `${username}@paper.example` });
      // of who never comes there is no profile, nor of who is refused
      expect((await accept(tokenOf(link), 'rob')).status).toBe(422);
      expect(await authors()).toHaveLength(before);
      expect((await accept(tokenOf(link), username)).status).toBe(200);
      expect(await byline(username)).toEqual({ slug });
    }
    const { link } = await invite(await as('cleo'), head, { ...offer, email: 'wu@paper.example' });
    expect((await accept(tokenOf(link), 'emoji', { name: '☀ ☂' })).status).toBe(200);
    expect(await byline('emoji')).toEqual({ slug: 'emoji' });
    const [taken] = await authors();
    const both = { ...offer, email: 'both@paper.example', author: taken?.id as AuthorId };
    await expect(invite(await as('cleo'), head, both)).rejects.toThrow(Invalid);
    await changeStanding(await as('cleo'), ids.rob as PersonId, {
      ...standing,
      roles: ['reporter'],
      makesByline: true,
    });
    expect(await byline('rob')).toEqual({ slug: expect.stringMatching(/^rob/) });
  });

  it('is not invited where the invitation is withdrawn or old', async () => {
    const input = { ...standing, name: 'Otto', email: 'otto@paper.example', roles: ['editor' as const] };
    const withdrawn = await invite(await as('cleo'), head, input);
    await withdrawInvitation(await as('cleo'), withdrawn.key.id);
    expect((await accept(tokenOf(withdrawn.link), 'otto')).status).toBe(404);
    const old = await invite(await as('cleo'), head, input);
    at += 7 * 24 * 3_600_000 + 1000;
    expect((await accept(tokenOf(old.link), 'otto')).status).toBe(404);
    at = Date.now();
  });

  it('cannot be made more than who makes it, nor by who may not', async () => {
    const invited = { ...standing, name: 'Eve', email: 'eve@paper.example' };
    await expect(invite(await as('cleo'), head, { ...invited, roles: ['administrator'] })).rejects.toThrow(Invalid);
    await expect(
      changeStanding(await as('cleo'), ids.cleo as PersonId, { ...standing, roles: ['chief', 'administrator'] }),
    ).rejects.toThrow(Invalid);
    await expect(suspend(await as('cleo'), ids.root as PersonId, '')).rejects.toThrow(Forbidden);
    await expect(offBoard(await as('cleo'), { id: ids.root as PersonId, heir: ids.rob as PersonId })).rejects.toThrow(
      Forbidden,
    );
    const byRoot = await invite(await as('root'), head, { ...invited, roles: ['administrator'] });
    // a chief cannot lay hands on the invitation of an administrator: its link would be theirs
    await expect(resendInvitation(await as('cleo'), head, byRoot.key.id)).rejects.toThrow(NotFound);
    await expect(withdrawInvitation(await as('cleo'), byRoot.key.id)).rejects.toThrow(NotFound);
    await expect(invite(await as('rob'), head, { ...invited, roles: ['reporter'] })).rejects.toThrow(Invalid);
    await expect(
      changeStanding(await as('rob'), ids.cleo as PersonId, { ...standing, roles: ['reporter'] }),
    ).rejects.toThrow(Forbidden);
  });

  it('never loses its last administrator', async () => {
    const root = ids.root as PersonId;
    const machine: Actor = { ...ctx, person: null, from: '', agent: '' };
    await expect(changeStanding(machine, root, { ...standing, roles: ['chief'] })).rejects.toThrow(Invalid);
    await expect(suspend(machine, root, '')).rejects.toThrow(Invalid);
    await expect(offBoard(machine, { id: root, heir: ids.rob as PersonId })).rejects.toThrow(Invalid);
  });

  it('is narrowed to sections with all below them', async () => {
    const sport = await section('sport');
    const tennis = await section('sport/tennis', sport);
    const sportive = await section('sportive');
    await changeStanding(await as('root'), ids.rob as PersonId, {
      roles: ['reporter'],
      sections: [sport],
      author: null,
    });
    const { person } = await as('rob');
    expect(person.sections).toEqual([sport, tennis]);
    expect(person.sections).not.toContain(sportive);
    const gone = { roles: ['reporter' as const], sections: [99_999 as SectionId], author: null };
    await expect(changeStanding(await as('root'), ids.rob as PersonId, gone)).rejects.toThrow(Invalid);
  });

  it('leaves in one step: sessions, keys and unfinished stories', async () => {
    const id = await addOne(ctx, 'zed');
    const heir = await addOne(ctx, 'zoe');
    const browser = new Browser(accounts, '192.0.2.77');
    await browser.signIn('zed');
    const story = async (status: 'draft' | 'live', people: PersonId[]) => {
      const words = {
        slug: `${status}${Math.random()}`,
        headline: '',
        standfirst: '',
        kicker: '',
        genre: '',
        design: '',
        display: '',
      };
      const row = await database()
        .insertInto('articles')
        .values({
          kind: 'story',
          status,
          ...words,
          path: null,
          parentId: null,
          language: 'en',
          documentJson: '{}',
          leadJson: null,
          bylineJson: '{}',
          sectionId: null,
          password: null,
          scheduledAt: null,
          firstPublishedAt: null,
          updatedAt: null,
          correctedAt: null,
          createdAt: at,
          touchedAt: at,
          edition: null,
          guid: null,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      for (const personId of people)
        await database().insertInto('storyPeople').values({ articleId: row.id, personId, addedAt: at }).execute();
      return row.id;
    };
    const [own, shared, live] = [
      await story('draft', [id]),
      await story('draft', [id, heir]),
      await story('live', [id]),
    ] as ArticleId[];
    await expect(offBoard(await as('cleo'), { id, heir: id })).rejects.toThrow(Invalid);
    await expect(offBoard(await as('cleo'), { id, heir: 'nobody' as PersonId })).rejects.toThrow(Invalid);
    expect((await browser.who())?.person.id).toBe(id);
    const given = await giveInHand(id, heir, own as ArticleId);
    const ended: Ended[] = [];
    const stop = onEnded((one) => ended.push(one));
    expect(await offBoard(await as('cleo'), { id, heir })).toBe(2);
    stop();
    // what editors, streams and other open lines listen to
    expect(ended).toEqual([{ person: id, sessions: 'all' }]);
    expect(await browser.who()).toBeNull();
    await given.expectHandedOver();
    expect((await new Browser(accounts, '192.0.2.78').signIn('zed')).status).toBe(401);
    const rows = await database()
      .selectFrom('storyPeople')
      .select(['articleId', 'personId'])
      .orderBy('articleId')
      .execute();
    expect(rows).toEqual([
      { articleId: own, personId: heir },
      { articleId: shared, personId: heir },
      { articleId: live, personId: id },
    ]);
    for (const table of ['sessions', 'devices', 'passkeys', 'secondFactors'] as const)
      expect(await database().selectFrom(table).select('personId').where('personId', '=', id).execute()).toEqual([]);
    const notes = await database()
      .selectFrom('audit')
      .select(['what', 'thing', 'whoName', 'address'])
      .where('what', 'like', '%hand%')
      .execute();
    expect(notes).toHaveLength(2);
    expect(notes[0]).toMatchObject({ whoName: 'Cleo Penn', address: '192.0.2.1' });
    await expect(offBoard(await as('cleo'), { id, heir })).rejects.toThrow(NotFound);
  });

  /** Notes, a preview link, topics, pages, filters and an invitation of somebody who is about to leave. */
  async function giveInHand(id: PersonId, heir: PersonId, articleId: ArticleId) {
    const db = database();
    const note = async (mentions: PersonId[], resolvedAt: number | null) =>
      (
        await db
          .insertInto('passageNotes')
          .values({
            ...{ articleId, field: 'body', fromPosition: '', toPosition: '', quote: '', text: 'Look' },
            ...{ mentionsJson: JSON.stringify(mentions), personId: heir, at, resolvedBy: null, resolvedAt },
          })
          .returning('id')
          .executeTakeFirstOrThrow()
      ).id;
    const [open, closed] = [await note([id, ids.cleo as PersonId], null), await note([id], at)];
    const reply = { noteId: open, text: 'Yes', mentionsJson: JSON.stringify([id, heir]), personId: heir, at };
    await db.insertInto('noteReplies').values(reply).execute();
    const link = (personId: PersonId, tokenHash: string) =>
      db
        .insertInto('previewLinks')
        .values({
          ...{ articleId, tokenHash, label: '', personId, createdAt: at, expiresAt: at + 1e9 },
          ...{ withdrawnAt: null, openedAt: null },
        })
        .execute();
    await link(id, 'theirs');
    await link(heir, 'the heir’s');
    await db
      .insertInto('topics')
      .values({ slug: 'tide', name: 'Tide', kind: 'subject', description: '', ownerId: id } as never)
      .execute();
    const list = (personId: PersonId, name: string, sharedWith: 'nobody' | 'paper') =>
      db
        .insertInto('savedLists')
        .values({ personId, name, filterJson: '{}', sharedWith, sectionId: null, position: 0, changedAt: at })
        .execute();
    await list(id, 'Late', 'paper');
    await list(id, 'Mine', 'nobody');
    await list(heir, 'Late', 'nobody');
    const invited = { name: 'Friend', email: 'friend@paper.example', roles: ['reporter'], invitedBy: id };
    await makeOneTimeKey(ctx, { purpose: 'invitation', person: null, input: invited, lasts: 1e9 });
    const invitationsOfOthers = (await invitations(db)).length - 1;
    return {
      async expectHandedOver() {
        const mentions = async (note: number) =>
          JSON.parse(
            (
              await db
                .selectFrom('passageNotes')
                .select('mentionsJson')
                .where('id', '=', note)
                .executeTakeFirstOrThrow()
            ).mentionsJson,
          );
        expect(await mentions(open)).toEqual([heir, ids.cleo]);
        expect(await mentions(closed), 'what is settled stays as it was').toEqual([id]);
        const [answer] = await db.selectFrom('noteReplies').select('mentionsJson').execute();
        expect(JSON.parse(answer?.mentionsJson ?? '')).toEqual([heir]);
        const links = await db.selectFrom('previewLinks').select(['tokenHash', 'withdrawnAt']).orderBy('id').execute();
        expect(links.map(({ withdrawnAt }) => withdrawnAt)).toEqual([at, null]);
        expect(await db.selectFrom('topics').select('ownerId').where('slug', '=', 'tide').execute()).toEqual([
          { ownerId: heir },
        ]);
        const lists = await db.selectFrom('savedLists').select(['personId', 'name']).orderBy('name').execute();
        expect(lists).toEqual([
          { personId: heir, name: 'Late' },
          { personId: heir, name: 'Late 2' },
        ]);
        const left = await invitations(db);
        expect(left).toHaveLength(invitationsOfOthers);
        expect(left.map(({ inputJson }) => inputJson).join()).not.toContain('friend@paper.example');
        const [line] = await db
          .selectFrom('audit')
          .select('detailJson')
          .where('what', '=', 'person.off-boarded')
          .execute();
        const counts = { stories: 2, notes: 2, topics: 1, pages: 0, lists: 1, previews: 1, invitations: 1 };
        expect(JSON.parse(line?.detailJson ?? '')).toEqual({ heir, ...counts });
      },
    };
  }
});
