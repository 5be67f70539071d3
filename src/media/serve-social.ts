import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ArticleId, AuthorId } from '../base/ids.ts';
import { directionOf } from '../base/language.ts';
import type { Db } from '../store/database.ts';
import type { PaperLook } from './paper-look.ts';
import { sendStored } from './send-stored.ts';
import { notFound } from './serve.ts';
import { makeSocialPicture, type SocialWords } from './social-picture.ts';
import type { Storage } from './storage/storage.ts';
import { createTurns } from './turns.ts';
import { openTypeface, type Typeface } from './typeface.ts';
import type { Rights } from './xmp-packet.ts';

export interface SocialSetting {
  db: Db;
  storage: Storage;
  paper(): PaperLook;
}

/** A month: an edition never changes, but the paper's name and colours may. */
const CACHING = 'max-age=2592000, stale-while-revalidate=604800';

/**
 * Answers `/social/<article>-<edition>.jpg`, for the edition that readers have now and no other, and `/social/paper.jpg`. Made on the first request
 * and kept. `null`: not an address of this kind.
 */
export function serveSocial({ db, storage, paper }: SocialSetting): (request: Request) => Promise<Response | null> {
  const turns = createTurns(1);
  let typeface: Promise<Typeface> | null = null;
  const ready = () => {
    typeface ??= openTypeface(storage);
    typeface.catch(() => {
      typeface = null;
    });
    return typeface;
  };
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (!pathname.startsWith('/social/')) return null;
    if (pathname === '/social/paper.jpg') return send(request, 'paper', paperPicture(paper()));
    const match = /^\/social\/([1-9]\d{0,14})-([1-9]\d{0,8})\.jpg$/.exec(pathname);
    const look = paper();
    const story = match && (await liveStory(db, Number(match[1]) as ArticleId, Number(match[2]), look));
    if (!match || !story) return notFound();
    return send(request, `${match[1]}-${match[2]}`, story);
  };

  async function send(request: Request, name: string, drawn: Drawing): Promise<Response> {
    const digest = createHash('sha256').update(JSON.stringify(drawn)).digest('hex').slice(0, 16);
    const key = `social/${name}-${digest}.jpg`;
    await turns.run(key, async () => {
      if (await storage.exists(key)) return;
      await storage.put(key, await makeSocialPicture(await ready(), drawn.words, drawn.rights));
    });
    const sending = { key, type: 'image/jpeg', etag: `"${digest}"`, caching: CACHING };
    return (await sendStored(storage, request, sending)) ?? notFound();
  }
}

interface Drawing {
  words: SocialWords;
  rights: Rights;
}

/** What fronts and lists show of themselves: the paper's name on paper. */
function paperPicture({ name, tagline, language, accent, origin }: PaperLook): Drawing {
  const direction = directionOf(language ?? 'en');
  return {
    words: { headline: tagline || name, kicker: '', paperName: name, accent, direction, author: '' },
    rights: {
      creator: name,
      credit: name,
      copyright: `© ${name}`,
      webStatement: `${origin}/`,
      sourceType: 'digitalCreation',
      alt: name,
    },
  };
}

/** The part of `articles/fields.ts` that a picture needs. */
const bylineShape = z.object({
  people: z.array(z.object({ author: z.number(), role: z.string() })).default([]),
  text: z.string().default(''),
});

async function liveStory(db: Db, id: ArticleId, edition: number, look: PaperLook) {
  const row = await db
    .selectFrom('liveArticles')
    .leftJoin('sections', 'sections.id', 'liveArticles.sectionId')
    .select(['headline', 'kicker', 'language', 'bylineJson', 'publishedAt', 'name as section', 'color'])
    .select('liveArticles.path as path')
    .where('liveArticles.id', '=', id)
    .where('edition', '=', edition)
    .executeTakeFirst();
  if (!row) return null;
  const author = await authorLine(db, row.bylineJson);
  const words: SocialWords = {
    headline: row.headline,
    kicker: row.kicker || (row.section ?? ''),
    paperName: look.name,
    accent: row.color ?? look.accent,
    direction: directionOf(row.language),
    author,
  };
  const rights: Rights = {
    creator: author || look.name,
    credit: look.name,
    copyright: `© ${new Date(row.publishedAt).getUTCFullYear()} ${look.name}`,
    webStatement: look.origin + encodeURI(row.path),
    sourceType: 'digitalCreation',
    alt: row.headline,
  };
  return { words, rights };
}

async function authorLine(db: Db, bylineJson: string): Promise<string> {
  const { people, text } = bylineShape.parse(JSON.parse(bylineJson));
  if (text || people.length === 0) return text;
  const ids = people.map(({ author }) => author as AuthorId);
  const rows = await db.selectFrom('authors').select(['id', 'name']).where('id', 'in', ids).execute();
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return [...new Set(ids)].flatMap((one) => names.get(one) ?? []).join(' · ');
}
