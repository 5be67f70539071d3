import type { Version } from '../../../writing/versions/contract.ts';

/**
 * The versions to compare to see what a change did to the text: the newest from before it, and the oldest that has all of
 * it; `to` null: the text as it is now. Null where none from before is among these.
 * @param versions newest first
 */
export function aroundChange(
  versions: readonly Version[],
  { from, at }: { from: number; at: number },
): { from: number; to: number | null } | null {
  const before = versions.find((version) => version.at < from);
  const after = versions.findLast((version) => version.at >= at);
  return before ? { from: before.number, to: after?.number ?? null } : null;
}
