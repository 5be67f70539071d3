import type { NewsroomContext } from '../../people/serve.ts';
import type { ContainerRow } from '../container-rows.ts';
import { parsed, type StoredContent, type WaitingState } from '../stored.ts';

export interface Waiting {
  at: number;
  /** null: the container goes */
  content: StoredContent | null;
  /** the draft is another by now */
  isOlder: boolean;
}

/** What waits for its hour in each container, the earliest first. One query. */
export async function waitingStates(
  { db }: Pick<NewsroomContext, 'db'>,
  front: number,
  rows: readonly ContainerRow[],
): Promise<Map<number, Waiting[]>> {
  const scheduled = await db
    .selectFrom('frontSchedules')
    .select(['at', 'containersJson'])
    .where('frontId', '=', front)
    .where('state', '=', 'waiting')
    .orderBy('at')
    .orderBy('id')
    .execute();
  const states = scheduled.flatMap(({ at, containersJson }) =>
    parsed<WaitingState[]>(containersJson).map((state) => ({ at, ...state })),
  );
  const found = rows.map((row): [number, Waiting[]] => [
    row.id,
    states
      .filter(({ id }) => id === row.id)
      .map(({ at, content, position }) => ({ at, content, isOlder: isOlder(row, { content, position }) })),
  ]);
  return new Map(found);
}

function isOlder(row: ContainerRow, { content, position }: Pick<WaitingState, 'content' | 'position'>): boolean {
  if (content === null || row.isRemoved === 1) return (content === null) !== (row.isRemoved === 1);
  return row.position !== position || JSON.stringify(row.draft) !== JSON.stringify(content);
}
