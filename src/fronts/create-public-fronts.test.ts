import { expect, it } from 'vitest';
import type { Card, ListOf } from '../articles/public.ts';
import type { ArticleId, SectionId } from '../base/ids.ts';
import type { Picture } from '../media/public.ts';
import type { Paper, PublicSection } from '../paper/public.ts';
import { settingsSchema } from '../paper/settings.ts';
import type { Db } from '../store/database.ts';
import { createPublicFronts } from './create-public-fronts.ts';
import type { Front } from './public.ts';
import { SLOTS } from './slots.ts';

it('fills every slot of a large paper from one statement, with no story twice', async () => {
  const { fronts, calls } = paperOf(Array.from({ length: 400 }, (_, id) => story(id + 1, { section: (id % 6) + 1 })));
  const front = await fronts.home();
  expect(calls()).toBe(1);
  expect(ids(front)).toEqual([...new Set(ids(front))]);
  expect(front.lead.seconds).toHaveLength(SLOTS.seconds.size);
  expect(front.lead.lines).toHaveLength(SLOTS.lines.size);
  expect(front.latest.map(({ id }) => id)).toEqual([390, 389, 388, 387, 386, 385, 384, 383, 382, 381]);
  expect(front.blocks.map(({ section, cards }) => [section, cards.length])).toEqual(
    [1, 2, 3, 4, 5, 6].map((section) => [section, SLOTS.block.size]),
  );
});

it('leads with the sticky story, else with a picture among the newest, else with the newest', async () => {
  const plain = Array.from({ length: 12 }, (_, id) => story(id + 1));
  const lead = async (stories: Card[]) => (await paperOf(stories).fronts.home()).lead.lead?.id;
  expect(await lead(plain)).toBe(12);
  expect(await lead(plain.map((card) => (card.id === 9 ? { ...card, picture: PICTURE } : card)))).toBe(9);
  expect(await lead(plain.map((card) => (card.id === 3 ? { ...card, picture: PICTURE } : card)))).toBe(12);
  expect(await lead(plain.map((card) => (card.id === 2 ? { ...card, sticky: true } : card)))).toBe(2);
});

it('keeps the blocks of a small paper full before it fills the latest', async () => {
  const { fronts } = paperOf(Array.from({ length: 40 }, (_, id) => story(id + 1, { section: (id % 6) + 1 })));
  const front = await fronts.home();
  expect(front.blocks).toHaveLength(6);
  expect(ids(front)).toHaveLength(40);
  expect(new Set(ids(front)).size).toBe(40);
  const dates = front.latest.map(({ publishedAt }) => publishedAt);
  expect(dates).toEqual([...dates].sort((a, b) => b - a));
});

it('makes no block of fewer than three, and calls a block of opinions one', async () => {
  const above = Array.from({ length: 30 }, (_, id) => story(id + 100, { section: 1 }));
  const two = [1, 2].map((id) => story(id, { section: 2 }));
  const three = [3, 4, 5].map((id) => story(id, { section: 3, design: 'opinion' }));
  const { blocks } = await paperOf([...above, ...two, ...three]).fronts.home();
  expect(blocks.map(({ kind, section }) => [kind, section])).toEqual([
    ['section', 1],
    ['opinion', 3],
  ]);
});

it('shows the sections in the order somebody set, else by their stories, and never those without a section', async () => {
  const stories = Array.from({ length: 400 }, (_, id) => story(id + 1, { section: (id % 6) + 1 }));
  const blocks = async (describe: (id: number) => Partial<PublicSection>) =>
    (await paperOf(stories, describe).fronts.home()).blocks.map(({ section }) => section);
  expect(await blocks((id) => ({ position: 0, stories: id * 10 }))).toEqual([6, 5, 4, 3, 2, 1]);
  expect(await blocks((id) => ({ position: id, stories: id * 10 }))).toEqual([1, 2, 3, 4, 5, 6]);
  expect(await blocks((id) => (id === 2 ? { slug: 'uncategorized' } : {}))).toEqual([1, 3, 4, 5, 6]);
});

it('does not fill twice from a story in two sections', async () => {
  const both = Array.from({ length: 30 }, (_, id) => story(id + 1, { section: 1, also: 2 }));
  const front = await paperOf(both).fronts.home();
  expect(new Set(ids(front)).size).toBe(ids(front).length);
});

it('is empty for an empty paper', async () => {
  expect(await paperOf([]).fronts.home()).toEqual({
    lead: { lead: null, seconds: [], lines: [] },
    blocks: [],
    latest: [],
  });
});

it('makes the head of a section from its own stories', async () => {
  const stories = Array.from({ length: 30 }, (_, id) => story(id + 1, { section: (id % 2) + 1 }));
  const lead = await paperOf(stories).fronts.sectionFront(2 as SectionId);
  expect([lead.lead, ...lead.seconds, ...lead.lines].map((card) => card?.id)).toEqual([
    30, 28, 26, 24, 22, 20, 18, 16, 14, 12,
  ]);
});

type Story = Card & { also: SectionId | null };

function story(id: number, rest: { section?: number; also?: number; design?: Card['design'] } = {}): Story {
  return {
    id: id as ArticleId,
    kind: 'story',
    path: `/${id}/`,
    headline: `Story ${id}`,
    standfirst: '',
    kicker: '',
    genre: '',
    design: rest.design ?? 'news',
    language: 'en',
    sectionId: (rest.section ?? 1) as SectionId,
    also: (rest.also ?? null) as SectionId | null,
    byline: [],
    bylineText: '',
    publishedAt: id * 1000,
    updatedAt: null,
    sticky: false,
    commentCount: 0,
    picture: null,
    alt: '',
  };
}

const PICTURE = { hash: 'a'.repeat(64) } as Picture;

function paperOf(stories: Card[], describe: (id: number) => Partial<PublicSection> = () => ({})) {
  let calls = 0;
  const newest = [...(stories as Story[])].sort((a, b) => b.publishedAt - a.publishedAt);
  const matches = (of: ListOf) => (card: Story) =>
    'all' in of ||
    ('sticky' in of && card.sticky) ||
    ('section' in of && [card.sectionId, card.also].includes(of.section));
  const sections = [1, 2, 3, 4, 5, 6].map((id) => ({ ...section(id), ...describe(id) }));
  const paper: Paper = {
    settings: settingsSchema.parse({}),
    logo: null,
    sections: [...sections, { ...section(7), parentId: 1 as SectionId }],
    sectionById: new Map(),
    sectionByPath: new Map(),
    menus: { main: [], footer: [], social: [] },
    strip: [],
    revision: 1,
  };
  const lists = async (queries: { of: ListOf; limit: number }[]) => {
    calls++;
    return queries.map(({ of, limit }) => newest.filter(matches(of)).slice(0, limit));
  };
  const nobody = {
    db: {} as Db,
    now: () => 0,
    curation: { breaking: { current: () => null }, isCurated: () => false },
  };
  return { fronts: createPublicFronts({ lists, cards: async () => [] }, () => paper, nobody), calls: () => calls };
}

function section(id: number): PublicSection {
  return {
    id: id as SectionId,
    parentId: null,
    slug: `s${id}`,
    path: `s${id}`,
    name: `S ${id}`,
    description: '',
    color: null,
  };
}

function ids({ lead, blocks, latest }: Front): number[] {
  const all = [lead.lead, ...lead.seconds, ...lead.lines, ...blocks.flatMap(({ cards }) => cards), ...latest];
  return all.flatMap((card) => (card ? [card.id] : []));
}
