import { beforeEach, expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import { saveArticle } from '../articles/save-article.ts';
import type { ArticleId, PersonId } from '../base/ids.ts';
import { findPerson } from '../people/find-person.ts';
import { addOne } from '../people/fixture.ts';
import type { Person } from '../people/person.ts';
import { choose } from './choices.ts';
import { KINDS } from './kinds.ts';
import { lineOf } from './line-of.ts';
import { LINE_WORDS } from './line-words.ts';
import { markRead } from './mark-read.ts';
import { notify } from './notify.ts';
import { ownNotices, unreadOf } from './own-notices.ts';
import { createSendNoticeJob } from './send-notice.job.ts';

let count = 0;

describeEachDatabase('notices', (database) => {
  let now = 1_700_000_000_000;
  let story: ArticleId;
  let [ada, ben, gus] = [] as unknown as [PersonId, PersonId, PersonId];
  const ctx = (who: PersonId | null) => ({ db: database(), now: () => now, who });
  const person = async (id: PersonId) => (await findPerson(database(), id)) as Person;
  const staff = async (id: PersonId) => ({
    ...ctx(id),
    ...{ person: await person(id), session: 's', from: '', agent: '' },
  });
  const listOf = async (id: PersonId) => ownNotices(database(), await person(id), { limit: 30 });
  const job = createSendNoticeJob(() => ({ origin: 'https://paper.example', paper: 'The Lantern', language: 'en' }));
  const writeTo = async (id: PersonId) => {
    const row = await database()
      .selectFrom('notices')
      .select('id')
      .where('personId', '=', id)
      .executeTakeFirstOrThrow();
    await job.run(ctx(null), { notice: row.id });
  };
  const letters = () => database().selectFrom('outbox').select(['recipient', 'subject', 'textBody']).execute();

  beforeEach(async () => {
    count += 1;
    const db = database();
    await db.deleteFrom('outbox').execute();
    await db.deleteFrom('jobs').execute();
    ada = await addOne(ctx(null), `ada${count}`, { roles: ['editor'] });
    ben = await addOne(ctx(null), `ben${count}`, { roles: ['reporter'] });
    gus = await addOne(ctx(null), `gus${count}`, { roles: ['contributor'] });
    story = await saveArticle(ctx(null), { kind: 'story', headline: 'Cranes', document: { version: 1, content: [] } });
  });

  it('tell others than who did it, and only those who may see the story', async () => {
    const told = await notify(ctx(ada), { to: [ada, ben, gus, null, ben], kind: 'mention', story });
    expect(told).toEqual([ben]);
    const { notices, unread } = await listOf(ben);
    expect(unread).toBe(1);
    expect(notices).toMatchObject([
      { kind: 'mention', story: { id: story, title: 'Cranes' }, count: 1, isRead: false },
    ]);
    expect(notices[0]?.by?.id).toBe(ada);
    expect((await listOf(gus)).notices).toEqual([]);
  });

  it('of one kind about one story are one until they are read, and then another', async () => {
    for (let time = 0; time < 3; time += 1) await notify(ctx(ada), { to: [ben], kind: 'mention', story });
    await notify(ctx(ada), { to: [ben], kind: 'assigned', story });
    expect((await listOf(ben)).notices.map(({ kind, count }) => [kind, count])).toEqual([
      ['assigned', 1],
      ['mention', 3],
    ]);
    const named = await ownNotices(database(), await person(ben), { limit: 30, mentions: '1' });
    expect(named.notices.map(({ kind }) => kind)).toEqual(['mention']);
    expect(await markRead(await staff(ben), { story })).toBe(0);
    await notify(ctx(ada), { to: [ben], kind: 'mention', story });
    expect(await unreadOf(database(), ben)).toBe(1);
    expect((await listOf(ben)).notices).toHaveLength(3);
  });

  it('are nobody else’s to mark', async () => {
    await notify(ctx(ada), { to: [ben], kind: 'mention', story });
    const id = (await listOf(ben)).notices[0]?.id ?? 0;
    await markRead(await staff(ada), { ids: [id] });
    expect(await unreadOf(database(), ben)).toBe(1);
    expect(await markRead(await staff(ben), { ids: [] })).toBe(1);
  });

  it('are gone with the transaction that they tell of', async () => {
    const fails = database()
      .transaction()
      .execute(async (db) => {
        await notify({ ...ctx(ada), db }, { to: [ben], kind: 'mention', story });
        throw new Error('no');
      });
    await expect(fails).rejects.toThrow('no');
    expect(await unreadOf(database(), ben)).toBe(0);
  });

  it('come as each person wants them', async () => {
    await choose(await staff(ben), [{ kind: 'mention', app: false, mail: true }]);
    await notify(ctx(ada), { to: [ben], kind: 'mention', story });
    expect(await unreadOf(database(), ben)).toBe(0);
    expect(await database().selectFrom('jobs').select('name').where('name', '=', 'send-notice').execute()).toHaveLength(
      1,
    );
    await choose(await staff(ben), [{ kind: 'assigned', app: false, mail: false }]);
    expect(await notify(ctx(ada), { to: [ben], kind: 'assigned', story })).toEqual([]);
  });

  it('go out as one letter an hour, in the reader’s language, unless they were read meanwhile', async () => {
    await database().updateTable('people').set({ language: 'de' }).where('id', '=', ben).execute();
    await notify(ctx(ada), { to: [ben], kind: 'mention', story });
    await notify(ctx(ada), { to: [ben], kind: 'mention', story });
    const jobs = () => database().selectFrom('jobs').selectAll().where('name', '=', 'send-notice').execute();
    expect(await jobs()).toHaveLength(1);
    const [first] = await jobs();
    expect(Number(first?.runAt)).toBe(now + 60_000);
    const input = JSON.parse(first?.inputJson ?? '');
    await job.run(ctx(null), input);
    const [letter] = await letters();
    expect(letter?.subject).toContain('erwähnt Sie in „Cranes“');
    expect(letter?.textBody).toContain(`https://paper.example/newsroom/stories/${story}`);
    await markRead(await staff(ben), {});
    await job.run(ctx(null), input);
    expect(await letters()).toHaveLength(1);
    now += 3_600_001;
    await notify(ctx(ada), { to: [ben], kind: 'mention', story });
    expect(await jobs()).toHaveLength(2);
  });

  it('set a headline that quotes somebody in the inner marks', async () => {
    await database()
      .updateTable('articles')
      .set({ headline: 'Mayor: “We were wrong”' })
      .where('id', '=', story)
      .execute();
    await notify(ctx(ada), { to: [ben], kind: 'mention', story });
    await writeTo(ben);
    expect((await letters())[0]?.textBody).toContain('mentions you in “Mayor: ‘We were wrong’”.');
  });

  it('call the home page what people call it, and the front of a section by its name', async () => {
    const told = async (what: string, front: string, language: string) => {
      await notify(ctx(null), { to: [ben], kind: 'launchFailed', data: { reason: 'no', what, front } });
      const { id } = await database()
        .selectFrom('notices')
        .select('id')
        .where('personId', '=', ben)
        .orderBy('id', 'desc')
        .executeTakeFirstOrThrow();
      const line = await lineOf(database(), id);
      return line?.(language).line;
    };
    expect(await told('The Ansel Lantern', 'home', 'en')).toBe('The home page was not launched: no');
    expect(await told('The Ansel Lantern', 'home', 'ru')).toBe('Главная страница не вышла: no');
    expect(await told('Sport', 'section-3', 'en')).toBe('The front Sport was not launched: no');
    expect(await told('Sport', 'section-3', 'ru')).toBe('Страница «Sport» не вышла: no');
  });

  it('fall silent about a story that is out of reach now', async () => {
    await notify(ctx(ada), { to: [ben], kind: 'mention', story });
    await database().updateTable('people').set({ rolesJson: '["contributor"]' }).where('id', '=', ben).execute();
    expect((await listOf(ben)).notices).toEqual([]);
    await writeTo(ben);
    expect(await letters()).toEqual([]);
  });
});

it('have a sentence in every language, with the rooms of the English one', () => {
  const rooms = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
  for (const { lines, home } of Object.values(LINE_WORDS)) {
    for (const kind of KINDS)
      expect([kind, rooms(lines[kind])]).toEqual([kind, rooms(LINE_WORDS.en?.lines[kind] ?? '')]);
    for (const [kind, line] of Object.entries(home))
      expect([kind, rooms(line)]).toEqual([kind, rooms(LINE_WORDS.en?.home[kind as 'cardGone'] ?? '')]);
  }
});
