import { sameValue } from '../../../base/same-value.ts';
import type { SettingName, SettingValues } from '../../../paper/settings/contract.ts';
import { type Clash, joined } from './joined.ts';

export type Patch = { readonly [Name in SettingName]?: SettingValues[Name] };

/** What somebody changed, and what it was when they did. */
export interface SettingsDraft {
  patch: Patch;
  was: Patch;
}

/** A draft on top of the settings as they are now: what is another value than theirs, and what both changed. */
export function onTopOfNow(
  { patch, was }: SettingsDraft,
  now: SettingValues,
  taken: 'mine' | 'theirs' = 'mine',
): { patch: Patch; clashes: readonly Clash[] } {
  const parts = (Object.keys(patch) as SettingName[]).map((name) => {
    // a draft of an earlier visit may not know what it began from
    const began = name in was ? was[name] : now[name];
    return [name, joined(began, patch[name], now[name], taken, [name])] as const;
  });
  const changed = parts.filter(([name, { value }]) => !sameValue(value, now[name]));
  return {
    patch: Object.fromEntries(changed.map(([name, { value }]) => [name, value])) as Patch,
    clashes: parts.flatMap(([, { clashes }]) => clashes),
  };
}

/** The draft once its clashes are decided, or where it has none: it begins from the settings as they are now. */
export function begunAnew(draft: SettingsDraft, now: SettingValues, taken: 'mine' | 'theirs' = 'mine'): SettingsDraft {
  const { patch } = onTopOfNow(draft, now, taken);
  return {
    patch,
    was: Object.fromEntries(Object.keys(patch).map((name) => [name, now[name as SettingName]])) as Patch,
  };
}

/** One setting has another value. */
export function withSetting<Name extends SettingName>(
  draft: SettingsDraft,
  now: SettingValues,
  name: Name,
  value: SettingValues[Name],
): SettingsDraft {
  const { patch, was } = draft;
  const others = { patch: without(patch, name), was: without(was, name) };
  const isOpen = onTopOfNow(draft, now).clashes.some(({ path }) => path[0] === name);
  if (!isOpen && sameValue(value, now[name])) return others;
  const began = isOpen ? was[name] : now[name];
  return { patch: { ...others.patch, [name]: value }, was: { ...others.was, [name]: began } };
}

function without(patch: Patch, name: SettingName): Patch {
  const { [name]: _, ...rest } = patch;
  return rest;
}
