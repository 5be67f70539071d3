import { type QuotationMarks, quotationMarksOf } from '../base/quotation-marks.ts';
import type { Document, Inline } from './document.ts';

/**
 * Straight quotation marks, `--`, `---` and `...` of one run as the language prints them. Quotations may run across marks
 * and line breaks; text marked as code stays as it is. A straight mark that is an apostrophe, a foot or an inch becomes
 * that. One pass over the text.
 */
export function typographic(content: readonly Inline[], language: string): Inline[] {
  const signs = quotationMarksOf(language);
  const whole = content
    .map((item) => (item.type === 'lineBreak' ? '\n' : isCode(item) ? item.text.replace(/["']/g, 'x') : item.text))
    .join('');
  const curled = curl(whole, signs);
  let at = 0;
  return content.map((item) => {
    const length = item.type === 'lineBreak' ? 1 : item.text.length;
    const part = curled.slice(at, at + length).join('');
    at += length;
    if (item.type === 'lineBreak' || isCode(item)) return item;
    return {
      ...item,
      text: part
        .replace(/(?<!\.)\.{3}(?!\.)/g, '…')
        .replace(/(?<!-)---(?!-)/g, '—')
        .replace(/(?<!-)--(?!-)/g, '–'),
    };
  });
}

/** A document with the quotation marks of its language in all its texts; code and preformatted text stay. */
export function withTypography(document: Document, language: string): Document {
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return isRun(value) ? typographic(value, language) : value.map(visit);
    if (typeof value !== 'object' || value === null) return value;
    const { type, content, attrs } = value as { type?: string; content?: unknown; attrs?: Record<string, unknown> };
    if (type === 'preformatted') return value;
    return {
      ...value,
      ...(attrs === undefined ? {} : { attrs: typographicWords(attrs, language) }),
      ...(content === undefined ? {} : { content: visit(content) }),
    };
  };
  return { ...document, content: visit(document.content) as Document['content'] };
}

/** What readers read of a block besides its content. */
const WORDS: ReadonlySet<string> = new Set(['caption', 'cite', 'title', 'question', 'summary']);

function typographicWords(attrs: Record<string, unknown>, language: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(attrs).map(([name, value]) => [
      name,
      WORDS.has(name) && typeof value === 'string' ? typographicText(value, language) : value,
    ]),
  );
}

/** Most texts hold nothing to replace. */
const TYPED = /["']|--|\.{3}/;

/** The same for a text without marks: a headline, a caption. */
export function typographicText(text: string, language: string): string {
  if (!TYPED.test(text)) return text;
  return typographic([{ type: 'text', text }], language)
    .map((item) => (item.type === 'text' ? item.text : ''))
    .join('');
}

/** The characters of the text (UTF-16 units, so that places stay), straight marks replaced. */
function curl(text: string, [open, close, innerOpen, innerClose]: QuotationMarks): string[] {
  const units = text.split('');
  const lastClosing = lastClosingMark(text);
  let outer = false;
  let inner = false;
  for (const [at, unit] of units.entries()) {
    if (unit !== '"' && unit !== "'") continue;
    const left = text[at - 1] ?? '';
    const right = text[at + 1] ?? '';
    const starts = !/[\p{L}\p{N}\p{Pe}.,;:!?…%]/u.test(left) && /\S/.test(right);
    const measure = /\d/.test(left) && !/\p{L}/u.test(right);
    if (unit === '"') {
      units[at] = measure && !outer ? '″' : starts ? open : close;
      if (units[at] !== '″') outer = starts;
    } else if (/[\p{L}\p{N}]/u.test(left) && /\p{L}/u.test(right)) units[at] = '’';
    else if (measure && !inner) units[at] = /\d/.test(right) || !/\S/.test(right) ? '′' : '’';
    else if (starts && !/^\d\ds?\b/.test(text.slice(at + 1, at + 5)) && lastClosing > at) {
      units[at] = innerOpen;
      inner = true;
    } else {
      units[at] = inner && !starts ? innerClose : '’';
      if (!starts) inner = false;
    }
  }
  return units;
}

/** Where the last single mark stands that can end a quotation, or -1. */
function lastClosingMark(text: string): number {
  for (let at = text.lastIndexOf("'"); at > 0; at = text.lastIndexOf("'", at - 1))
    if (/[^\s"']/.test(text[at - 1] as string) && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? '')) return at;
  return -1;
}

function isCode(item: Inline): boolean {
  return item.type === 'text' && (item.marks ?? []).some(({ type }) => type === 'code');
}

function isRun(content: readonly unknown[]): content is Inline[] {
  return content.length > 0 && content.every((item) => ['text', 'lineBreak'].includes((item as Inline).type));
}
