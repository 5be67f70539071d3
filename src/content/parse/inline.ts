import { directionOf, isLanguageTag } from '../../base/language.ts';
import type { Mark } from '../document.ts';
import { attribute, type Element } from './dom.ts';
import type { Reader } from './reader.ts';

const SIMPLE: Record<string, Mark['type']> = {
  strong: 'strong',
  b: 'strong',
  em: 'emphasis',
  i: 'emphasis',
  cite: 'emphasis',
  dfn: 'emphasis',
  var: 'emphasis',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  sub: 'subscript',
  sup: 'superscript',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
};

/** The marks of text inside the element: those around it and its own, each kind once, the inner one counting. */
export function marksInside(element: Element, around: readonly Mark[], reader: Reader): readonly Mark[] {
  const own = [...marksOf(element, around, reader), ...languageOf(element, reader)];
  const removed = unmarked(element);
  if (own.length === 0 && removed.length === 0) return around;
  const kinds = new Set<string>([...own.map(({ type }) => type), ...removed]);
  const kept = around.filter(({ type }) => !kinds.has(type));
  return [...kept, ...own.filter(({ type }) => !removed.includes(type))];
}

function marksOf(element: Element, around: readonly Mark[], reader: Reader): Mark[] {
  const { tagName } = element;
  const note = attribute(element, 'data-fn');
  if (tagName === 'sup' && note) return [{ type: 'note', attrs: { id: reader.footnote(note) } }];
  const style = styleMarks(element);
  if (tagName === 'a') {
    const href = attribute(element, 'href');
    if (!href || around.some(({ type }) => type === 'note')) return style;
    if (href.startsWith('#') && reader.notes.has(reader.footnote(href.slice(1))))
      return [{ type: 'note', attrs: { id: reader.footnote(href.slice(1)) } }];
    const link = reader.link(href);
    return link ? [...style, { type: 'link', attrs: link }] : style;
  }
  const simple = SIMPLE[tagName];
  return simple ? [...style.filter(({ type }) => type !== simple), { type: simple } as Mark] : style;
}

/** `<b style="font-weight:normal">` of word processors is no mark. */
function unmarked(element: Element): string[] {
  const style = attribute(element, 'style')?.slice(0, 1_000);
  if (!style) return [];
  return [
    ...(/font-weight\s{0,9}:\s{0,9}(?:normal|[1-4]00)\b/i.test(style) ? ['strong'] : []),
    ...(/font-style\s{0,9}:\s{0,9}normal\b/i.test(style) ? ['emphasis'] : []),
  ];
}

function styleMarks(element: Element): Mark[] {
  const style = attribute(element, 'style')?.slice(0, 1_000);
  if (!style || /^h[1-6]$/.test(element.tagName)) return [];
  return [
    ...(/font-weight\s{0,9}:\s{0,9}(?:bold|bolder|[6-9]00)\b/i.test(style) ? [{ type: 'strong' } as const] : []),
    ...(/font-style\s{0,9}:\s{0,9}italic\b/i.test(style) ? [{ type: 'emphasis' } as const] : []),
    ...(/text-decoration(?:-line)?\s{0,9}:[\w\s]{0,60}line-through/i.test(style) ? [{ type: 'strike' } as const] : []),
    ...(/vertical-align\s{0,9}:\s{0,9}super\b/i.test(style) ? [{ type: 'superscript' } as const] : []),
    ...(/vertical-align\s{0,9}:\s{0,9}sub\b/i.test(style) ? [{ type: 'subscript' } as const] : []),
  ];
}

/** `lang`, or `dir` alone as an undetermined language (`und`); nothing where both are the document's own. */
function languageOf(element: Element, reader: Reader): Mark[] {
  const tag = attribute(element, 'lang') ?? attribute(element, 'xml:lang') ?? '';
  const dir = attribute(element, 'dir')?.toLowerCase();
  const language = tag !== '' && tag.length <= 60 && isLanguageTag(tag) ? tag : '';
  const written = dir === 'rtl' || dir === 'ltr' ? dir : undefined;
  const own = reader.options.language;
  if (!language) return written === 'rtl' && (!own || directionOf(own) === 'ltr') ? [mark('und', 'rtl')] : [];
  const direction = written ?? directionOf(language);
  if (own && sameLanguage(language, own) && direction === directionOf(own)) return [];
  return [mark(language, direction)];
}

function mark(language: string, direction: 'ltr' | 'rtl'): Mark {
  return { type: 'language', attrs: { language, direction } };
}

function sameLanguage(one: string, other: string): boolean {
  return one.toLowerCase().split('-')[0] === other.toLowerCase().split('-')[0];
}
