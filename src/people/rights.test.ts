import { expect, it } from 'vitest';
import type { PersonId, SectionId } from '../base/ids.ts';
import { type Person, ROLES, type Role } from './person.ts';
import { ACTS, actsOf, may, mayStory, mayUseSection, STORY_ACTS, type StoryFacts } from './rights.ts';

const ME = 'me' as PersonId;
const NEWS = 1 as SectionId;
const SPORT = 2 as SectionId;
const STATES = ['draft', 'ready', 'scheduled', 'live', 'private', 'withdrawn', 'trash'] as const;
const LETTERS: Record<string, string> = {
  draft: 'd',
  ready: 'r',
  scheduled: 's',
  live: 'l',
  private: 'p',
  withdrawn: 'w',
  trash: 't',
};

const person = (roles: readonly Role[], sections: readonly SectionId[] | null = null): Person => ({
  id: ME,
  name: 'Me',
  email: 'me@paper.example',
  username: 'me',
  roles,
  sections,
  author: null,
});
const story = (more: Partial<StoryFacts> = {}): StoryFacts => ({
  status: 'draft',
  people: ['other' as PersonId],
  sectionId: NEWS,
  sectionIds: [NEWS],
  ...more,
});

it('gives each role its acts in each state: one’s own stories, and others’', () => {
  const states = (who: Person, act: (typeof STORY_ACTS)[number], own: boolean) =>
    STATES.map((status) =>
      mayStory(who, act, story({ status, people: own ? [ME] : [] })) ? LETTERS[status] : '·',
    ).join('');
  const lines = ROLES.flatMap((role) => [
    `${role}: ${actsOf(person([role]))
      .filter((act) => !act.startsWith('story.'))
      .join(' ')}`,
    ...STORY_ACTS.map(
      (act) =>
        `  ${act.padEnd(16)} own ${states(person([role]), act, true)}  others’ ${states(person([role]), act, false)}`,
    ),
  ]);
  expect(`\n${lines.join('\n')}\n`).toMatchSnapshot();
});

it('gives nothing to who has no role', () => {
  expect(ACTS.filter((act) => may(person([]), act))).toEqual([]);
  expect(STORY_ACTS.filter((act) => mayStory(person([]), act, story({ people: [ME] })))).toEqual([]);
});

it('adds the rights of several roles up', () => {
  const both = person(['contributor', 'administrator']);
  expect(actsOf(both)).toEqual(
    ACTS.filter((act) => may(person(['contributor']), act) || may(person(['administrator']), act)),
  );
  expect(mayStory(both, 'story.read', story())).toBe(false);
});

it('gives an administrator no story to read', () => {
  expect(STATES.filter((status) => mayStory(person(['administrator']), 'story.read', story({ status })))).toEqual([]);
});

it('hides what is outside the sections that roles are narrowed to', () => {
  const narrowed = person(['editor'], [SPORT]);
  for (const act of STORY_ACTS) expect([act, mayStory(narrowed, act, story())]).toEqual([act, false]);
  const inSport = story({ sectionId: SPORT, sectionIds: [SPORT] });
  expect(mayStory(narrowed, 'story.publish', inSport)).toBe(true);
  const besideSport = story({ sectionIds: [NEWS, SPORT] });
  expect(mayStory(narrowed, 'story.read', besideSport)).toBe(true);
  expect(mayStory(narrowed, 'story.comment', besideSport)).toBe(true);
  for (const act of ['story.edit', 'story.publish', 'story.delete', 'story.handOver'] as const)
    expect([act, mayStory(narrowed, act, besideSport)]).toEqual([act, false]);
  const nowhere = story({ sectionId: null, sectionIds: [] });
  expect(mayStory(narrowed, 'story.read', nowhere)).toBe(false);
  expect(mayStory(narrowed, 'story.edit', { ...nowhere, people: [ME] })).toBe(true);
  expect(mayUseSection(narrowed, SPORT)).toBe(true);
  expect(mayUseSection(narrowed, NEWS)).toBe(false);
});

it('keeps what stands in no section yet to its people and to those who work for the whole paper', () => {
  const nowhere = story({ sectionId: null, sectionIds: [] });
  for (const role of ROLES)
    for (const act of STORY_ACTS) {
      expect([role, act, mayStory(person([role], [SPORT, NEWS]), act, nowhere)]).toEqual([role, act, false]);
      // it is on the desk of whoever began it, and stays so once it has a section there
      const own = { ...nowhere, people: [ME] };
      const chosen = story({ sectionId: SPORT, sectionIds: [SPORT], people: [ME] });
      expect([role, act, mayStory(person([role], [SPORT]), act, own)]).toEqual([
        role,
        act,
        mayStory(person([role], [SPORT]), act, chosen),
      ]);
    }
  expect(mayStory(person(['editor']), 'story.publish', nowhere)).toBe(true);
});

it('keeps one’s own words readable when they stand on another desk, and no more than readable', () => {
  const moved = story({ people: [ME], sectionId: NEWS, sectionIds: [NEWS] });
  const editor = person(['editor'], [SPORT]);
  expect(mayStory(editor, 'story.read', moved)).toBe(true);
  expect(mayStory(editor, 'story.publish', moved)).toBe(false);
  const reporter = person(['reporter'], [SPORT]);
  expect(mayStory(reporter, 'story.edit', moved)).toBe(true);
  expect(mayStory(reporter, 'story.publish', moved)).toBe(false);
});

it('keeps what concerns the whole paper from those whose roles are narrowed', () => {
  const narrowed = person(['chief', 'frontEditor'], [SPORT]);
  expect(actsOf(narrowed).filter((act) => !act.startsWith('story.') && !act.startsWith('media.'))).toEqual([
    'front.section',
    'bylines.manage',
    'comments.moderate',
  ]);
  expect(may(person(['administrator'], [SPORT]), 'people.manage')).toBe(true);
});
