import type { LiveState } from './live-state.ts';

/** The cache tags of what shows an article in one of these states of it (before and after a change). */
export function eventTags(states: readonly LiveState[]): string[] {
  const tags = new Set<string>();
  for (const state of states) {
    tags.add(`article:${state.id}`);
    for (const id of state.sections) tags.add(`section:${id}`);
    for (const id of state.topics) tags.add(`topic:${id}`);
    for (const id of state.authors) tags.add(`author:${id}`);
    if (state.kind === 'story') tags.add('front').add('latest');
  }
  return [...tags];
}
