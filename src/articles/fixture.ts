import type { ArticleId, AuthorId } from '../base/ids.ts';
import type { Block, Document } from '../content/document.ts';
import { saveSection } from '../paper/save-section.ts';
import { saveTopic } from '../paper/save-topic.ts';
import { saveAuthor } from '../people/save-author.ts';
import type { Context } from '../store/context.ts';
import type { Db } from '../store/database.ts';
import type { ArticleInput } from './article-input.ts';
import { type PublishOrder, publish } from './publish.ts';
import { saveArticle } from './save-article.ts';

export const NOON = Date.UTC(2026, 7, 21, 12);
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** A small newsroom: sections news > europe and sport, three topics, two authors, and ways to write and publish. */
export async function newsroom(db: Db) {
  let time = NOON;
  const ctx: Context = { db, now: () => time, who: null };
  const news = await saveSection(ctx, { name: 'News', position: 1 });
  const europe = await saveSection(ctx, { name: 'Europe', parentId: news });
  const sport = await saveSection(ctx, { name: 'Sport', position: 2 });
  const topics = {
    strait: await saveTopic(ctx, { name: 'The strait', kind: 'place' }),
    harbour: await saveTopic(ctx, { name: 'Harbour' }),
    budget: await saveTopic(ctx, { name: 'Budget' }),
  };
  const marsh = await saveAuthor(ctx, { name: 'Ada Marsh', email: 'ada@secret.example', jobTitle: 'Correspondent' });
  const kell = await saveAuthor(ctx, { name: 'Ben Kell', kind: 'guest' });
  const write = (input: Partial<ArticleInput> & { headline: string }): Promise<ArticleId> =>
    saveArticle(ctx, { kind: 'story', language: 'en', document: words(`${input.headline} in full.`), ...input });
  return {
    ctx,
    sections: { news, europe, sport },
    topics,
    authors: { marsh, kell },
    write,
    /** writes and publishes at once */
    live: async (input: Partial<ArticleInput> & { headline: string }, order: Partial<PublishOrder> = {}) => {
      const id = await write(input);
      await publish(ctx, id, { act: 'publish', ...order });
      return id;
    },
    at: (now: number) => {
      time = now;
    },
  };
}

export type Newsroom = Awaited<ReturnType<typeof newsroom>>;

/** A document of plain paragraphs and whatever else is handed over. */
export function words(text: string, ...more: Block[]): Document {
  return { version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }, ...more] };
}

/** A by-line of these authors, all for the text. */
export function by(...authors: AuthorId[]): ArticleInput['byline'] {
  return { people: authors.map((author) => ({ author, role: 'text' })), text: '' };
}
