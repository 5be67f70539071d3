import { beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import { type Newsroom, newsroom } from '../../articles/fixture.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../../base/errors.ts';
import type { ArticleId } from '../../base/ids.ts';
import type { Person } from '../../people/person.ts';
import { cast } from '../fixture.ts';
import { addAccounts } from '../testing/ask.ts';
import { changeNote, changeReply, removeNote, removeReply } from './change-notes.ts';
import { notesOf } from './read-notes.ts';
import { addNote, replyToNote } from './write-notes.ts';

describeEachDatabase('one’s own words in comments', (database) => {
  let room: Newsroom;
  let story: ArticleId;
  const people = cast();
  const ada = people.add('ada');
  const ben = people.add('ben');
  const eve = people.add('eve', 'contributor');
  const far = people.add('far');
  beforeAll(async () => {
    room = await newsroom(database());
    await addAccounts(database(), people.people.values());
    far.sections = [room.sections.sport];
    story = await room.write({ headline: 'Strait', sectionId: room.sections.europe });
  });
  const as = (person: Person) => {
    const asked = { from: '192.0.2.1', agent: 'Tester/1', session: person.id };
    return { db: database(), now: () => 1_700, who: person.id, person, ...asked };
  };
  const said = (text: string, mentions: Person[] = []) => ({ text, mentions: mentions.map(({ id }) => id) });
  const note = (by: Person, text: string) =>
    addNote(as(by), story, { ...said(text), anchor: { field: 'body', from: 'AA==', to: 'AA==', quote: 'a fire' } });
  const told = async (person: Person): Promise<number> => {
    const rows = await database().selectFrom('notices').select('id').where('personId', '=', person.id).execute();
    return rows.length;
  };

  it('are changed, which they say, and tell who is named only now', async () => {
    const { id } = await note(ada, 'Hwo says so?');
    const before = await told(ben);
    const changed = await changeNote(as(ada), id, said('Who says so? @Ben', [ben]));
    expect(changed.note).toMatchObject({ text: 'Who says so? @Ben', editedAt: 1_700, may: { change: true } });
    expect(await told(ben)).toBe(before + 1);
    await changeNote(as(ada), id, said('Who said so? @Ben', [ben]));
    expect(await told(ben)).toBe(before + 1);
    await expect(changeNote(as(ada), id, { text: 'x', mentions: ['nobody' as never] })).rejects.toThrow(Invalid);
    expect((await note(ada, 'As it was')).editedAt).toBeNull();
  });

  it('stay as they are once somebody else replied', async () => {
    const { id } = await note(ada, 'Who?');
    await replyToNote(as(ada), id, said('Anybody?'));
    const first = await replyToNote(as(ben), id, said('The ministry.'));
    const last = await replyToNote(as(ada), id, said('Thanks.'));
    const [anybody, ministry, thanks] = last.replies.map((one) => one.id) as [number, number, number];
    expect(first.may).toEqual({ change: false, remove: false, resolve: true });
    const [shown] = (
      await notesOf(database(), { person: ada, may: { comment: true } as never }, story, { all: false })
    ).filter((one) => one.id === id);
    expect(shown?.replies.map(({ may }) => may.change)).toEqual([false, false, true]);
    await expect(changeNote(as(ada), id, said('x'))).rejects.toThrow(Conflict);
    await expect(removeNote(as(ada), id)).rejects.toThrow(Conflict);
    await expect(changeReply(as(ada), anybody, said('x'))).rejects.toThrow(Conflict);
    await expect(removeReply(as(ada), anybody)).rejects.toThrow(Conflict);
    await expect(changeReply(as(ben), ministry, said('x'))).rejects.toThrow(Conflict);
    expect((await changeReply(as(ada), thanks, said('Thank you.'))).note.replies.at(-1)).toMatchObject({
      ...{ text: 'Thank you.', editedAt: 1_700 },
    });
    await removeReply(as(ada), thanks);
    expect((await removeReply(as(ben), ministry)).note.replies).toMatchObject([{ may: { change: false } }]);
    expect((await removeReply(as(ada), anybody)).note.replies).toEqual([]);
    await removeNote(as(ada), id);
    await expect(removeNote(as(ada), id)).rejects.toThrow(NotFound);
  });

  it('are nobody else’s, and are not there for who may not see the story', async () => {
    const { id } = await note(ada, 'Mine');
    await expect(changeNote(as(ben), id, said('yours'))).rejects.toThrow(Forbidden);
    await expect(removeNote(as(ben), id)).rejects.toThrow(Forbidden);
    for (const person of [far, eve]) {
      await expect(changeNote(as(person), id, said('x'))).rejects.toThrow(NotFound);
      await expect(changeReply(as(person), 999_999, said('x'))).rejects.toThrow(NotFound);
    }
  });

  it('are not taken away in the moment in which somebody replies', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await note(ada, 'Quick');
      const both = await Promise.allSettled([replyToNote(as(ben), id, said('Quicker')), removeNote(as(ada), id)]);
      const [replied, removed] = both;
      expect([replied.status, removed.status].sort()).toEqual(['fulfilled', 'rejected']);
      const why = both.find((one) => one.status === 'rejected');
      expect(why?.reason).toBeInstanceOf(removed.status === 'rejected' ? Conflict : NotFound);
    }
  });
});
