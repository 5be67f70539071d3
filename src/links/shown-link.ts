import type { PersonId } from '../base/ids.ts';
import type { Row } from '../store/tables.ts';
import type { LinkTask, Why } from './contract.ts';

type Shown = Pick<
  Row<'linkTargets'>,
  'id' | 'kind' | 'address' | 'state' | 'why' | 'status' | 'movedTo' | 'since' | 'checkedAt' | 'nextAt' | 'fault'
> &
  Pick<Row<'linkUses'>, 'words' | 'ignoredOf' | 'ignoredBy' | 'ignoredAt' | 'ignoredWhy'>;
type Named = (id: PersonId | null) => { id: PersonId; name: string } | null;

/** What is wrong with a link, and who said that it is right; not where it stands. */
export function factOf(row: Shown, now: number, named: Named): Omit<LinkTask, 'story' | 'menu' | 'mayEdit'> {
  const { id: target, kind, address, words, status, movedTo, checkedAt } = row;
  return {
    ...{ target, kind, address, words, status, movedTo, checkedAt, since: row.since ?? 0, isDue: row.nextAt <= now },
    state: row.state as LinkTask['state'],
    why: row.why as Why,
    ignored: isIgnored(row) ? { by: named(row.ignoredBy), at: row.ignoredAt ?? 0, why: row.ignoredWhy ?? '' } : null,
  };
}

/** While the fault is the one that somebody said is none. */
export function isIgnored({ ignoredOf, fault }: Pick<Shown, 'ignoredOf' | 'fault'>): boolean {
  return ignoredOf !== null && ignoredOf === fault;
}
