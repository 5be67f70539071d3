import type { ArticleId } from '../../base/ids.ts';
import type { Db } from '../../store/database.ts';
import type { Row } from '../../store/tables.ts';
import type { StorySnapshot } from '../../writing/layout.ts';
import { workingOf } from '../texts/saved-text.ts';

/** Those of the waiting hours whose text is another than the one that is being written: what was written since does not go along. */
export async function behind(
  db: Db,
  { story, working }: { story: ArticleId; working: string },
  schedules: readonly Pick<Row<'schedules'>, 'id' | 'state' | 'version'>[],
): Promise<number[]> {
  const waiting = schedules.filter(({ state, version }) => state === 'waiting' && version !== null);
  if (waiting.length === 0) return [];
  const versions = await db
    .selectFrom('versions')
    .select(['number', 'snapshotJson'])
    .where('articleId', '=', story)
    .where('number', 'in', [...new Set(waiting.map(({ version }) => version as number))])
    .execute();
  const same = new Set(
    versions
      .filter(({ snapshotJson }) => workingOf(JSON.parse(snapshotJson) as StorySnapshot) === working)
      .map(({ number }) => number),
  );
  return waiting.filter(({ version }) => !same.has(version as number)).map(({ id }) => id);
}
