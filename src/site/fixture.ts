import type { Card, Compared, PublicArticle, PublicAuthor, Retraction } from '../articles/public.ts';
import type { ArticleId, AuthorId, CommentId, MediaId, SectionId, TopicId } from '../base/ids.ts';
import type { PublicComment } from '../comments/public.ts';
import type { Block, Document, Inline } from '../content/document.ts';
import type { CuratedFront, PublicBreaking } from '../fronts/public.ts';
import type { Picture } from '../media/public.ts';
import type { Moved, Paper, PublicSection, Settings } from '../paper/public.ts';
import type { Reader } from './reader.ts';

/** A paper, stories and a reader of them in memory, for tests of pages: no database, no clock but the one given. */
export const NOW = Date.UTC(2026, 10, 22, 12);

export function fixturePaper(settings: Partial<Paper['settings']> = {}): Paper {
  const sections: PublicSection[] = [
    section(1, null, 'news', 'News', '#9f1d20'),
    section(2, 1, 'news/harbour', 'Harbour', null),
    section(3, null, 'opinion', 'Opinion', '#b3420a'),
    section(4, null, 'business', 'Business', '#0b4f8a'),
    section(5, null, 'culture', 'Culture', '#6b5840'),
    section(6, null, 'life', 'Life', '#8a2a63'),
  ];
  return {
    settings: {
      ...DEFAULTS,
      name: 'The Lantern Coast Courier',
      tagline: 'A daily for the strait and both its shores',
      description: 'The Courier reports from the Lantern Coast: the harbours, the talks, the weather and the people.',
      zone: 'Europe/Lisbon',
      social: [{ label: 'Mastodon', href: 'https://social.example/@courier' }],
      contactEmail: 'desk@courier.example',
      ...settings,
    },
    logo: null,
    sections,
    sectionById: new Map(sections.map((each) => [each.id, each])),
    sectionByPath: new Map(sections.map((each) => [each.path, each])),
    menus: {
      main: [],
      footer: [{ label: 'About the Courier', target: { kind: 'address', href: '/about/' }, children: [] }],
      social: [],
    },
    strip: [
      { id: 1 as TopicId, slug: 'strait-talks', name: 'Strait talks', endsAt: null },
      { id: 2 as TopicId, slug: 'harbour-fire', name: 'Harbour fire', endsAt: NOW + 1000 },
      { id: 3 as TopicId, slug: 'winter-games', name: 'Winter games', endsAt: NOW - 1000 },
    ],
    revision: 1,
  };
}

const DEFAULTS: Settings = {
  name: 'Standfirst',
  tagline: '',
  description: '',
  shortName: '',
  language: 'en',
  zone: 'UTC',
  accent: '#8f1d2c',
  logo: null,
  logoDark: null,
  articlePath: '/{year}/{month}/{slug}/',
  sectionBase: '/',
  topicBase: '/topics/',
  authorBase: '/authors/',
  archivePath: '/latest/',
  pageSize: 20,
  feedSize: 30,
  feedFullText: true,
  partners: [],
  ageNoticeDays: 365,
  topicsRestAfterDays: 180,
  stripPlaces: 0,
  withdrawnNotice: '',
  readersCompare: false,
  commentsShown: true,
  commentsBeneath: 5,
  pingsShown: true,
  footerText: '',
  social: [],
  contactEmail: null,
  organisation: { legalName: '', address: '', foundedOn: '', policies: {} },
  trust: { belongto: [], control: [], controlledby: [], member: [], vendor: [], customer: [] },
  ads: [],
  blockedAgents: [],
  miningReserved: true,
  typographicQuotes: true,
  sample: false,
};

function section(id: number, parent: number | null, path: string, name: string, color: string | null): PublicSection {
  return {
    id: id as SectionId,
    parentId: parent as SectionId | null,
    slug: path.split('/').at(-1) as string,
    path,
    name,
    description: `All about ${name.toLowerCase()}.`,
    color,
  };
}

export const words = (value: string): Inline[] => [{ type: 'text', text: value }];
export const paragraph = (value: string): Block => ({ type: 'paragraph', content: words(value) });
export const heading = (value: string, anchor: string): Block => ({
  type: 'heading',
  attrs: { level: 2, anchor },
  content: words(value),
});
export const documentOf = (...content: Block[]): Document => ({ version: 1, content });

export function fixturePicture(id: number, more: Partial<Picture> = {}): Picture {
  return {
    id: id as MediaId,
    hash: String(id).padStart(4, '0').repeat(16),
    width: 1800,
    height: 1200,
    widths: [320, 480, 640, 800, 960, 1280, 1600],
    color: '#5a6b7c',
    alt: 'The harbour at dusk, two cranes over a grey ferry',
    caption: '',
    credit: 'Ines Corvo/The Courier',
    copyright: '',
    licenseUrl: null,
    sourceType: null,
    focusX: 0.5,
    focusY: 0.5,
    ...more,
  };
}

export const author = (id: number, name: string, more: Partial<PublicAuthor> = {}): PublicAuthor => ({
  id: id as AuthorId,
  slug: name.toLowerCase().replaceAll(' ', '-'),
  name,
  kind: 'staff',
  jobTitle: 'Harbour correspondent',
  biography: 'Reports on shipping and the coast. Worked on ferries for six years before joining the paper.',
  beat: '',
  location: 'Port Aurel',
  languages: '',
  disclosure: '',
  links: [{ label: 'Mastodon', href: 'https://social.example/@someone' }],
  picture: null,
  ...more,
});

