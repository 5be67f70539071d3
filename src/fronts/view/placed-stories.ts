import type { Card as Story } from '../../articles/public.ts';
import { createPublicArticles } from '../../articles/public-articles.ts';
import { embargoesInForce } from '../../articles/refuse-embargoed.ts';
import type { ArticleId } from '../../base/ids.ts';
import type { Picture } from '../../media/public.ts';
import { standsWithdrawn } from '../../paper/withdrawn/taken-back.ts';
import type { Person } from '../../people/person.ts';
import { mayStory } from '../../people/rights.ts';
import { factsOf } from '../../people/story-facts.ts';
import type { Context } from '../../store/context.ts';
import type { PlacedStory } from '../cards/contract.ts';

/** Stories as the newsroom's screens show them on cards; of what readers do not have, only what the person may know. */
export async function placedStories(
  { db, now }: Pick<Context, 'db' | 'now'>,
  person: Person,
  ids: readonly ArticleId[],
): Promise<Map<ArticleId, PlacedStory>> {
  const wanted = [...new Set(ids)];
  const found = new Map<ArticleId, PlacedStory>();
  if (wanted.length === 0) return found;
  const live = await createPublicArticles(db).cards(wanted);
  const editions = await db.selectFrom('liveArticles').select(['id', 'edition']).where('id', 'in', wanted).execute();
  const editionOf = new Map(editions.map(({ id, edition }) => [id, edition]));
  for (const story of live) found.set(story.id, fromCard(story, editionOf.get(story.id) ?? null));
  const others = wanted.filter((id) => !found.has(id));
  const facts = await factsOf(db, others);
  const embargoed = new Set((await embargoesInForce(db, others, now())).map(({ articleId }) => articleId));
  const known = others.filter((id) => {
    const fact = facts.get(id);
    return fact && mayStory(person, 'story.read', fact);
  });
  const rows =
    known.length === 0
      ? []
      : await db
          .selectFrom('articles')
          .select(['id', 'headline', 'kicker', 'standfirst', 'language', 'sectionId'])
          .select(standsWithdrawn('articles').as('isWithdrawn'))
          .where('id', 'in', known)
          .execute();
  const told = new Map(rows.map((row) => [row.id, row]));
  for (const id of others) {
    const row = told.get(id);
    const state =
      row === undefined ? 'none' : embargoed.has(id) ? 'embargoed' : row.isWithdrawn ? 'withdrawn' : 'notLive';
    found.set(id, {
      ...{ id, state, headline: row?.headline ?? '', kicker: row?.kicker ?? '', standfirst: row?.standfirst ?? '' },
      ...{ language: row?.language ?? '', sectionId: row?.sectionId ?? null, path: null, edition: null },
      ...{ publishedAt: null, updatedAt: null, byline: '', genre: '', picture: null },
    });
  }
  return found;
}

export function fromCard(story: Story, edition: number | null): PlacedStory {
  const { id, headline, kicker, standfirst, language, sectionId, path, publishedAt, updatedAt, genre } = story;
  return {
    ...{ id, state: 'live', headline, kicker, standfirst, language, sectionId, path, edition, publishedAt, updatedAt },
    ...{ genre, byline: story.bylineText || story.byline.map(({ name }) => name).join(', ') },
    picture: story.picture && plainPicture(story.picture),
  };
}

/** What a screen needs to show it. */
export function plainPicture({ id, hash, width, height, widths, color, focusX, focusY }: Picture) {
  return { id, hash, width, height, widths, color, focusX, focusY };
}
