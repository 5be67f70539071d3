import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import { createPublicTaxonomy } from '../../articles/public-taxonomy.ts';
import { Invalid } from '../../base/errors.ts';
import { saveTopic } from '../../paper/save-topic.ts';
import { editTopic } from '../../paper/topics/edit-topic.ts';
import { makeByline } from '../../people/make-byline.ts';
import { publishStory, withdrawStory } from '../../publishing/contract.ts';
import { HOUR, type PublishingRoom, publishingRoom } from '../../publishing/fixture.ts';
import { createTopic } from './contract.ts';

describeEachDatabase('a topic that a writer makes', (database) => {
  let room: PublishingRoom;
  beforeAll(async () => {
    room = await publishingRoom(database());
  });
  afterAll(() => room.close());
  const page = (slug: string) => createPublicTaxonomy(database()).topic(slug);
  const author = (slug: string) => createPublicTaxonomy(database()).author(slug);
  const ctx = () => ({ db: database(), now: room.now, who: null });

  it('is no page for readers until a live story carries it, and one from then on', async () => {
    const { ask, dan, ada, cleo } = room;
    const { topic } = await ask(dan, createTopic, { name: 'Rumours', kind: 'subject' });
    expect(await page('rumours')).toBeNull();
    const id = await room.story('Carries it', { topicIds: [topic.id] });
    expect(await page('rumours'), 'a draft').toBeNull();
    await ask(ada, publishStory, { id, act: 'publish' });
    expect(await page('rumours')).toMatchObject({ count: 1 });
    await ask(cleo, withdrawStory, { id, reason: 'x' });
    expect(await page('rumours'), 'its address was known').toMatchObject({ count: 0 });
  });

  it('is one at once where who makes it may publish, or who keeps topics had it in hand, or an import brought it', async () => {
    const { ask, dan, ada } = room;
    await ask(ada, createTopic, { name: 'Council', kind: 'subject' });
    expect(await page('council')).not.toBeNull();
    await saveTopic(ctx(), { name: 'From elsewhere' });
    expect(await page('from-elsewhere')).not.toBeNull();
    const { topic } = await ask(dan, createTopic, { name: 'Proposed', kind: 'subject' });
    const fields = { name: 'Proposed', slug: 'proposed', kind: 'subject' as const, description: 'So.', ownerId: null };
    await editTopic(ctx(), topic.id, fields);
    expect(await page('proposed')).not.toBeNull();
  });

  it('is one of not so many in a short time', async () => {
    const { ask, dan, now, at } = room;
    at(now() + 3 * HOUR);
    const make = (name: string) => ask(dan, createTopic, { name, kind: 'subject' });
    for (let number = 1; number <= 20; number += 1) await make(`Flood ${number}`);
    await expect(make('Flood 21')).rejects.toBeInstanceOf(Invalid);
    expect((await make('Flood 7')).topic.name, 'what is there is found').toBe('Flood 7');
  });

  it('is as a by-line that came with an account', async () => {
    const { ask, ada } = room;
    const id = await makeByline(ctx(), { name: 'New Comer', username: 'new' });
    expect(await author('new-comer')).toBeNull();
    expect(await author('ada-marsh')).not.toBeNull();
    const story = await room.story('By the new one', { byline: [{ author: id, role: 'text' }] });
    await ask(ada, publishStory, { id: story, act: 'publish' });
    expect(await author('new-comer')).toMatchObject({ count: 1 });
  });
});
