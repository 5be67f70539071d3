import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import { type Newsroom, newsroom, words } from '../../articles/fixture.ts';
import { Forbidden } from '../../base/errors.ts';
import type { ArticleId } from '../../base/ids.ts';
import type { Person } from '../../people/person.ts';
import { cast, ORIGIN, quiet } from '../fixture.ts';
import { type Live, openLive } from '../live/open-live.ts';
import { addAccounts } from '../testing/ask.ts';
import { readText } from '../texts/read-text.ts';
import { keepVersion } from './keep-version.ts';
import { restore } from './restore.ts';

describeEachDatabase('restoring', (database) => {
  let room: Newsroom;
  let live: Live;
  const people = cast();
  const ada = people.add('ada');
  const sam = people.add('sam');
  beforeAll(async () => {
    room = await newsroom(database());
    await addAccounts(database(), people.people.values());
    live = openLive({ db: database(), now: Date.now, log: quiet, authority: people.authority, origin: ORIGIN });
    sam.sections = [room.sections.sport];
  });
  afterAll(() => live.close());

  const as = (person: Person) => {
    const asked = { from: '192.0.2.1', agent: 'Tester/1', session: person.id };
    return { db: database(), now: Date.now, who: person.id, person, ...asked };
  };
  const textOf = (story: ArticleId) => live.within(story, async ({ doc }) => readText(doc));
  const keep = (story: ArticleId, name: string) =>
    live.within(story, (one) => keepVersion(as(ada), live, one, { reason: 'named', name, by: ada.id, ifNew: true }));

  it('several times at once leaves the text once', async () => {
    const story = await room.write({ headline: 'Strait', document: words('Once and no more.') });
    const version = await keep(story, 'then');
    await live.within(story, (one) => one.edit((doc) => doc.getXmlFragment('body').delete(0, 1), ada.id, 'test'));
    await Promise.all(Array.from({ length: 6 }, () => restore(as(ada), live, story, version)));
    expect((await textOf(story)).body.content).toEqual(words('Once and no more.').content);
  });

  it('moves no story to a section that is not theirs', async () => {
    const story = await room.write({ headline: 'Cup', sectionId: room.sections.europe });
    const abroad = await keep(story, 'abroad');
    const set = (one: number) =>
      live.within(story, (open) => open.edit((doc) => doc.getMap('fields').set('sectionId', one), ada.id, 'test'));
    await set(room.sections.sport);
    await live.within(story, (one) => one.edit((doc) => doc.getText('headline').insert(3, '!'), ada.id, 'test'));
    await keep(story, 'sport');
    await expect(restore(as(sam), live, story, abroad)).rejects.toThrow(Forbidden);
    await expect(restore(as(sam), live, story, abroad, 'sectionId')).rejects.toThrow(Forbidden);
    expect(await textOf(story)).toMatchObject({ headline: 'Cup!', sectionId: room.sections.sport });
    await restore(as(sam), live, story, abroad, 'headline');
    expect(await textOf(story)).toMatchObject({ headline: 'Cup', sectionId: room.sections.sport });
    await restore(as(ada), live, story, abroad);
    expect((await textOf(story)).sectionId).toBe(room.sections.europe);
  });
});
