import { reservedPart } from './reserved-addresses.ts';
import type { Settings } from './settings.ts';

const LISTS = { topicBase: 'topics', authorBase: 'authors' } as const;

/**
 * Why stories cannot be where a new pattern of their addresses puts them, by field: in a place that the paper keeps for
 * itself, or among topics or authors, where readers would be shown those.
 */
export function checkArticlePath(before: Settings, after: Settings): Record<string, string> {
  const watched = ['articlePath', 'topicBase', 'authorBase'] as const;
  if (watched.every((name) => before[name] === after[name])) return {};
  const sentence = whyNoArticlePath(after);
  return sentence === null ? {} : { articlePath: sentence };
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
