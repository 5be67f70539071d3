import { expect, it } from 'vitest';
import type { SectionId } from '../base/ids.ts';
import type { Paper, PublicSection } from '../paper/public.ts';
import { fixturePaper } from './fixture.ts';
import { isNamed, namedSection, topSections } from './sections.ts';

function section(id: number, path: string, stories?: number, parentId: number | null = null): PublicSection {
  const slug = path.split('/').at(-1) as string;
  const counted = stories === undefined ? {} : { stories };
  return {
    id: id as SectionId,
    parentId: parentId as never,
    slug,
    path,
    name: slug,
    description: '',
    color: null,
    ...counted,
  };
}

const paperOf = (sections: PublicSection[]): Paper => ({
  ...fixturePaper(),
  sections,
  sectionById: new Map(sections.map((each) => [each.id, each])),
});
const names = (sections: PublicSection[]) => topSections(paperOf(sections)).sections.map(({ name }) => name);

it('knows what holds stories without a section by its slug, and says no word of it', () => {
  expect(
    ['uncategorized', 'uncategorised', 'uncategorized-2', 'non-classe'].map((slug) => isNamed(section(1, slug))),
  ).toEqual([false, false, false, false]);
  expect(['news', 'uncategorized-crimes'].map((slug) => isNamed(section(1, slug)))).toEqual([true, true]);
  const paper = paperOf([section(1, 'uncategorized'), section(2, 'news')]);
  expect(namedSection(paper, 1 as SectionId)).toBeUndefined();
  expect(namedSection(paper, 2 as SectionId)?.name).toBe('news');
  expect(namedSection(paper, 9 as SectionId)).toBeUndefined();
  expect(namedSection(paper, null)).toBeUndefined();
});

it('lists up to ten sections in their order, whether they have stories or not', () => {
  const ten = Array.from({ length: 10 }, (_, at) => section(at + 1, `s${at}`, at % 2));
  expect(topSections(paperOf([...ten, section(11, 'uncategorized', 900), section(12, 's1/below', 5, 2)]))).toEqual({
    sections: ten,
    more: false,
  });
});

it('of too many lists those with the most stories, their sub-sections counted, and says that there are more', () => {
  const many = Array.from({ length: 98 }, (_, at) => section(at + 1, `s${at}`, at < 20 ? at : 0));
  const below = section(200, 's30/deep', 500, 31);
  expect(names([...many, below])).toEqual(['s30', 's19', 's18', 's17', 's16', 's15', 's14', 's13', 's12', 's11']);
  expect(topSections(paperOf(many)).more).toBe(true);
});

it('of too many leaves out those without a story, unless none has one yet', () => {
  const many = (stories: (at: number) => number | undefined) =>
    Array.from({ length: 12 }, (_, at) => section(at + 1, `s${at}`, stories(at)));
  expect(names(many((at) => (at < 3 ? 1 : 0)))).toEqual(['s0', 's1', 's2']);
  expect(names(many(() => 0))).toHaveLength(10);
  expect(names(many(() => undefined))[0]).toBe('s0');
});
