import type { Keyset, Card as Story } from '../articles/public.ts';
import { createPublicArticles } from '../articles/public-articles.ts';
import { Invalid } from '../base/errors.ts';
import type { ArticleId, SectionId } from '../base/ids.ts';
import type { NewsroomContext } from '../people/serve.ts';
import type { Db } from '../store/database.ts';
import { fromCard } from './view/placed-stories.ts';

const PAGE = 30;

/** Finds live stories by words, best first; the room of search is not this room's to know. */
export type FindStories = (asked: {
  words: string;
  section: SectionId | undefined;
  page: number;
  size: number;
}) => Promise<{ stories: Story[]; more: boolean }>;

/** Live stories that can be placed, with the fronts that have them. `before` is `next` of the page before. @throws Invalid `before` */
export async function candidates(
  { db }: Pick<NewsroomContext, 'db'>,
  find: FindStories,
  asked: { words: string; section?: SectionId | undefined; before?: string | undefined },
) {
  const { stories, next } = asked.words ? await found(find, asked) : await newest(db, asked);
  const ids = stories.map(({ id }) => id);
  const editions = await editionsOf(db, ids);
  const on = await frontsWith(db, ids);
  return {
    stories: stories.map((story) => ({
      ...fromCard(story, editions.get(story.id) ?? null),
      on: on.get(story.id) ?? [],
    })),
    next,
  };
}

async function found(
  find: FindStories,
  { words, section, before = '1' }: { words: string; section?: SectionId | undefined; before?: string | undefined },
) {
  const page = Number(before);
  if (!Number.isSafeInteger(page) || page < 1 || page > 60)
    throw new Invalid('There is no such page.', { before: 'Unknown.' });
  const { stories, more } = await find({ words, section, page, size: PAGE });
  return { stories: stories.filter(({ kind }) => kind === 'story'), next: more && page < 60 ? String(page + 1) : null };
}

async function newest(db: Db, { section, before }: { section?: SectionId | undefined; before?: string | undefined }) {
  const { cards, next } = await createPublicArticles(db).list({
    of: section === undefined ? { all: true } : { section },
    size: PAGE,
    // a page after a keyset is not counted, which at 100,000 stories is most of the work
    before:
      before === undefined
        ? { publishedAt: Number.MAX_SAFE_INTEGER, id: Number.MAX_SAFE_INTEGER as ArticleId }
        : keysetOf(before),
  });
  return { stories: cards, next: next && `${next.publishedAt}-${next.id}` };
}

function keysetOf(text: string): Keyset {
  const [, at, id] = /^(-?\d{1,16})-(\d{1,15})$/.exec(text) ?? [];
  if (at === undefined || id === undefined) throw new Invalid('There is no such page.', { before: 'Unknown.' });
  return { publishedAt: Number(at), id: Number(id) as ArticleId };
}

async function editionsOf(db: Db, ids: readonly ArticleId[]): Promise<Map<ArticleId, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('liveArticles').select(['id', 'edition']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, edition }) => [id, edition]));
}

async function frontsWith(db: Db, ids: readonly ArticleId[]): Promise<Map<ArticleId, string[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('frontStories')
    .innerJoin('fronts', 'fronts.id', 'frontStories.frontId')
    .select(['articleId', 'key'])
    .distinct()
    .where('articleId', 'in', ids)
    .orderBy('key')
    .execute();
  const on = new Map<ArticleId, string[]>();
  for (const { articleId, key } of rows) on.set(articleId, [...(on.get(articleId) ?? []), key]);
  return on;
}
