import type { Db } from '../../store/database.ts';
import { sectionsInto } from '../sections/current-sections.ts';
import type { MenuDraftEntry } from './contract.ts';
import { idsOf, withTargets } from './entries.ts';

/** Entries written down some time ago: topics that were merged and sections that went into others are those now. Two queries. */
export async function withCurrentTargets(db: Db, entries: readonly MenuDraftEntry[]): Promise<MenuDraftEntry[]> {
  const { topic: topics, section } = idsOf(entries);
  const merges =
    topics.length === 0
      ? []
      : await db
          .selectFrom('topicMerges')
          .select(['topicId', 'intoId'])
          .where('topicId', 'in', topics)
          .where('finishedAt', 'is not', null)
          .execute();
  const into = new Map(merges.map(({ topicId, intoId }) => [topicId, intoId]));
  const sections = await sectionsInto(db, section);
  return withTargets(entries, (target) => {
    if (target.kind === 'topic') return { kind: 'topic', id: into.get(target.id) ?? target.id };
    if (target.kind === 'section') return { kind: 'section', id: sections.get(target.id) ?? target.id };
    return target;
  });
}
