import type { StatusKind } from './presets.ts';

/** Where the stories of a step go that is no more: to the first of its kind, else to the first at which people write. */
export function heirOf<Status extends { kind: StatusKind }>(
  statuses: readonly Status[],
  { kind }: { kind: StatusKind },
): Status | undefined {
  return statuses.find((one) => one.kind === kind) ?? statuses.find((one) => one.kind === 'work');
}
