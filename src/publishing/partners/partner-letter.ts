import type { Byline } from '../../articles/fields.ts';
import type { Instant } from '../../base/clock.ts';
import type { ArticleId } from '../../base/ids.ts';
import { typographicText } from '../../content/typography.ts';
import type { Letter } from '../../mail/letter.ts';
import { writeLetter } from '../../mail/write-letter.ts';
import type { Settings } from '../../paper/settings.ts';
import type { Db } from '../../store/database.ts';
import type { Partner, ToldAct } from './partners-for.ts';

/** What a letter about an act says, and of which story: nothing but what readers have, had, or are told. */
export interface PartnerNews {
  act: ToldAct;
  /** the sentence of the ledger, or the public reason; may be '' */
  note: string;
  at: Instant;
  headline: string;
  standfirst: string;
  byline: string;
  /** when readers first had it */
  publishedAt: Instant;
  /** its address, with scheme and host */
  href: string;
}

export function partnerLetter(
  settings: Settings,
  partner: Pick<Partner, 'name'>,
  news: PartnerNews,
  origin: string,
): Letter {
  const { act, note, at, headline, standfirst, byline, publishedAt, href } = news;
  const reader = { name: partner.name, language: settings.language };
  const sender = { ...senderOf(settings, origin), headline, at, href };
  switch (act) {
    case 'publish':
      return writeLetter('partnerPublished', reader, { ...sender, standfirst, byline });
    case 'update':
      return writeLetter('partnerUpdated', reader, { ...sender, standfirst, byline, note });
    case 'correction':
      return writeLetter('partnerCorrected', reader, { ...sender, note, publishedAt });
    case 'clarification':
      return writeLetter('partnerClarified', reader, { ...sender, note, publishedAt });
    case 'withdraw':
      return writeLetter('partnerWithdrawn', reader, { ...sender, note, publishedAt });
    case 'retract':
      return writeLetter('partnerRetracted', reader, { ...sender, note, publishedAt });
  }
}

/** Who writes, and whom to turn to. */
export function senderOf({ name, contactEmail }: Settings, origin: string): { paper: string; contact: string } {
  return { paper: name, contact: contactEmail ?? origin };
}

/** What readers have of a story, as a letter says it; null: nothing, or a page that stands by itself. */
export async function storyWords(
  db: Db,
  id: ArticleId,
  { language, typographicQuotes }: Settings,
): Promise<
  (Pick<PartnerNews, 'headline' | 'standfirst' | 'byline' | 'publishedAt'> & { path: string; inFeeds: boolean }) | null
> {
  const row = await db
    .selectFrom('liveArticles')
    .select(['headline', 'standfirst', 'language', 'path', 'publishedAt', 'inFeeds', 'bylineJson'])
    .where('id', '=', id)
    .where('kind', '=', 'story')
    .executeTakeFirst();
  if (!row) return null;
  const printed = (words: string) => (typographicQuotes ? typographicText(words, row.language || language) : words);
  return {
    ...{ headline: printed(row.headline), standfirst: printed(row.standfirst), path: row.path },
    ...{ publishedAt: row.publishedAt, inFeeds: row.inFeeds === 1 },
    byline: await bylineWords(db, JSON.parse(row.bylineJson) as Byline),
  };
}

async function bylineWords(db: Db, { people, text }: Byline): Promise<string> {
  if (text || people.length === 0) return text;
  const ids = people.map(({ author }) => author);
  const rows = await db.selectFrom('authors').select(['id', 'name']).where('id', 'in', ids).execute();
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return [...new Set(ids)].flatMap((id) => names.get(id) ?? []).join(', ');
}
