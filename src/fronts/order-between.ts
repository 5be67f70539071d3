const FIRST = 97; // a
const COUNT = 26;

/**
 * A key that sorts, by code unit, after `low` ('': the beginning) and before `high` (null: the end), so that moving one thing
 * changes no other's key. Lower-case letters, never ending in `a`. `low` must be less than `high`.
 */
export function orderBetween(low: string, high: string | null): string {
  let key = '';
  let bound = high;
  for (let at = 0; ; at++) {
    const from = at < low.length ? low.charCodeAt(at) - FIRST : 0;
    const to = bound !== null && at < bound.length ? bound.charCodeAt(at) - FIRST : COUNT;
    if (to - from > 1) return key + String.fromCharCode(FIRST + Math.floor((from + to) / 2));
    key += String.fromCharCode(FIRST + from);
    // from here on anything is less than the bound
    if (to > from) bound = null;
  }
}

/** Keys for so many, in order, each short. */
export function orderOf(count: number): string[] {
  const keys: string[] = [];
  for (let at = 0; at < count; at++) keys.push(orderBetween(keys.at(-1) ?? '', null));
  return keys;
}

export function byOrder<Thing extends { id: number }>(key: (thing: Thing) => string): (a: Thing, b: Thing) => number {
  return (a, b) => {
    const [one, other] = [key(a), key(b)];
    if (one !== other) return one < other ? -1 : 1;
    return a.id - b.id;
  };
}
