import { Invalid } from '../../base/errors.ts';
import type { ArticleId, MediaId } from '../../base/ids.ts';
import { barredBy } from '../../media/barred-by.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import type { Db } from '../../store/database.ts';
import type { Card, Content } from '../cards/contract.ts';
import { MOST_SHOWN } from '../layouts.ts';
import { type StoredContent, storiesOf } from '../stored.ts';

/**
 * A draft as it will be kept. Only live stories and pictures that may be published are placed; what stood on this front before
 * (`known`) may stay, whatever became of it. Cards that were there keep who placed them.
 * @throws Invalid `draft.limit`, `draft.backfill`, `draft.cards.N.story`, `draft.cards.N.sublinks`, `draft.cards.N.overrides.picture`
 */
export async function checkedContent(
  ctx: Pick<NewsroomContext, 'db' | 'now' | 'person'>,
  content: Content,
  known: readonly StoredContent[],
): Promise<StoredContent> {
  const faults: Record<string, string> = {};
  const most = MOST_SHOWN[content.layout];
  if (content.limit !== null && content.limit > most) faults['draft.limit'] = `This layout shows at most ${most}.`;
  if (!(await isThere(ctx.db, content))) faults['draft.backfill'] = 'This section or topic is not there any more.';
  const editions = await liveEditions(ctx.db, content);
  const familiar = new Set(known.flatMap(storiesOf));
  const may = (story: ArticleId): boolean => editions.has(story) || familiar.has(story);
  const shown = await usablePictures(ctx, content, known);
  const seen = new Set<ArticleId>();
  for (const [at, { story, sublinks, overrides }] of content.cards.entries()) {
    if (seen.has(story)) faults[`draft.cards.${at}.story`] = 'The story is in this container already.';
    else if (!may(story)) faults[`draft.cards.${at}.story`] = 'Only stories that readers have can be placed.';
    seen.add(story);
    if (!sublinks.every((link) => may(link.story)))
      faults[`draft.cards.${at}.sublinks`] = 'Only stories that readers have can be linked.';
    if (typeof overrides.picture === 'number' && !shown.has(overrides.picture))
      faults[`draft.cards.${at}.overrides.picture`] = 'This picture may not be published.';
  }
  if (Object.keys(faults).length > 0) throw new Invalid('The container cannot be kept like this.', faults);
  const before = new Map(known.flatMap(({ cards }) => cards).map((card) => [card.story, card]));
  const cards = content.cards.map((card: Card) => {
    const edition = card.edition ?? editions.get(card.story) ?? null;
    const { placedAt = ctx.now(), placedBy = ctx.person.id } = before.get(card.story) ?? {};
    return { ...card, edition, placedAt, placedBy };
  });
  return { ...content, cards };
}

async function isThere(db: Db, { backfill }: Content): Promise<boolean> {
  const row =
    backfill.kind === 'section'
      ? await db.selectFrom('sections').select('id').where('id', '=', backfill.section).executeTakeFirst()
      : backfill.kind === 'topic'
        ? await db.selectFrom('topics').select('id').where('id', '=', backfill.topic).executeTakeFirst()
        : true;
  return row !== undefined;
}

async function liveEditions(db: Db, content: Content): Promise<Map<ArticleId, number>> {
  const ids = content.cards.flatMap(({ story, sublinks }) => [story, ...sublinks.map((link) => link.story)]);
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('liveArticles')
    .select(['id', 'edition'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map(({ id, edition }) => [id, edition]));
}

async function usablePictures(
  { db, now }: Pick<NewsroomContext, 'db' | 'now'>,
  content: Content,
  known: readonly StoredContent[],
): Promise<Set<MediaId>> {
  const pictures = (of: readonly Card[]) =>
    of.flatMap(({ overrides: { picture } }) => (typeof picture === 'number' ? [picture] : []));
  const usable = new Set(known.flatMap(({ cards }) => pictures(cards)));
  const ids = pictures(content.cards).filter((id) => !usable.has(id));
  if (ids.length === 0) return usable;
  const rows = await db
    .selectFrom('media')
    .select(['id', 'kind', 'state', 'credit', 'own', 'decorative', 'uploadedBy', 'usableUntil'])
    .where('id', 'in', ids)
    .execute();
  for (const row of rows)
    if (row.kind === 'picture' && row.state === 'ready' && barredBy(row, now()) === null) usable.add(row.id);
  return usable;
}
