import { SaxesParser } from 'saxes';
import { by, HOUR, NOON, newsroom } from '../src/articles/fixture.ts';
import { createPublicArticles } from '../src/articles/public-articles.ts';
import { createPublicTaxonomy } from '../src/articles/public-taxonomy.ts';
import { publish } from '../src/articles/publish.ts';
import type { ArticleId, MediaId } from '../src/base/ids.ts';
import { createPublicComments } from '../src/comments/create-public-comments.ts';
import { parseCommentText } from '../src/comments/parse-comment-text.ts';
import { saveComment } from '../src/comments/save-comment.ts';
import type { Block } from '../src/content/document.ts';
import { changeSettings } from '../src/paper/change-settings.ts';
import { createPaperHolder } from '../src/paper/paper-holder.ts';
import { createPublicAddresses } from '../src/paper/public-addresses.ts';
import type { Db } from '../src/store/database.ts';
import type { Sources } from '../src/syndication/sources.ts';

export const ORIGIN = 'https://paper.example';

/** A small paper with one of everything that feeds and files can show. */
export async function smallPaper(db: Db, counted: Db = db) {
  const room = await newsroom(db);
  const { ctx, sections, topics, authors, live } = room;
  await changeSettings(ctx, {
    name: 'The Strait & Harbour',
    tagline: 'News from both shores',
    description: 'A daily <paper> for both shores of the strait.',
    articlePath: '/{year}/{month}/{slug}/',
    blockedAgents: ['GreedyBot', 'Other-Bot'],
    social: [{ label: 'Elsewhere', href: 'https://social.example/@strait harbour' }],
    feedSize: 10,
  });
  const picture = await addPicture(db);
  const sound = await addSound(db);
  const fire = await live(
    {
      headline: 'Fire at the “old” harbour: <b>ferries</b> & trains stopped',
      slug: 'harbour-fire',
      standfirst: 'Nobody was hurt. Crossings resume on Monday.',
      document: { version: 1, content: fireText(sound) },
      byline: by(authors.marsh, authors.kell),
      sectionId: sections.europe,
      topicIds: [topics.harbour, topics.strait],
      lead: {
        media: picture,
        alt: 'Smoke over the cranes',
        caption: [{ type: 'text', text: 'The north quay.' }],
        credit: 'Ada Marsh',
      },
      commentsOpen: true,
    },
    { publishedAt: NOON - 3 * HOUR },
  );
  await live(
    {
      headline: 'محادثات المضيق تستأنف',
      standfirst: 'الوفود تعود إلى الطاولة.',
      language: 'ar',
      document: { version: 1, content: [paragraph('قالت الوزيرة إن المحادثات تستأنف.')] },
      sectionId: sections.news,
      guid: 'https://old.example/?p=77',
    },
    { act: 'import', publishedAt: NOON - 30 * HOUR, updatedAt: null },
  );
  await live(
    {
      headline: 'An advertisement',
      genre: 'sponsored',
      document: { version: 1, content: [paragraph('Buy ropes.')] },
      sectionId: sections.sport,
    },
    { publishedAt: NOON - 2 * HOUR },
  );
  await live(
    { headline: 'Not for search engines', document: { version: 1, content: [] }, search: { noindex: true } },
    { publishedAt: NOON - 90 * HOUR },
  );
  await room.write({ headline: 'Unpublished marker zyxwv', sectionId: sections.news });
  for (const headline of ['Corrections policy', 'Contact'])
    await live({ kind: 'page', headline }, { publishedAt: NOON - 100 * HOUR });
  // policies lead to pages that are there
  await changeSettings(ctx, {
    organisation: { policies: { correctionsPolicy: '/corrections-policy/', actionableFeedbackPolicy: '/contact/' } },
  });
  room.at(NOON);
  await publish(ctx, fire, { act: 'correction', note: 'An earlier version named the <wrong> quay.' });
  const first = await comment(fire, 'Reader One', 'Thank you.\n\nSee https://tides.example/today.', NOON + 1);
  await saveComment(ctx, {
    ...EMPTY,
    article: fire,
    parent: first,
    name: '',
    body: parseCommentText('Agreed.'),
    at: NOON + 2,
  });
  await saveComment(ctx, {
    ...EMPTY,
    article: fire,
    state: 'held',
    name: 'Held zyxwv',
    body: parseCommentText('no'),
    at: NOON,
  });
  const holder = createPaperHolder(db);
  await holder.refresh();
  const sources: Sources = {
    paper: holder.current,
    articles: createPublicArticles(counted),
    taxonomy: createPublicTaxonomy(counted),
    comments: createPublicComments(counted),
    addresses: createPublicAddresses(counted),
    origin: ORIGIN,
    now: () => NOON + HOUR,
  };
  return { ...room, sources, refresh: holder.refresh, fire };

  function comment(article: ArticleId, name: string, text: string, at: number) {
    return saveComment(ctx, { ...EMPTY, article, name, body: parseCommentText(text), at });
  }
}

const EMPTY = { kind: 'comment', state: 'approved', email: 'zyxwv@secret.example', ip: '192.0.2.9' } as const;

function paragraph(text: string): Block {
  return { type: 'paragraph', content: [{ type: 'text', text }] };
}

function fireText(sound: MediaId): Block[] {
  return [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'The fire began at dawn, ' },
        {
          type: 'text',
          text: 'the harbour master said',
          marks: [{ type: 'link', attrs: { href: '/harbour-master/?a=1&b=2' } }],
        },
        { type: 'text', text: '. ]]> </script> & more.' },
      ],
    },
    {
      type: 'embed',
      attrs: { url: 'https://video.example/w/1', provider: 'Video', title: 'The fire', kind: 'video' },
      content: [],
    },
    { type: 'audio', attrs: { source: { media: sound }, title: 'The sirens' }, content: [] },
    { type: 'list', attrs: { ordered: true }, content: [{ type: 'listItem', content: [paragraph('Quay one')] }] },
  ];
}

const BLANK = {
  title: '',
  alt: '',
  caption: '',
  description: '',
  credit: '',
  copyright: '',
  place: '',
  createdAt: 0,
} as const;

async function addPicture(db: Db): Promise<MediaId> {
  const { id } = await db
    .insertInto('media')
    .values({
      ...BLANK,
      hash: 'ab'.repeat(32),
      state: 'ready',
      kind: 'picture',
      mime: 'image/jpeg',
      fileName: 'quay.jpg',
      bytes: 90_000,
      width: 2400,
      height: 1600,
      widthsJson: '[480,960,1600,2400]',
      color: '#445566',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function addSound(db: Db): Promise<MediaId> {
  const { id } = await db
    .insertInto('media')
    .values({
      ...BLANK,
      hash: 'cd'.repeat(32),
      state: 'ready',
      kind: 'audio',
      mime: 'audio/mpeg',
      fileName: 'sirens one.mp3',
      bytes: 123_456,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** What a strict reader of XML finds wrong. */
export function faults(xml: string): string[] {
  const found: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => found.push(error.message));
  parser.write(xml).close();
  return found;
}
