import { momentsOf } from './zone-time.ts';

/** A time as it is filled in. `isSecond`: the later one, where clocks show it twice. */
export interface Hour {
  local: string;
  isSecond: boolean;
}

export const NO_HOUR: Hour = { local: '', isSecond: false };

/** Null: there is no such moment. */
export function momentOf({ local, isSecond }: Hour, zone: string): number | null {
  const moments = momentsOf(local, zone);
  return (isSecond ? moments.at(-1) : moments[0]) ?? null;
}
