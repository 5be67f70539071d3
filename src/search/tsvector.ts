import type { Term } from './terms.ts';

/**
 * PostgreSQL's text form of a tsvector: each root, and each word as written behind `=`, with its places. Between parts a
 * gap keeps phrases from running on. `marks` have no place. Limits: PostgreSQL manual, section 12.11.
 */
export function tsvector(parts: Term[][], marks: string[] = []): string {
  const places = new Map<string, number[]>(marks.map((mark) => [mark, []]));
  let place = 0;
  for (const part of parts) {
    for (const { root, plain } of part.slice(0, WORDS)) {
      place++;
      for (const lexeme of [root, `=${plain}`]) add(places, lexeme, place);
    }
    place += GAP;
  }
  return [...places].map(([lexeme, at]) => `'${lexeme}'${at.length ? `:${at.join(',')}` : ''}`).join(' ');
}

const WORDS = 30_000;
const GAP = 10;
const HIGHEST_PLACE = 16_383;
const MOST_PLACES = 255;

function add(places: Map<string, number[]>, lexeme: string, place: number): void {
  const at = places.get(lexeme) ?? [];
  if (place <= HIGHEST_PLACE && at.length < MOST_PLACES) at.push(place);
  places.set(lexeme, at);
}
