import { reservedPart } from './reserved-addresses.ts';
import type { Settings } from './settings.ts';

const LISTS = { topicBase: 'topics', authorBase: 'authors' } as const;

/**
 * Why stories cannot be where a new pattern of their addresses puts them, by field: in a place that the paper keeps for
 * itself, or among topics or authors, where readers would be shown those.
 */
export function checkArticlePath(before: Settings, after: Settings): Record<string, string> {
  const odd = ADDRESSES.filter((name) => before[name] !== after[name] && !isPlainAddress(after[name]));
  if (odd.length > 0) return Object.fromEntries(odd.map((name) => [name, NOT_PLAIN]));
  const watched = ['articlePath', 'topicBase', 'authorBase'] as const;
  if (watched.every((name) => before[name] === after[name])) return {};
  const sentence = whyNoArticlePath(after);
  return sentence === null ? {} : { articlePath: sentence };
}

/** Settings that addresses are made of. */
export const ADDRESSES = ['articlePath', 'sectionBase', 'topicBase', 'authorBase', 'archivePath'] as const;

const NOT_PLAIN =
  'Write letters, digits, hyphens, underscores, dots and slashes as readers see them, with no escapes such as %2e, and no dots alone between slashes.';

/** Of nothing that stands for something else, or that turns, ends or breaks what stands beside it. */
export function isPlainAddress(address: string): boolean {
  const plain = address.replace(/\{\w+\}/g, 'x');
  return /^[\p{L}\p{M}\p{N}_./-]*$/u.test(plain) && !/\/\.{1,2}(?:\/|$)/.test(plain);
}

/** As a sentence that says what to do; null: stories can be there. */
export function whyNoArticlePath(settings: Settings): string | null {
  const { articlePath } = settings;
  // what is filled in can be anything but a word of the paper's own, which stories are kept from one by one
  const own = reservedPart(`${articlePath.replace(/\{\w+\}/g, 'x').replace(/\/$/, '')}/`);
  if (own !== null) return `The paper keeps “${own}” for itself. Choose another path.`;
  const list = (Object.keys(LISTS) as (keyof typeof LISTS)[]).find(
    (name) => settings[name] !== '/' && isDirectlyBelow(settings[name], articlePath),
  );
  return list ? `The paper has its ${LISTS[list]} below ${settings[list]}. Choose another path.` : null;
}

function isDirectlyBelow(base: string, pattern: string): boolean {
  return pattern.toLowerCase().startsWith(base.toLowerCase()) && !pattern.slice(base.length, -1).includes('/');
}
