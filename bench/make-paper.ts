import type { AuthorId, SectionId, TopicId } from '../src/base/ids.ts';
import type { Block } from '../src/content/document.ts';
import type { Context } from '../src/store/context.ts';
import type { Db } from '../src/store/database.ts';
import { built } from './built.ts';
import { dice, prose } from './prose.ts';

/**
 * Fills an empty, migrated database with `stories` live stories over eight sections, 200 topics and 50 authors. Section 1
 * has nearly half of them, so that at 100,000 it has a page 2,000.
 */
export async function makePaper(db: Db, stories: number, words = 350): Promise<void> {
  const { saveSection } = await built<typeof import('../src/paper/save-section.ts')>('paper/save-section');
  const { saveTopic } = await built<typeof import('../src/paper/save-topic.ts')>('paper/save-topic');
  const { saveAuthor } = await built<typeof import('../src/people/save-author.ts')>('people/save-author');
  const { saveArticles } = await built<typeof import('../src/articles/save-article.ts')>('articles/save-article');
  const { publishAll } = await built<typeof import('../src/articles/publish.ts')>('articles/publish');
  const { reindex } = await built<typeof import('../src/search/reindex.ts')>('search/reindex');
  const random = dice(stories);
  const now = Date.UTC(2026, 9, 1);
  const ctx: Context = { db, now: () => now, who: null };
  const sections: SectionId[] = [];
  const topics: TopicId[] = [];
  const authors: AuthorId[] = [];
  for (let n = 0; n < 8; n++)
    sections.push(await saveSection(ctx, { name: `Section ${n + 1}`, slug: `section-${n + 1}` }));
  for (let n = 0; n < 200; n++) topics.push(await saveTopic(ctx, { name: `Topic ${n + 1}`, slug: `topic-${n + 1}` }));
  for (let n = 0; n < 50; n++)
    authors.push(await saveAuthor(ctx, { name: `Author ${n + 1}`, slug: `author-${n + 1}` }));
  const from = <Thing>(things: Thing[], skew = 1): Thing =>
    things[Math.floor(random() ** skew * things.length)] as Thing;
  for (let start = 0; start < stories; start += 250) {
    const count = Math.min(250, stories - start);
    await db.transaction().execute(async (transaction) => {
      const on = { ...ctx, db: transaction };
      const ids = await saveArticles(
        on,
        Array.from({ length: count }, (_, at) => ({
          kind: 'story' as const,
          slug: `story-${start + at}`,
          headline: prose(random, 9),
          standfirst: prose(random, 18),
          document: { version: 1 as const, content: body(random, words) },
          byline: { people: [{ author: from(authors, 2), role: 'text' as const }], text: '' },
          sectionId: random() < 0.4 ? (sections[0] as SectionId) : from(sections),
          topicIds: [...new Set([from(topics, 2), from(topics, 2), from(topics)])],
        })),
      );
      await publishAll(
        on,
        ids.map((id, at) => ({
          id,
          act: 'import' as const,
          publishedAt: now - (stories - start - at) * 3_600_000 * (87_600 / Math.max(stories, 1000)),
        })),
      );
    });
  }
  await reindex(db);
  // the index is made: what a server would queue for these facts has been done
  for (const table of ['jobs', 'events'] as const) await db.deleteFrom(table).execute();
}

function body(random: () => number, words: number): Block[] {
  return Array.from({ length: Math.ceil(words / 70) }, (_, at) =>
    at % 3 === 2
      ? {
          type: 'heading',
          attrs: { level: 2, anchor: `part-${at}` },
          content: [{ type: 'text', text: prose(random, 6) }],
        }
      : { type: 'paragraph', content: [{ type: 'text', text: prose(random, 100) }] },
  );
}
