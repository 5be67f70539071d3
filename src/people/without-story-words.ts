import type { ArticleId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';
import type { Row } from '../store/tables.ts';
import type { Person } from './person.ts';
import { readableStories } from './readable-stories.ts';
import { mayReadAll } from './rights.ts';

/** Fields whose words are the newsroom's own, not a story's: names of acts, places, steps and people. */
const PLAIN = new Set(['act', 'kind', 'place', 'places', 'field', 'people', 'from', 'to', 'heir', 'priority']);

type Noted = Pick<Row<'audit'>, 'thing' | 'detailJson'>;
interface Told {
  detail: Record<string, unknown>;
  withheld: boolean;
}

/**
 * The details of entries as `reader` may have them (null: all): of acts on a story that they may not read no reason, note,
 * headline or address, only numbers, days and plain names.
 */
export async function withoutStoryWords(
  db: Db,
  rows: readonly Noted[],
  reader: Person | null,
): Promise<(row: Noted) => Told> {
  const whole = ({ detailJson }: Noted): Told => ({ detail: JSON.parse(detailJson), withheld: false });
  if (reader === null || mayReadAll(reader)) return whole;
  const storyOf = await storiesOf(db, rows);
  const isReadable = await readableStories(
    db,
    reader,
    rows.map(storyOf).filter((id) => id !== null),
  );
  return (row) => {
    const story = storyOf(row);
    if (story === null || isReadable(story)) return whole(row);
    const all: Record<string, unknown> = JSON.parse(row.detailJson);
    const detail = Object.fromEntries(Object.entries(all).filter(([field, value]) => isPlain(field, value)));
    return { detail, withheld: Object.keys(detail).length < Object.keys(all).length };
  };
}

function isPlain(field: string, value: unknown): boolean {
  if (Array.isArray(value)) return value.every((one) => isPlain(field, one));
  if (typeof value === 'string') return PLAIN.has(field) && !value.includes('/');
  return value === null || typeof value !== 'object';
}

/** The story that an act was done to, was about, or of whose receipt it is. */
async function storiesOf(db: Db, rows: readonly Noted[]): Promise<(row: Noted) => ArticleId | null> {
  const receipts = rows.flatMap(({ thing }) => numberIn(thing, 'receipt') ?? []);
  const known = receipts.length
    ? await db.selectFrom('receipts').select(['id', 'articleId']).where('id', 'in', receipts).execute()
    : [];
  const byReceipt = new Map(known.map(({ id, articleId }) => [id, articleId]));
  return ({ thing, detailJson }) => {
    const own = numberIn(thing, 'story');
    if (own !== null) return own as ArticleId;
    const receipt = numberIn(thing, 'receipt');
    if (receipt !== null) return byReceipt.get(receipt) ?? null;
    const { story } = JSON.parse(detailJson) as { story?: unknown };
    return typeof story === 'number' ? (story as ArticleId) : null;
  };
}

function numberIn(thing: string, kind: string): number | null {
  const found = new RegExp(`^${kind}:(\\d{1,15})$`).exec(thing)?.[1];
  return found === undefined ? null : Number(found);
}
