import { sql } from 'kysely';
import type { PersonId, SectionId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';
import type { LinkList } from './contract.ts';

export const STATES = {
  open: ['dead', 'moved'],
  dead: ['dead'],
  moved: ['moved'],
  failing: ['failing'],
  unsure: ['unsure'],
  ignored: ['dead', 'moved', 'unsure'],
} as const satisfies Record<LinkList, readonly string[]>;

interface Wanted {
  list: LinkList;
  kind?: 'inside' | 'outside' | undefined;
  section?: SectionId | undefined;
  /** only stories of this person */
  own: PersonId | null;
  /** only stories in one of these sections, or of nobody's; null: all */
  sections: readonly SectionId[] | null;
  /** `since-target-article` */
  before: string | null;
  limit: number;
}

/** One page of links with their stories, the newest fault first. What is wrong is few among many: begun from there. */
export function taskRows(db: Db, { list, kind, section, own, sections, before, limit }: Wanted) {
  let query = db
    .selectFrom('linkTargets as target')
    .innerJoin('linkUses as use', 'use.targetId', 'target.id')
    .innerJoin('liveArticles as live', 'live.id', 'use.articleId')
    .leftJoin('withdrawals as former', 'former.articleId', 'target.storyId')
    .select(['target.id', 'target.kind', 'target.address', 'target.state', 'target.why', 'target.status'])
    .select(['target.movedTo', 'target.since', 'target.checkedAt', 'target.nextAt', 'target.fault'])
    .select(['use.articleId', 'use.words', 'use.ignoredOf', 'use.ignoredBy', 'use.ignoredAt', 'use.ignoredWhy'])
    .select(['live.headline', 'live.path', 'live.sectionId'])
    .select(['former.path as formerPath', 'former.headline as formerHeadline'])
    .where('target.state', 'in', STATES[list])
    .orderBy('target.since', 'desc')
    .orderBy('target.id', 'desc')
    .orderBy('use.articleId', 'desc')
    .limit(limit);
  const isIgnored = sql<boolean>`coalesce(use.ignored_of, '') = target.fault`;
  if (list === 'ignored') query = query.where('use.ignoredOf', 'is not', null).where(isIgnored);
  else if (list !== 'failing') query = query.where((on) => on.not(isIgnored));
  if (kind !== undefined) query = query.where('target.kind', kind === 'outside' ? '=' : '<>', 'outside');
  if (section !== undefined) query = query.where('live.sectionId', '=', section);
  if (own !== null)
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('storyPeople')
          .select('storyPeople.articleId')
          .whereRef('storyPeople.articleId', '=', 'use.articleId')
          .where('storyPeople.personId', '=', own),
      ),
    );
  if (sections !== null)
    query = query.where((on) =>
      on.or([
        on('live.sectionId', 'in', sections.length > 0 ? sections : [0 as SectionId]),
        on('live.sectionId', 'is', null),
      ]),
    );
  if (before !== null) {
    const [since = 0, id = 0, article = 0] = before.split('-').map(Number);
    query = query.where(sql<boolean>`(target.since, target.id, use.article_id) < (${since}, ${id}, ${article})`);
  }
  return query.execute();
}
