import type { Inline, Mark } from './document.ts';
import { MARKS } from './marks.ts';
import { collapseSpace } from './plain-text.ts';

const ORDER = Object.keys(MARKS);

/**
 * One form for what looks the same: marks in their order and once, neighbours with equal marks joined, white space as
 * HTML collapses it, none at the ends of lines, no line break at either end. `keepSpace`: of preformatted text, where white
 * space stays and a line break is a character.
 */
export function normaliseInline(content: readonly Inline[], { keepSpace = false, links = true } = {}): Inline[] {
  const joined: Inline[] = [];
  for (const item of content) {
    if (item.type === 'lineBreak') {
      const last = joined.at(-1);
      if (keepSpace) append(joined, '\n', last?.type === 'text' ? (last.marks ?? []) : []);
      else joined.push({ type: 'lineBreak' });
      continue;
    }
    const text = keepSpace ? item.text : collapseSpace(item.text);
    if (text !== '') append(joined, text, sortMarks(item.marks, links));
  }
  return keepSpace ? joined : trimLines(joined);
}

function append(content: Inline[], text: string, marks: Mark[]): void {
  const last = content.at(-1);
  if (last?.type === 'text' && JSON.stringify(last.marks ?? []) === JSON.stringify(marks)) last.text += text;
  else content.push(marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text });
}

function sortMarks(marks: readonly Mark[] | undefined, links: boolean): Mark[] {
  if (!marks) return [];
  const note = links && marks.some(({ type }) => type === 'note');
  const kept = marks.filter(
    ({ type }, position) =>
      marks.findIndex((mark) => mark.type === type) === position &&
      (links || (type !== 'link' && type !== 'note')) &&
      !(note && type === 'link'),
  );
  return kept.sort((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type));
}

/** A space is kept only between words: not at the start or end of a line, not after another one in the text before. */
function trimLines(content: readonly Inline[]): Inline[] {
  const trimmed: Inline[] = [];
  let space = true;
  for (const item of content) {
    if (item.type === 'lineBreak') {
      dropTrailingSpace(trimmed);
      if (trimmed.length > 0) trimmed.push(item);
      space = true;
      continue;
    }
    // neighbours that were joined met with a space each
    const words = collapseSpace(item.text);
    const text: string = space ? words.replace(/^ /, '') : words;
    if (text === '') continue;
    append(trimmed, text, item.marks ?? []);
    space = text.endsWith(' ');
  }
  for (;;) {
    dropTrailingSpace(trimmed);
    if (trimmed.at(-1)?.type !== 'lineBreak') return trimmed;
    trimmed.pop();
  }
}

function dropTrailingSpace(content: Inline[]): void {
  for (;;) {
    const last = content.at(-1);
    if (last?.type !== 'text' || !last.text.endsWith(' ')) return;
    content.pop();
    const text = last.text.slice(0, -1);
    if (text !== '') content.push({ ...last, text });
  }
}
