import type { Instant } from '../../base/clock.ts';
import type { ArticleId, PersonId } from '../../base/ids.ts';
import type { Db } from '../../store/database.ts';
import { STORY_FIELDS, type StoryField, type StorySnapshot } from '../layout.ts';

// what the same people do to one field within this time is one change
const ONE_CHANGE = 60_000;

export function changedFields(before: StorySnapshot, after: StorySnapshot): StoryField[] {
  return STORY_FIELDS.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

/** Keeps what changed between two savings. Of the text itself only that it changed: versions hold it. */
export async function recordChanges(
  db: Db,
  story: ArticleId,
  {
    before,
    after,
    people,
    at,
  }: { before: StorySnapshot; after: StorySnapshot; people: readonly PersonId[]; at: Instant },
): Promise<void> {
  const fields = changedFields(before, after);
  if (fields.length === 0) return;
  const peopleJson = JSON.stringify([...people].sort());
  const json = (snapshot: StorySnapshot, field: StoryField) =>
    JSON.stringify(field === 'body' ? null : snapshot[field]);
  const recent = await db
    .selectFrom('fieldChanges')
    .select(['id', 'field', 'afterJson'])
    .where('articleId', '=', story)
    .where('field', 'in', fields)
    .where('at', '>', at - ONE_CHANGE)
    .where('peopleJson', '=', peopleJson)
    .orderBy('id')
    .execute();
  const going = new Map(recent.map((row) => [row.field, row]));
  for (const field of fields) {
    const row = going.get(field);
    if (row && row.afterJson === json(before, field))
      await db
        .updateTable('fieldChanges')
        .set({ afterJson: json(after, field), at })
        .where('id', '=', row.id)
        .execute();
    else
      await db
        .insertInto('fieldChanges')
        .values({
          articleId: story,
          field,
          beforeJson: json(before, field),
          afterJson: json(after, field),
          peopleJson,
          fromAt: at,
          at,
        })
        .execute();
  }
}
