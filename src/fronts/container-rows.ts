import type { Db } from '../store/database.ts';
import type { Row } from '../store/tables.ts';
import { byOrder } from './order-between.ts';
import { parsed, type StoredContent } from './stored.ts';

type Raw = Row<'frontContainers'>;

/** A container's row with what is in it. */
export interface ContainerRow extends Omit<Raw, 'draftJson' | 'liveJson'> {
  draft: StoredContent;
  live: StoredContent | null;
}

/** Those of a front that are not gone, in the draft's order. */
export async function containersOf(db: Db, front: number): Promise<ContainerRow[]> {
  const rows = await db
    .selectFrom('frontContainers')
    .selectAll()
    .where('frontId', '=', front)
    .where('isGone', '=', 0)
    .execute();
  return rows.map(fromRow).sort(byOrder(({ position }) => position));
}

/** As readers have them, in their order; `key` names the front. One query. */
export async function launchedOf(db: Db, key: string): Promise<{ id: number; content: StoredContent }[]> {
  const rows = await db
    .selectFrom('frontContainers')
    .innerJoin('fronts', 'fronts.id', 'frontContainers.frontId')
    .select(['frontContainers.id', 'livePosition', 'liveJson'])
    .where('fronts.key', '=', key)
    .where('liveJson', 'is not', null)
    .execute();
  return rows
    .sort(byOrder(({ livePosition }) => livePosition ?? ''))
    .map(({ id, liveJson }) => ({ id, content: parsed<StoredContent>(liveJson ?? '') }));
}

export function fromRow({ draftJson, liveJson, ...row }: Raw): ContainerRow {
  return { ...row, draft: parsed(draftJson), live: liveJson === null ? null : parsed(liveJson) };
}

/** Whether the draft would show readers something else. */
export function isPending(row: ContainerRow): boolean {
  if (row.live === null) return row.isRemoved === 0;
  return row.isRemoved === 1 || isMoved(row) || JSON.stringify(row.draft) !== JSON.stringify(row.live);
}

export function isMoved({ position, livePosition }: Pick<ContainerRow, 'position' | 'livePosition'>): boolean {
  return livePosition !== null && position !== livePosition;
}
