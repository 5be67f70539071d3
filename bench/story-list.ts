import type { PersonId, SectionId } from '../src/base/ids.ts';
import type { Person } from '../src/people/person.ts';
import type { Db } from '../src/store/database.ts';
import type { ListQuery } from '../src/writing/stories/list-stories.ts';
import { built } from './built.ts';
import { absolute, type Figure, percentile } from './figures.ts';

const TURNS = 20;
const MOST = 100;

/** How long the newsroom's list of stories takes, for each way of asking; pages are gone through as the app does. */
export async function storyList(db: Db, people: readonly PersonId[]): Promise<Figure[]> {
  const { listStories } =
    await built<typeof import('../src/writing/stories/list-stories.ts')>('writing/stories/list-stories');
  const sections = (await db.selectFrom('sections').select('id').orderBy('id').execute()).map(({ id }) => id);
  const editor = personOf(people[0] as PersonId, null);
  const desk = personOf(people[1] as PersonId, [sections[2] as SectionId]);
  const guest: Person = { ...personOf(people[2] as PersonId, null), roles: ['contributor'] };
  const times: Figure[] = [];
  for (const [name, who, asked] of [
    ['all', editor, {}],
    ['mine', editor, { mine: true }],
    ['of a colleague, drafts', editor, { person: people[5], status: 'draft' }],
    ['ready', editor, { status: 'ready' }],
    ['live', editor, { status: 'live' }],
    ['trash', editor, { status: 'trash' }],
    ['a large section', editor, { section: sections[0] }],
    ['a section, withdrawn', editor, { section: sections[3], status: 'withdrawn' }],
    ['pages, of which there are none', editor, { kind: 'page' }],
    ['a common word', editor, { words: 'harbour' }],
    ['two words', editor, { words: 'winter coast' }],
    ['a rare word', editor, { words: 'story-77777' }],
    ['no such word', editor, { words: 'xylophonist' }],
    ['a word of mine', editor, { words: 'river', mine: true }],
    ['old ones', editor, { until: 1_700_000_000_000 + 3_000 * 60_000 }],
    ['changed after publication', editor, { changed: true }],
    ['of a by-line', editor, { author: 50 }],
    ['of a narrowed desk', desk, {}],
    ['of a narrowed desk, drafts', desk, { status: 'draft' }],
    ['of a contributor', guest, {}],
  ] as const) {
    const took: number[] = [];
    let before: string | undefined;
    for (let turn = 0; turn < TURNS; turn++) {
      const begun = performance.now();
      const page: { next: string | null } = await listStories(
        db,
        who,
        { mine: false, changed: false, limit: 50, ...asked, ...(before && { before }) } as ListQuery,
        () => [],
      );
      took.push(performance.now() - begun);
      before = page.next ?? undefined;
    }
    times.push(absolute(`list of stories: ${name}, p95`, percentile(took, 0.95), 'ms', { most: MOST }));
  }
  return times;
}

function personOf(id: PersonId, sections: readonly SectionId[] | null): Person {
  return { id, name: id, email: '', username: id, roles: ['editor'], sections, author: null };
}
