import type { Generated } from 'kysely';
import type { Instant } from '../base/clock.ts';
import type { ArticleId, PersonId } from '../base/ids.ts';

// Rows of what people are told; see the note in `tables.ts`.

type Flag = 0 | 1;

/**
 * Something that somebody is told. Of one kind about one story there is at most one unread, which counts how often it
 * came. `kind`, `dataJson`: `notices/kinds.ts`. `shown` 0: by mail alone. `mailedAt`: when its last letter was asked for.
 */
export interface Notices {
  id: Generated<number>;
  personId: PersonId;
  kind: string;
  articleId: ArticleId | null;
  /** who did it last, or null: the paper itself */
  byId: PersonId | null;
  dataJson: string;
  count: Generated<number>;
  shown: Flag;
  at: Instant;
  readAt: Instant | null;
  mailedAt: Instant | null;
}

/** How somebody wants to be told of one kind, where that is not as `notices/kinds.ts` has it. */
export interface NoticeChoices {
  personId: PersonId;
  kind: string;
  app: Flag;
  mail: Flag;
}
