import type { WorkingCopy } from '../../articles/working-copies.ts';
import { workingRow } from '../../articles/working-row.ts';
import type { Instant } from '../../base/clock.ts';
import type { Db } from '../../store/database.ts';
import type { StorySnapshot } from '../../writing/layout.ts';
import { onlyExisting } from '../../writing/texts/existing.ts';
import { inputOf, type StoredCopy } from '../../writing/texts/working-copy.ts';

/**
 * The copy that a version makes, with the state, address and dates that the story has now: what `publishCopies` puts before
 * readers while the newsroom's own copy stays as it is. Sections and topics that are there no more are left out.
 */
export async function copyOfVersion(
  db: Db,
  { article, ...copy }: StoredCopy,
  snapshot: StorySnapshot,
  now: Instant,
): Promise<WorkingCopy> {
  const input = inputOf(await onlyExisting(db, snapshot), { article, ...copy });
  const {
    status: _status,
    path: _path,
    scheduledAt: _at,
    createdAt: _made,
    ...row
  } = workingRow(input, article.language, now);
  const primary = row.sectionId ?? null;
  const sectionIds = [...new Set([...(primary === null ? [] : [primary]), ...(input.sectionIds ?? [])])];
  return {
    article: { ...article, ...row, sticky: article.sticky, slug: row.slug || article.slug },
    sectionIds,
    topicIds: [...new Set(input.topicIds ?? [])],
  };
}