export function fixtureArticle(more: Partial<PublicArticle> = {}): PublicArticle {
  const writer = author(1, 'Mara Lindqvist');
  const authors = more.authors ?? [writer];
  const slug = `story-${more.id ?? 9}`;
  return {
    id: 9 as ArticleId,
    kind: 'story',
    path: `/2026/11/${slug}/`,
    headline: 'Harbour pilots return to work as both shores agree on night crossings',
    standfirst:
      'After nine days at anchor, forty ships may enter the strait again; the rules for the dark hours stay in dispute.',
    kicker: 'Strait talks',
    genre: '',
    design: 'news',
    language: 'en',
    sectionId: 2 as SectionId,
    byline: authors.map(({ id, name, slug: own, jobTitle, picture }) => ({
      id,
      name,
      slug: own,
      role: 'text',
      jobTitle,
      picture,
    })),
    bylineText: '',
    publishedAt: Date.UTC(2026, 10, 20, 9, 50),
    updatedAt: null,
    sticky: false,
    commentCount: 0,
    picture: null,
    alt: '',
    edition: 1,
    display: 'standard',
    document: documentOf(paragraph('The first ferry left at seven.'), paragraph('The second waited for the tide.')),
    lead: null,
    search: {},
    topics: [
      { id: 1 as TopicId, slug: 'strait-talks', name: 'Strait talks' },
      { id: 4 as TopicId, slug: 'shipping', name: 'Shipping' },
    ],
    sectionIds: [2 as SectionId, 1 as SectionId],
    parentId: null,
    correctedAt: null,
    touchedAt: Date.UTC(2026, 10, 20, 9, 50),
    changes: [],
    wordCount: 420,
    commentsOpen: true,
    guid: null,
    authors,
    media: new Map(),
    links: new Map(),
    ...more,
  };
}

export function fixtureComment(id: number, text: string, replies: PublicComment[] = []): PublicComment {
  return {
    id: id as CommentId,
    author: `Reader ${id}`,
    authorUrl: null,
    byStaff: false,
    at: Date.UTC(2026, 10, 21, 8, id),
    body: documentOf(paragraph(text)),
    replies,
  };
}

export interface FixtureData {
  paper?: Paper;
  articles?: PublicArticle[];
  around?: { related: Card[]; previous: Card | null; next: Card | null };
  children?: Card[];
  threads?: PublicComment[];
  redirects?: Record<string, Moved>;
  retractions?: Retraction[];
  comparison?: { before: Compared; after: Compared };
  curated?: Record<string, CuratedFront>;
  breaking?: PublicBreaking;
  now?: number;
}

/** What is not asked for in `data` is empty. `asked` collects the names of the questions, in order. */
export function fixtureReader(data: FixtureData = {}, asked: string[] = []): Reader {
  const paper = data.paper ?? fixturePaper();
  const articles = data.articles ?? [];
  const note = <T>(name: string, value: T): Promise<T> => {
    asked.push(name);
    return Promise.resolve(value);
  };
  return {
    paper: () => paper,
    origin: 'https://courier.example',
    now: () => data.now ?? NOW,
    articles: {
      atPath: (path) => note('atPath', articles.find((article) => article.path === path) ?? null),
      byId: (id) => note('byId', articles.find((article) => article.id === id) ?? null),
      around: () => note('around', { related: [], previous: null, next: null, until: 0, ...data.around }),
      list: () => note('list', { cards: articles, total: articles.length, next: null }),
      lists: (queries) =>
        note(
          'lists',
          queries.map(() => articles),
        ),
      cards: (ids) =>
        note(
          'cards',
          articles.filter(({ id }) => ids.includes(id)),
        ),
      feed: () => note('feed', articles),
      addresses: () => note('addresses', []),
      children: () => note('children', data.children ?? []),
      months: () => note('months', []),
      corrections: () => note('corrections', []),
      comparison: () => note('comparison', data.comparison ?? null),
      retractions: () => note('retractions', data.retractions ?? []),
      tombstones: () => note('tombstones', []),
    },
    taxonomy: {
      topic: () => note('topic', null),
      author: () => note('author', null),
      authors: () => note('authors', []),
      topics: () => note('topics', []),
      topicsOfSection: () => note('topicsOfSection', []),
    },
    addresses: {
      redirect: (path, query) => note('redirect', data.redirects?.[path + (query.size ? `?${query}` : '')] ?? null),
    },
    fronts: {
      home: () => note('home', { lead: { lead: null, seconds: [], lines: [] }, blocks: [], latest: [] }),
      curated: (key) => note('curated', data.curated?.[key] ?? null),
      breaking: () => data.breaking ?? null,
      sectionFront: () => note('sectionFront', { lead: null, seconds: [], lines: [] }),
    },
    comments: {
      of: () => note('comments', { threads: data.threads ?? [], pings: [], total: (data.threads ?? []).length }),
      latest: () => note('latestComments', []),
    },
    search: { find: () => note('find', { total: 0, more: false, hits: [], topics: [], authors: [], sections: [] }) },
  };
}
