import type { SectionId } from '../../base/ids.ts';
import type { Db } from '../../store/database.ts';

/**
 * What these sections are now: in the place of one that was taken away is the one that has its stories, each stands once,
 * in this order. For what was written down before: editions, versions, texts that are open. One query.
 */
export async function currentSections(db: Db, ids: readonly SectionId[]): Promise<SectionId[]> {
  const into = await sectionsInto(db, ids);
  return [...new Set(ids.map((id) => into.get(id) ?? id))];
}

/** Of these sections those that are no more or about to go, with where their stories are. */
export async function sectionsInto(db: Db, ids: readonly SectionId[]): Promise<ReadonlyMap<SectionId, SectionId>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('sectionRemovals')
    .select(['sectionId', 'intoId'])
    .where('sectionId', 'in', ids)
    .execute();
  return new Map(rows.map(({ sectionId, intoId }) => [sectionId, intoId]));
}
