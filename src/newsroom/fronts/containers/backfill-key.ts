import { type Backfill, backfill } from '../../../fronts/cards/contract.ts';

/** What fills a container, as one word of a list: `newest`, `section-3`, `topic`. */
export function backfillKey(rule: Backfill): string {
  if (rule.kind === 'section') return `section-${rule.section}`;
  return rule.kind;
}

/** Null: no rule yet, as `topic` alone is none. */
export function backfillOf(key: string): Backfill | null {
  const [kind, id] = key.split('-');
  const rule = backfill.safeParse({ kind, ...(kind && id && { [kind]: Number(id) }) });
  return rule.success ? rule.data : null;
}
