import { everyBlock } from '../descend.ts';
import type { Document } from '../document.ts';
import { inlineText } from './inline-text.ts';
import { renderText } from './text.ts';

/** Words by the rules of the language (Unicode UAX 29): Chinese and Thai are counted too. */
export function wordCount(document: Document, language = 'en'): number {
  let count = 0;
  for (const { isWordLike } of segmenter(language, 'word').segment(renderText(document))) if (isWordLike) count += 1;
  return count;
}

/** The first paragraph that says something, on one line; '' where there is none. */
export function firstParagraph(document: Document): string {
  for (const block of everyBlock(document.content)) {
    if (block.type !== 'paragraph') continue;
    const text = oneLine(inlineText(block.content));
    if (text !== '') return text;
  }
  return '';
}

/** The start of the text on one line, at most `longest` characters, cut at a word and ended with `…` where cut. */
export function summary(document: Document, longest: number): string {
  return shorten(firstParagraph(document) || oneLine(renderText(document).slice(0, longest * 4)), longest);
}

/** At most `longest` characters of the text, cut at a word and ended with `…` where cut. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const head = text.slice(0, longest).toWellFormed();
  const space = head.lastIndexOf(' ');
  const cut = space > longest / 2 ? head.slice(0, space) : head.slice(0, longest - 1);
  return `${cut.replace(/[\s,;:–—-]+$/u, '').replace(/\uFFFD$/, '')}…`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const segmenters = new Map<string, Intl.Segmenter>();
function segmenter(language: string, granularity: 'word'): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const made = new Intl.Segmenter(language, { granularity });
  segmenters.set(language, made);
  return made;
}
