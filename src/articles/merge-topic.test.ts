import { beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import type { Invalid } from '../base/errors.ts';
import type { TopicId } from '../base/ids.ts';
import { saveMenu } from '../paper/menus/save-menu.ts';
import { createPublicAddresses } from '../paper/public-addresses.ts';
import { saveTopic } from '../paper/save-topic.ts';
import { setTopicStrip } from '../paper/set-topic-strip.ts';
import { beginMerge } from '../paper/topics/begin-merge.ts';
import { currentTopics } from '../paper/topics/current-topics.ts';
import { removeTopic } from '../paper/topics/edit-topic.ts';
import { DAY, type Newsroom, NOON, newsroom } from './fixture.ts';
import { mergeTopic } from './merge-topic.ts';
import { publish } from './publish.ts';

describeEachDatabase('mergeTopic', (database) => {
  let room: Newsroom;
  const counts = (topic: TopicId) =>
    database()
      .selectFrom('liveCounts')
      .select(['month', 'stories'])
      .where('kind', '=', 'topic')
      .where('targetId', '=', topic)
      .where('stories', '<>', 0)
      .orderBy('month')
      .execute();
  const tags = async (table: 'articleTopics' | 'liveTopics', topic: TopicId) =>
    (
      await database()
        .selectFrom(table)
        .select(['articleId', 'position'])
        .where('topicId', '=', topic)
        .orderBy('articleId')
        .execute()
    ).map(({ articleId, position }) => `${articleId}@${position}`);

  beforeAll(async () => {
    room = await newsroom(database());
  });

  it('gives all stories to the kept topic, once each, and counts them where they are', async () => {
    const { harbour, strait, budget } = room.topics;
    const one = await room.live({ headline: 'One', topicIds: [budget, harbour] });
    const both = await room.live({ headline: 'Both', topicIds: [harbour, strait] });
    const old = await room.live({ headline: 'Old', topicIds: [harbour] }, { publishedAt: NOON - 60 * DAY });
    const draft = await room.write({ headline: 'Draft', topicIds: [harbour] });
    const page = await room.live({ headline: 'About', kind: 'page' });
    await beginMerge(room.ctx, [harbour], strait);
    await mergeTopic(room.ctx, harbour);

    expect(await tags('articleTopics', strait)).toEqual([`${one}@1`, `${both}@0`, `${old}@0`, `${draft}@0`]);
    expect(await tags('liveTopics', strait)).toEqual([`${one}@1`, `${both}@0`, `${old}@0`]);
    expect(await tags('liveTopics', budget)).toEqual([`${one}@0`]);
    expect(page).toBeGreaterThan(0);
    expect((await counts(strait)).map(({ stories }) => stories)).toEqual([3, 1, 2]);
    expect(await counts(harbour)).toEqual([]);
    expect(await database().selectFrom('topics').select('id').where('id', '=', harbour).execute()).toEqual([]);
    // what was published before the merge is published again without the old topic
    await publish(room.ctx, both, { act: 'minor' });
    expect(await tags('liveTopics', strait)).toEqual([`${one}@1`, `${both}@0`, `${old}@0`]);
    expect((await counts(strait)).map(({ stories }) => stories)).toEqual([3, 1, 2]);
    expect(await currentTopics(database(), [budget, harbour, strait])).toEqual([budget, strait]);
  });

  it('lets addresses, menus and the strip follow, in one step after several merges', async () => {
    const { ctx } = room;
    const quay = await saveTopic(ctx, { name: 'Quay' });
    await saveTopic(ctx, { id: quay, name: 'Quay', slug: 'quays' });
    const port = await saveTopic(ctx, { name: 'Port' });
    const docks = await saveTopic(ctx, { name: 'Docks' });
    const items = [
      { target: { kind: 'topic' as const, id: quay }, label: '' },
      { target: { kind: 'topic' as const, id: port }, label: '' },
    ];
    await saveMenu(ctx, { slug: 'main', name: 'Main', place: 'main', items });
    await setTopicStrip(ctx, [{ topic: quay }, { topic: room.topics.budget }]);
    await beginMerge(ctx, [quay], port);
    await expect(beginMerge(ctx, [port], docks), 'others are on their way there').rejects.toThrow(/cannot be merged/);
    await expect(beginMerge(ctx, [docks], quay)).rejects.toThrow(/cannot be merged/);
    await mergeTopic(ctx, quay);
    await beginMerge(ctx, [port], docks);
    await mergeTopic(ctx, port);

    const { redirect } = createPublicAddresses(database());
    for (const path of ['/topics/quay/', '/topics/quays/', '/topics/port/'])
      expect(await redirect(path, new URLSearchParams()), path).toEqual({ to: 'topic', slug: 'docks' });
    const entries = await database().selectFrom('menuItems').select('targetId').execute();
    expect(entries.map(({ targetId }) => targetId)).toEqual([docks]);
    const strip = await database().selectFrom('topicStrip').select('topicId').orderBy('position').execute();
    expect(strip.map(({ topicId }) => topicId)).toEqual([docks, room.topics.budget]);
    expect(await currentTopics(database(), [quay, port])).toEqual([docks]);
  });

  it('goes on where it was ended, and does nothing twice', async () => {
    const { ctx } = room;
    const from = await saveTopic(ctx, { name: 'Ferries' });
    const into = await saveTopic(ctx, { name: 'Ferry' });
    for (let at = 0; at < 130; at += 1) await room.live({ headline: `Crossing ${at}`, topicIds: [from] });
    await beginMerge(ctx, [from], into);
    let asked = 0;
    const dying = {
      ...ctx,
      now: () => {
        asked += 1;
        if (asked > 1) throw new Error('killed');
        return NOON;
      },
    };
    await expect(mergeTopic(dying, from)).rejects.toThrow('killed');
    const between = await tags('liveTopics', into);
    expect(between, 'the first lot is kept').toHaveLength(50);
    expect((await counts(into)).at(0)?.stories).toBe(50);
    expect((await counts(from)).at(0)?.stories).toBe(80);
    await room.live({ headline: 'Late', topicIds: [from] });
    await mergeTopic(ctx, from);
    await mergeTopic(ctx, from);
    expect(await tags('liveTopics', into)).toHaveLength(131);
    expect((await counts(into)).at(0)?.stories).toBe(131);
    expect(await counts(from)).toEqual([]);
    const merge = await database().selectFrom('topicMerges').selectAll().where('topicId', '=', from).executeTakeFirst();
    expect(merge).toMatchObject({ stories: 130, moved: 131, finishedAt: NOON });
  });

  it('lets one of two that begin at once in opposite directions, and tells the other what it hears a moment later', async () => {
    const { ctx } = room;
    for (let turn = 0; turn < 12; turn += 1) {
      const one = await saveTopic(ctx, { name: `Ebb ${turn}` });
      const other = await saveTopic(ctx, { name: `Flow ${turn}` });
      const begin = [() => beginMerge(ctx, [one], other), () => beginMerge(ctx, [other], one)];
      const said = await Promise.all(begin.map((merge) => merge().catch((error: Invalid) => error.fields)));
      const at = said.findIndex((answer) => typeof answer === 'object');
      expect(said[1 - at], `turn ${turn}`).toBe(1);
      await expect(begin[at]?.()).rejects.toMatchObject({ fields: said[at] });
    }
  });

  it('takes no topic away that others are begun to be merged into at the same moment', async () => {
    const { ctx } = room;
    for (let turn = 0; turn < 12; turn += 1) {
      const one = await saveTopic(ctx, { name: `Spring ${turn}` });
      const other = await saveTopic(ctx, { name: `Neap ${turn}` });
      const said = await Promise.allSettled([beginMerge(ctx, [one], other), removeTopic(ctx, other)]);
      expect(said.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    }
  });

  it('calls off what would never end: into itself, the later of two opposite ones, and where a topic is gone', async () => {
    const { ctx } = room;
    const [a, b, c] = [
      await saveTopic(ctx, { name: 'Locks' }),
      await saveTopic(ctx, { name: 'Sluices' }),
      await saveTopic(ctx, { name: 'Weirs' }),
    ];
    const story = await room.live({ headline: 'Gates', topicIds: [a, b, c] });
    const begun = async (topicId: TopicId, intoId: TopicId) => {
      const words = { slug: '', name: '', kind: 'subject' as const, description: '' };
      const row = { ...words, topicId, intoId, who: null, stories: 1, begunAt: NOON, finishedAt: null };
      await database().insertInto('topicMerges').values(row).execute();
      await database().updateTable('topics').set({ mergingInto: intoId }).where('id', '=', topicId).execute();
    };
    const gone = 999_999 as TopicId;
    await begun(a, b);
    await begun(b, a);
    await begun(c, c);
    await begun(gone, a);
    for (const topic of [b, c, gone]) await mergeTopic(ctx, topic);
    const left = () => database().selectFrom('topicMerges').select('topicId').where('finishedAt', 'is', null);
    expect(await left().where('topicId', 'in', [a, b, c, gone]).execute()).toEqual([{ topicId: a }]);
    await mergeTopic(ctx, a);
    await begun(c, gone);
    await mergeTopic(ctx, c);
    expect(await left().where('topicId', 'in', [a, b, c, gone]).execute()).toEqual([]);
    expect(await tags('liveTopics', b)).toEqual([`${story}@0`]);
    expect(await tags('liveTopics', c)).toEqual([`${story}@2`]);
    expect(await beginMerge(ctx, [c], b), 'and can be merged after all').toBe(1);
    await mergeTopic(ctx, c);
    expect(await currentTopics(database(), [a, b, c])).toEqual([b]);
  });
});
