import type { z } from 'zod';
import { NotFound } from '../../base/errors.ts';
import type { ArticleId, PersonId } from '../../base/ids.ts';
import type { Db } from '../../store/database.ts';
import type { Row } from '../../store/tables.ts';
import { type StoryField, type StorySnapshot, storySnapshot } from '../layout.ts';
import { peopleNamed } from '../names.ts';
import { EMPTY } from '../texts/empty.ts';
import { REASONS, type Version } from './contract.ts';

const PAGE = 50;
const HEADS = ['number', 'reason', 'name', 'peopleJson', 'words', 'edition', 'at'] as const;

export async function listVersions(
  db: Db,
  story: ArticleId,
  before = Number.MAX_SAFE_INTEGER,
): Promise<{ versions: Version[]; more: boolean }> {
  const rows = await db
    .selectFrom('versions')
    .select(HEADS)
    .where('articleId', '=', story)
    .where('number', '<', Math.min(before, 2_147_483_647))
    .orderBy('number', 'desc')
    .limit(PAGE + 1)
    .execute();
  return { versions: await named(db, rows.slice(0, PAGE)), more: rows.length > PAGE };
}

/** @throws {NotFound} */
export async function oneVersion(
  db: Db,
  story: ArticleId,
  number: number,
): Promise<{ version: Version; snapshot: StorySnapshot }> {
  const row = await db
    .selectFrom('versions')
    .selectAll()
    .where('articleId', '=', story)
    .where('number', '=', Math.min(number, 2_147_483_647))
    .executeTakeFirst();
  if (!row) throw new NotFound(`version ${number} of story ${story}`);
  const [version] = await named(db, [row]);
  return { version: version as Version, snapshot: snapshotFrom(row.snapshotJson) };
}

/** Of an older layout too: what it does not know is as nobody said it. */
export function snapshotFrom(json: string): StorySnapshot {
  return storySnapshot.parse({ ...EMPTY, ...JSON.parse(json) });
}

async function named(db: Db, rows: readonly Pick<Row<'versions'>, (typeof HEADS)[number]>[]): Promise<Version[]> {
  const people = rows.map(({ peopleJson }) => JSON.parse(peopleJson) as PersonId[]);
  const name = await peopleNamed(db, people.flat());
  return rows.map(({ peopleJson, reason, ...row }, at) => ({
    ...row,
    reason: REASONS.find((known) => known === reason) ?? 'time',
    people: (people[at] ?? []).map(name),
  }));
}

export type History = { changes: HistoryChange[]; more: boolean };
type HistoryChange = z.output<typeof import('./contract.ts')['fieldHistory']['output']>['changes'][number];

/** Who changed what, newest first. */
export async function fieldHistory(
  db: Db,
  story: ArticleId,
  asked: {
    field?: StoryField | undefined;
    from?: number | undefined;
    until?: number | undefined;
    beforeId?: number | undefined;
  },
): Promise<History> {
  let query = db.selectFrom('fieldChanges').selectAll().where('articleId', '=', story);
  if (asked.field) query = query.where('field', '=', asked.field);
  if (asked.from !== undefined) query = query.where('at', '>=', asked.from);
  if (asked.until !== undefined) query = query.where('fromAt', '<', asked.until);
  if (asked.beforeId !== undefined) query = query.where('id', '<', asked.beforeId);
  const rows = await query
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
    .execute();
  const page = rows.slice(0, PAGE);
  const people = page.map(({ peopleJson }) => JSON.parse(peopleJson) as PersonId[]);
  const name = await peopleNamed(db, people.flat());
  return {
    changes: page.map((row, at) => ({
      id: row.id,
      field: row.field as StoryField,
      before: JSON.parse(row.beforeJson),
      after: JSON.parse(row.afterJson),
      people: (people[at] ?? []).map(name),
      from: row.fromAt,
      at: row.at,
    })),
    more: rows.length > PAGE,
  };
}
