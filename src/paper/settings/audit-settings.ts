import { sameValue } from '../../base/same-value.ts';
import { audit } from '../../people/audit.ts';
import type { Context } from '../../store/context.ts';
import type { Settings } from '../settings.ts';
import { GROUPS, type Group, groupOf } from './groups.ts';

type Values = Omit<Settings, 'sample'>;

/** Writes down what became of settings, an entry for each group that has another value now; in the transaction of the act. */
export async function auditSettings(
  ctx: Context & { agent?: string },
  before: Values,
  after: Values,
  detail: Record<string, unknown> = {},
): Promise<void> {
  for (const group of GROUPS) {
    const names = changedNames(group, before, after);
    const part = (values: Values) => Object.fromEntries(names.map((name) => [name, values[name]]));
    if (names.length > 0)
      await audit(ctx, {
        what: 'settings.changed',
        thing: `settings:${group}`,
        detail: { ...detail, before: part(before), after: part(after) },
      });
  }
}

function changedNames(group: Group, before: Values, after: Values): (keyof Values)[] {
  return (Object.keys(after) as (keyof Values)[]).filter(
    (name) => groupOf(name) === group && !sameValue(before[name], after[name]),
  );
}
