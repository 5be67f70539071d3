import { Checkbox } from '@mantine/core';
import type { ReactElement } from 'react';

interface Choice<Key> {
  /** the rows that can be chosen, as they are shown */
  keys: readonly Key[];
  selected: ReadonlySet<Key>;
  onSelect(selected: ReadonlySet<Key>): void;
}

/** Chooses every row of a table that is shown, or none. */
export function ChooseAll<Key>({ keys, selected, onSelect, says }: Choice<Key> & { says: string }): ReactElement {
  const isAll = keys.length > 0 && keys.every((key) => selected.has(key));
  return (
    <Checkbox
      size="xs"
      aria-label={says}
      checked={isAll}
      indeterminate={!isAll && selected.size > 0}
      onChange={() => onSelect(new Set(isAll ? [] : keys))}
    />
  );
}

/** Chooses one row of a table. */
export function ChooseRow<Key>({
  row,
  selected,
  onSelect,
  says,
  disabled = false,
}: Omit<Choice<Key>, 'keys'> & { row: Key; says: string; disabled?: boolean }): ReactElement {
  const toggle = (): void => {
    const next = new Set(selected);
    if (!next.delete(row)) next.add(row);
    onSelect(next);
  };
  return <Checkbox size="xs" aria-label={says} disabled={disabled} checked={selected.has(row)} onChange={toggle} />;
}
