import type { Strings } from '../../strings/en.ts';

type Words = Strings['settings'];

/** What a setting is, in words. */
export function valueWords(words: Words, name: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return words.nothing;
  if (typeof value === 'boolean') return value ? words.on : words.off;
  if (typeof value === 'number') return name.startsWith('logo') ? words.picture(value) : String(value);
  if (typeof value === 'string') return words.quoted(value);
  if (Array.isArray(value))
    return value.length ? value.map((item) => itemWords(words, item)).join(', ') : words.nothing;
  const parts = Object.entries(value)
    .map(([part, of]) => [part, valueWords(words, part, of)] as const)
    .filter(([, said]) => said !== words.nothing);
  return parts.length ? parts.map(([part, said]) => `${partName(words, part)} ${said}`).join(', ') : words.nothing;
}

/** What one act did to one setting, a sentence each: of a list what came and went, of an object what changed in it. */
export function changeWords(
  words: Words,
  name: string,
  before: unknown,
  after: unknown,
  called = nameOf(words, name),
): string[] {
  if (Array.isArray(before) && Array.isArray(after)) {
    const [old, now] = [before, after].map((items) => items.map((item) => itemWords(words, item))) as [
      string[],
      string[],
    ];
    const added = now.filter((item) => !old.includes(item));
    const dropped = old.filter((item) => !now.includes(item));
    if (added.length + dropped.length === 0) return [words.reordered(called)];
    return [
      ...(added.length ? [words.added(called, added.join(', '))] : []),
      ...(dropped.length ? [words.dropped(called, dropped.join(', '))] : []),
    ];
  }
  if (isPlain(before) && isPlain(after)) {
    const parts = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return parts
      .filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]))
      .flatMap((part) => changeWords(words, part, before[part], after[part], partName(words, part)));
  }
  return [words.changed(called, valueWords(words, name, before), valueWords(words, name, after))];
}

/** What a part of a setting is called: by itself where its name says enough. */
export function pathWords(words: Words, path: readonly string[]): string {
  const [name = '', ...parts] = path;
  return parts.length === 0 ? nameOf(words, name) : partName(words, parts.at(-1) ?? '');
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function itemWords({ takes }: Words, item: unknown): string {
  if (!isPlain(item)) return String(item);
  return Object.entries(item)
    .map(([part, value]) => (part === 'takes' ? `(${own(takes, String(value))})` : value))
    .join(' ');
}

function nameOf({ names }: Words, name: string): string {
  return own(names, name);
}

function partName({ organisation, policies, trust }: Words, part: string): string {
  return own({ ...organisation, ...policies, ...trust }, part);
}

/** A name that came with a later program, or went with an earlier one, stands as it is written down. */
function own(words: Readonly<Record<string, string>>, name: string): string {
  return (Object.hasOwn(words, name) && words[name]) || name;
}
