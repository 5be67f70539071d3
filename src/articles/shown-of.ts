import type { Instant } from '../base/clock.ts';
import type { Row } from '../store/tables.ts';

/** What an edition shows away from its own page; equal words where two editions show the same there. */
export interface ShownElsewhere {
  /** where it stands and whether it may: a change moves it in lists, onto fronts or off them */
  place: string;
  /** its headline and what stands with it: as one line, at the foot of other stories, as a link in them */
  line: string;
  /** what only a whole card has besides */
  card: string;
  /** when the paper last put it right; its page of corrections follows it */
  correctedAt: Instant | null;
}

const PLACE = [
  ...(['kind', 'path', 'parentId', 'position', 'publishedAt', 'sectionId', 'sticky', 'inFeeds'] as const),
  ...(['genre', 'design', 'language', 'leadMediaId', 'bylineJson', 'searchJson'] as const),
] as const;
const LINE = ['headline', 'kicker', 'leadJson'] as const;
const CARD = ['standfirst'] as const;

export const SHOWN_COLUMNS = [...PLACE, ...LINE, ...CARD, 'correctedAt'] as const;

export function shownOf(row: Pick<Row<'liveArticles'>, (typeof SHOWN_COLUMNS)[number]>): ShownElsewhere {
  const written = (columns: readonly (typeof SHOWN_COLUMNS)[number][]): string =>
    JSON.stringify(columns.map((column) => row[column]));
  return { place: written(PLACE), line: written(LINE), card: written(CARD), correctedAt: row.correctedAt };
}
