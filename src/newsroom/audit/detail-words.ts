import { NAMED_FIELDS } from '../../people/contract.ts';
import { wholeMoment } from '../moments.ts';
import type { Strings } from '../strings/en.ts';

type Names = Readonly<Record<string, string>>;
type Value = string | number | boolean | null;

/**
 * The details of an entry in words: names instead of ids, days instead of milliseconds. What has no word of its own stands
 * under the name that it is written down with, so that nothing is left out.
 */
export function detailWords(
  { audit, people }: Pick<Strings, 'audit' | 'people'>,
  detail: Readonly<Record<string, unknown>>,
  names: Names,
): string[] {
  const fields = audit.fields as Names;
  const values = audit.values as Names;
  const roles = people.roleNames as Names;
  const one = (field: string, value: Value): string => {
    if (value === null) return audit.nothing;
    if (typeof value === 'boolean') return value ? audit.yes : audit.no;
    if (typeof value === 'number' && /(At|Until|until|due|next|^at)$/.test(field) && value > 1e11)
      return wholeMoment(value);
    const kind = NAMED_FIELDS[field];
    const name = kind === undefined ? undefined : own(names, `${kind}:${value}`);
    return name ?? (field === 'roles' ? own(roles, String(value)) : own(values, String(value))) ?? String(value);
  };
  const words = (field: string, value: unknown): string => {
    if (Array.isArray(value)) return value.length ? value.map((item) => words(field, item)).join(', ') : audit.nothing;
    if (typeof value === 'object' && value !== null)
      return Object.entries(value)
        .map(([part, of]) => `${own(fields, part) ?? part} ${words(part, of)}`)
        .join(', ');
    return one(field, value as Value);
  };
  return Object.entries(detail)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([field, value]) => `${own(fields, field) ?? field}: ${words(field, value)}`);
}

function own(words: Names, name: string): string | undefined {
  return Object.hasOwn(words, name) ? words[name] : undefined;
}
