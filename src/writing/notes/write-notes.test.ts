import { beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import { type Newsroom, newsroom } from '../../articles/fixture.ts';
import type { ArticleId, PersonId } from '../../base/ids.ts';
import { ownNotices } from '../../notices/own-notices.ts';
import { findPerson } from '../../people/find-person.ts';
import { addOne } from '../../people/fixture.ts';
import type { Person } from '../../people/person.ts';
import { addNote, replyToNote } from './write-notes.ts';

describeEachDatabase('notes on passages', (database) => {
  let room: Newsroom;
  let id: ArticleId;
  const people: Record<string, PersonId> = {};
  const anchor = { field: 'body', from: 'AAA=', to: 'AAB=', quote: 'Thirty countries' };
  const as = async (name: string) => {
    const person = (await findPerson(database(), people[name] as PersonId)) as Person;
    return { ...room.ctx, who: person.id, person, session: 's', from: '', agent: '' };
  };
  const told = async (name: string) => {
    const { person } = await as(name);
    return (await ownNotices(database(), person, { limit: 20 })).notices.map(({ kind, by }) => `${kind} ${by?.name}`);
  };
  beforeAll(async () => {
    room = await newsroom(database());
    for (const name of ['ada', 'ben', 'tomas', 'zoe'])
      people[name] = await addOne(room.ctx, name, { roles: ['editor'] });
    people.gus = await addOne(room.ctx, 'gus', { roles: ['contributor'] });
    id = await room.write({ headline: 'Harbour fire' });
  });

  it('tell whom they name, and whoever is in the talk of an answer, each once and nobody of their own', async () => {
    const mentions = [people.tomas, people.ada, people.gus] as PersonId[];
    const note = await addNote(await as('ada'), id, { anchor, text: 'Who says so, @Tomas?', mentions });
    expect(await told('tomas')).toEqual(['mention Ada Penn']);
    expect(await told('ada')).toEqual([]);
    expect(await told('gus'), 'may not see the story').toEqual([]);
    await replyToNote(await as('ben'), note.id, {
      text: 'The ministry, see @Zoe.',
      mentions: [people.zoe as PersonId],
    });
    expect(await told('zoe')).toEqual(['mention Ben Penn']);
    expect(await told('ada')).toEqual(['reply Ben Penn']);
    expect(await told('tomas')).toEqual(['reply Ben Penn', 'mention Ada Penn']);
    await replyToNote(await as('tomas'), note.id, { text: 'No.', mentions: [people.ben as PersonId] });
    expect(await told('ben'), 'named is not also answered').toEqual(['mention Tomas Penn']);
  });
});
