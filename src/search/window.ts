import type { Query } from './query.ts';

/** How many of the newest matches of a query are weighed. */
export function windowOf(query: Query): number {
  return query.all.some(({ kind }) => kind === 'phrase') ? PHRASE_WINDOW : WINDOW;
}

const WINDOW = 2000;
/** Places of words are compared story by story, so that of phrases fewer matches are looked for. */
const PHRASE_WINDOW = 500;
