import { expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import { newsroom } from '../../articles/fixture.ts';
import type { ArticleId, PersonId, SectionId } from '../../base/ids.ts';
import type { Person, Role } from '../../people/person.ts';
import type { Told } from './event-stream.ts';
import { tellStories } from './tell-stories.ts';

const person = (id: string, role: Role, sections: SectionId[] | null = null): Person => ({
  ...{ id: id as PersonId, name: id, email: '', username: id, roles: [role], sections, author: null },
});

describeEachDatabase('news of stories', (database) => {
  it('reaches who may see the story, and who could a moment ago; nobody else learns that there is one', async () => {
    const room = await newsroom(database());
    const { europe, sport } = room.sections;
    const story = await room.write({ headline: 'Cup', sectionId: sport });
    const people = [person('cleo', 'chief'), person('sam', 'editor', [sport]), person('eve', 'editor', [europe])];
    people.push(person('dan', 'contributor'));
    const heard: [Told, readonly PersonId[] | undefined][] = [];
    const stream = {
      people: () => people,
      tell: (told: Told, to?: readonly PersonId[]) => void heard.push([told, to]),
    };
    const tell = tellStories(database(), stream, (error) => {
      throw error;
    });
    const news = async (id: ArticleId) => {
      heard.length = 0;
      for (let time = 0; time < 3; time += 1) tell({ kind: 'stories.changed', story: id });
      await expect.poll(() => heard.length).toBe(1);
      return heard[0];
    };
    expect(await news(story)).toEqual([{ kind: 'stories.changed', story }, ['cleo', 'sam']]);
    await database().updateTable('articles').set({ sectionId: europe }).where('id', '=', story).execute();
    await database().updateTable('articleSections').set({ sectionId: europe }).where('articleId', '=', story).execute();
    expect((await news(story))?.[1]).toEqual(['cleo', 'eve', 'sam']);
    expect((await news(story))?.[1]).toEqual(['cleo', 'eve']);
    heard.length = 0;
    tell({ kind: 'paper.changed' });
    expect(heard).toEqual([[{ kind: 'paper.changed' }, undefined]]);
  });
});
