import { beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import { DAY, type Newsroom, NOON, newsroom } from '../../articles/fixture.ts';
import { Conflict, Invalid, NotFound } from '../../base/errors.ts';
import type { PersonId, TopicId } from '../../base/ids.ts';
import { addOne } from '../../people/fixture.ts';
import { saveTopic } from '../save-topic.ts';
import type { TopicFields } from './contract.ts';
import { editTopic, removeTopic } from './edit-topic.ts';
import { planMerge } from './plan-merge.ts';
import { topicById, topicList } from './topic-list.ts';

describeEachDatabase('topics in the newsroom', (database) => {
  let room: Newsroom;
  let ada: PersonId;
  const fields = { name: 'Harbour', slug: '', kind: 'place' as const, description: '', ownerId: null };
  const asked = { words: '', show: 'all' as const, order: 'name' as const, from: 0 };
  const names = async (part: Partial<Parameters<typeof topicList>[1]> = {}) =>
    (await topicList(room.ctx, { ...asked, ...part })).topics.map(({ name }) => name);

  beforeAll(async () => {
    room = await newsroom(database());
    ada = await addOne(room.ctx, 'ada');
    const { harbour, strait } = room.topics;
    await room.live({ headline: 'New', topicIds: [harbour, strait] });
    await room.live({ headline: 'Old', topicIds: [harbour] }, { publishedAt: NOON - 400 * DAY });
    const quiet = await saveTopic(room.ctx, { name: 'École fermée', kind: 'event' });
    await room.live({ headline: 'Long ago', topicIds: [quiet] }, { publishedAt: NOON - 181 * DAY });
    await room.write({ headline: 'Draft', topicIds: [room.topics.budget] });
  });

  it('are listed with how many stories and the last of them, and found in whatever case', async () => {
    const list = await topicList(room.ctx, asked);
    expect(list).toMatchObject({ total: 4, next: null, quiet: 1, restAfterDays: 180 });
    expect(list.topics.map(({ name, count, newestAt, quiet }) => [name, count, newestAt, quiet])).toEqual([
      ['Budget', 0, null, false],
      ['École fermée', 1, NOON - 181 * DAY, true],
      ['Harbour', 2, NOON, false],
      ['The strait', 1, NOON, false],
    ]);
    expect(await names({ words: 'HARB' })).toEqual(['Harbour']);
    expect(await names({ words: '100%' })).toEqual([]);
    expect(await names({ show: 'quiet' })).toEqual(['École fermée']);
    expect(await names({ show: 'unused' })).toEqual(['Budget']);
    expect(await names({ order: 'count' })).toEqual(['Harbour', 'École fermée', 'The strait', 'Budget']);
    expect(await names({ kind: 'event' })).toEqual(['École fermée']);
  });

  it('are changed with their owner, and the log says by whom and from what', async () => {
    const ctx = { ...room.ctx, who: ada };
    const id = await editTopic(ctx, room.topics.harbour, {
      ...fields,
      slug: 'port',
      ownerId: ada,
      description: 'Ships.',
    });
    expect(await topicById(ctx, id)).toMatchObject({
      ...{ name: 'Harbour', slug: 'port', path: '/topics/port/', kind: 'place', description: 'Ships.' },
      ...{ owner: { id: ada, name: 'Ada Penn' }, formerly: ['/topics/harbour'] },
    });
    const note = await database()
      .selectFrom('audit')
      .selectAll()
      .where('what', '=', 'topic.changed')
      .executeTakeFirst();
    expect(note).toMatchObject({ who: ada, thing: `topic:${id}` });
    expect(JSON.parse(note?.detailJson ?? '')).toMatchObject({ before: { slug: 'harbour' }, after: { slug: 'port' } });
    expect(await names({ owner: ada })).toEqual(['Harbour']);
    await expect(editTopic(ctx, id, { ...fields, ownerId: 'nobody' as PersonId })).rejects.toMatchObject({
      fields: { ownerId: expect.any(String) },
    });
    await expect(editTopic(ctx, 999 as TopicId, fields)).rejects.toBeInstanceOf(NotFound);
    await expect(editTopic(ctx, null, { ...fields, name: 'Port' }), 'the address is taken').rejects.toBeInstanceOf(
      Invalid,
    );
  });

  it('keep what a colleague saved while a form was open, and say so where both changed the same', async () => {
    const id = room.topics.strait;
    const { name, slug, kind, description } = await topicById(room.ctx, id);
    const was = { name, slug, kind, description, ownerId: null };
    await editTopic(room.ctx, id, { ...was, description: 'Ships.' }, was);
    await editTopic(room.ctx, id, { ...was, kind: 'event' }, was);
    expect(await topicById(room.ctx, id)).toMatchObject({ description: 'Ships.', kind: 'event' });
    const late = editTopic(room.ctx, id, { ...was, description: 'Boats.' }, was);
    await expect(late).rejects.toMatchObject({ current: { description: 'Ships.', kind: 'event', slug } });
    expect(await topicById(room.ctx, id)).toMatchObject({ description: 'Ships.' });
  });

  it('say before a merge what it will do', async () => {
    const { harbour, strait, budget } = room.topics;
    const plan = await planMerge(room.ctx, [harbour, budget, harbour], strait);
    expect(plan.topics.map(({ id, stories, both }) => ({ id, stories, both }))).toEqual([
      { id: harbour, stories: 2, both: 1 },
      { id: budget, stories: 1, both: 0 },
    ]);
    expect(plan.topics[0]?.addresses).toEqual(
      expect.arrayContaining(['/topics/port/', '/topics/port/feed.xml', '/topics/harbour']),
    );
    expect(plan).toMatchObject({ into: { id: strait, count: 1 }, countAfter: 2 });
    for (const [ids, into] of [
      [[strait], strait],
      [[999 as TopicId], strait],
      [[strait], 999 as TopicId],
    ] as const)
      await expect(planMerge(room.ctx, ids, into)).rejects.toBeInstanceOf(Invalid);
  });

  it('go only where nothing carries them', async () => {
    await expect(removeTopic(room.ctx, room.topics.budget), 'a draft does').rejects.toBeInstanceOf(Invalid);
    expect((await topicById(room.ctx, room.topics.budget)).kept).toMatch(/^Stories carry it\./);
    const free = await saveTopic(room.ctx, { name: 'Free' });
    expect((await topicById(room.ctx, free)).kept).toBeNull();
    await removeTopic(room.ctx, free);
    await expect(removeTopic(room.ctx, free)).rejects.toBeInstanceOf(NotFound);
  });

  it('are refused at their slug where two of one address are made or renamed at the same moment', async () => {
    for (let turn = 0; turn < 6; turn += 1) {
      const refused = (error: Invalid) => error.fields;
      const add = () => editTopic(room.ctx, null, { ...fields, name: `Tide ${turn}` }).catch(refused);
      const said = await Promise.all([add(), add()]);
      expect(said).toContainEqual({ slug: `Another topic has the slug tide-${turn}.` });
      const made = said.find((answer) => typeof answer === 'number') as TopicId;
      const other = await editTopic(room.ctx, null, { ...fields, name: `Wave ${turn}` });
      const rename = (id: TopicId) =>
        editTopic(room.ctx, id, { ...fields, name: `${id}`, slug: `one-${turn}` }).catch(refused);
      expect(await Promise.all([rename(made), rename(other)])).toContainEqual({
        slug: `Another topic has the slug one-${turn}.`,
      });
    }
  });

  it('hold what two change at the same moment, and tell the later of two who change one field', async () => {
    const id = await editTopic(room.ctx, null, { ...fields, name: 'Held' });
    for (let turn = 0; turn < 8; turn += 1) {
      const { name, slug, kind, description } = await topicById(room.ctx, id);
      const was = { name, slug, kind, description, ownerId: null };
      const edit = (wanted: Partial<TopicFields>) => () => editTopic(room.ctx, id, { ...was, ...wanted }, was);
      await Promise.all([edit({ name: `Held ${turn}` })(), edit({ description: `Turn ${turn}.` })()]);
      expect(await topicById(room.ctx, id)).toMatchObject({ name: `Held ${turn}`, description: `Turn ${turn}.` });
      const now = { ...was, name: `Held ${turn}`, description: `Turn ${turn}.` };
      const rename = (to: string) => editTopic(room.ctx, id, { ...now, name: to }, now).catch((error) => error);
      const said = await Promise.all([rename(`One ${turn}`), rename(`Other ${turn}`)]);
      expect(said).toContainEqual(expect.any(Conflict));
      expect(said).toContainEqual(id);
    }
  });
});
