import { sameValue } from '../../base/same-value.ts';

/** Names of the fields that two people gave different values since both began with `was`. */
export function bothChanged<Fields extends object>({ was, mine, theirs }: Record<'was' | 'mine' | 'theirs', Fields>) {
  return (Object.keys(mine) as (keyof Fields & string)[]).filter(
    (name) =>
      !sameValue(mine[name], was[name]) && !sameValue(theirs[name], was[name]) && !sameValue(mine[name], theirs[name]),
  );
}

/** What a form goes on with: the colleague's values where one changed nothing, and where both did those of the one who is taken. */
export function settled<Fields extends object>(
  both: Record<'was' | 'mine' | 'theirs', Fields>,
  taken: 'mine' | 'theirs',
): Fields {
  const { was, mine, theirs } = both;
  const fields = { ...theirs };
  const open = bothChanged(both);
  for (const name of Object.keys(mine) as (keyof Fields & string)[])
    if (!sameValue(mine[name], was[name]) && (taken === 'mine' || !open.includes(name))) fields[name] = mine[name];
  return fields;
}
