import { sameValue } from '../../../base/same-value.ts';

/** What both changed differently: where it is (`organisation`, `foundedOn`), and what the colleague made of it. */
export interface Clash {
  path: readonly string[];
  theirs: unknown;
}

export interface Joined {
  value: unknown;
  /** none: nothing of either is lost */
  clashes: readonly Clash[];
}

/**
 * What two people made of the same value since it `was`, property by property where it has properties. A list is one thing.
 * @param taken whose part stands where both changed one
 */
export function joined(
  was: unknown,
  mine: unknown,
  theirs: unknown,
  taken: 'mine' | 'theirs' = 'mine',
  path: readonly string[] = [],
): Joined {
  if (sameValue(mine, was)) return { value: theirs, clashes: [] };
  if (sameValue(theirs, was) || sameValue(mine, theirs)) return { value: mine, clashes: [] };
  if (!isPlain(was) || !isPlain(mine) || !isPlain(theirs))
    return { value: taken === 'mine' ? mine : theirs, clashes: [{ path, theirs }] };
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
  const parts = names.map(
    (name) => [name, joined(was[name], mine[name], theirs[name], taken, [...path, name])] as const,
  );
  return {
    value: Object.fromEntries(
      parts.filter(([, { value }]) => value !== undefined).map(([name, { value }]) => [name, value]),
    ),
    clashes: parts.flatMap(([, { clashes }]) => clashes),
  };
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
