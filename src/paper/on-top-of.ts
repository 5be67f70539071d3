import { Conflict } from '../base/errors.ts';
import { sameValue } from '../base/same-value.ts';

/**
 * What somebody filled in, on top of what is there now: what they left as it `was` when they began stays as it is.
 * @param was absent: whoever asks knows no state before
 * @throws {Conflict} with the fields as they are, where somebody else gave one that they changed another value meanwhile
 */
export function onTopOf<Fields extends object>(now: Fields, wanted: Fields, was: Fields | undefined): Fields {
  if (!was) return wanted;
  const result = { ...wanted };
  for (const name of Object.keys(wanted) as (keyof Fields)[]) {
    if (sameValue(now[name], was[name])) continue;
    if (sameValue(wanted[name], was[name])) result[name] = now[name];
    else if (!sameValue(wanted[name], now[name])) throw new Conflict('Somebody changed this meanwhile.', now);
  }
  return result;
}
