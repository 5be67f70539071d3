import { fold } from './fold.ts';
import type { Clause } from './query.ts';
import { stem } from './stem.ts';
import { pairs } from './terms.ts';
import { type Word, words } from './words.ts';

export interface Piece {
  text: string;
  hit: boolean;
}

/**
 * The passage of a text around what was asked for, as plain text in pieces, at most {@link LONG} characters: the place with
 * the most different words of the query; without one, the beginning. Cut between words, with an ellipsis.
 */
export function context(text: string, clauses: readonly Clause[], language: string): Piece[] {
  const body = text.slice(0, FAR).replace(/\s+/g, ' ').trim();
  const hits = hitsOf(body, clauses, language);
  if (!hits.length) return body ? [{ text: clip(body, 0), hit: false }] : [];
  const first = best(hits);
  const start = boundary(body, first.start - BEFORE);
  const piece = clip(body, start);
  const end = start + piece.replace(/…$/, '').length;
  return [...(start > 0 ? [{ text: '…', hit: false }] : []), ...cut(body, piece, start, end, hits)];
}

interface Hit {
  start: number;
  end: number;
  clause: number;
}

const LONG = 220;
const BEFORE = 60;
// Beyond this the reader is better served by the start of the story than by our reading on.
const FAR = 60_000;
const MOST = 200;

function hitsOf(body: string, clauses: readonly Clause[], language: string): Hit[] {
  const wanted = clauses.map(matcher);
  const hits: Hit[] = [];
  for (const word of words(body)) {
    for (const [clause, matches] of wanted.entries())
      for (const [start, end] of matches(word, language)) hits.push({ start, end, clause });
    if (hits.length > MOST) break;
  }
  return hits;
}

type Matcher = (word: Word, language: string) => [start: number, end: number][];

function matcher(clause: Clause): Matcher {
  const forms = new Set(clause.kind === 'word' ? clause.forms : clause.words);
  const starts = new Set([...forms].map((form) => [...form][0]));
  return (word, language) => {
    if (word.dense) return denseHits(word, forms, clause.kind === 'phrase' && clause.open === true);
    const plain = fold(word.text);
    // most words differ in the first letter already and need no stemming
    if (!starts.has([...plain][0])) return [];
    const found = forms.has(plain) || (clause.kind === 'word' && forms.has(stem(word.text, language)));
    return found ? [[word.start, word.end]] : [];
  };
}

function denseHits(word: Word, forms: Set<string>, open: boolean): [number, number][] {
  const list: [number, number][] = [];
  const signs = [...word.text];
  if (fold(word.text).length !== word.text.length) return [];
  let at = word.start;
  for (const [index, pair] of pairs(fold(word.text)).entries()) {
    const sign = signs[index] as string;
    const hit = forms.has(pair) || (open && forms.has(fold(sign)));
    const length = open ? sign.length : pair.length;
    const last = list.at(-1);
    if (hit && last && last[1] >= at) last[1] = at + length;
    else if (hit) list.push([at, at + length]);
    at += sign.length;
  }
  return list;
}

function best(hits: Hit[]): Hit {
  let winner = hits[0] as Hit;
  let most = 0;
  for (const [index, hit] of hits.entries()) {
    const seen = new Set<number>();
    for (let next = index; next < hits.length && (hits[next] as Hit).end < hit.start + LONG - BEFORE; next++)
      seen.add((hits[next] as Hit).clause);
    if (seen.size > most) [winner, most] = [hit, seen.size];
  }
  return winner;
}

function boundary(body: string, wish: number): number {
  if (wish <= 0) return 0;
  const space = body.indexOf(' ', wish);
  return space < 0 || space - wish > BEFORE / 2 ? wish : space + 1;
}

function clip(body: string, start: number): string {
  if (body.length - start <= LONG) return body.slice(start).toWellFormed();
  const space = body.lastIndexOf(' ', start + LONG);
  return `${body.slice(start, space > start + LONG / 2 ? space : start + LONG).toWellFormed()}…`;
}

function cut(body: string, piece: string, start: number, end: number, hits: Hit[]): Piece[] {
  const list: Piece[] = [];
  let at = start;
  for (const hit of [...hits].sort((a, b) => a.start - b.start)) {
    if (hit.start < at || hit.end > end) continue;
    if (hit.start > at) list.push({ text: body.slice(at, hit.start), hit: false });
    list.push({ text: body.slice(hit.start, hit.end), hit: true });
    at = hit.end;
  }
  const rest = piece.slice(at - start);
  if (rest) list.push({ text: rest, hit: false });
  return list;
}
