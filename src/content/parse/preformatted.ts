import { cleanText } from '../plain-text.ts';
import { attribute, childElements, type Element, hasClass, isText, textOf } from './dom.ts';
import { clip, type ElementReader } from './reader.ts';

/** `pre`: program text where it says so (a `code` in it, a language, a highlighter's class), verse, or as it stands. */
export const readPre: ElementReader = (element, reader, context) => {
  if (hasClass(element, 'verse', 'wp-block-verse')) {
    const content = reader.inline(element.childNodes, context);
    return content.length > 0 ? [{ type: 'verse', content }] : [];
  }
  const [only] = childElements(element);
  const wraps =
    only?.tagName === 'code' &&
    element.childNodes.every((node) => node === only || (isText(node) && !node.value.trim()));
  if (wraps || hasClass(element, 'wp-block-code', 'code') || languageOf(element)) {
    const text = cleanText(textOf(wraps && only ? only : element));
    const language = (wraps && only && languageOf(only)) || languageOf(element);
    return text.trim() === '' ? [] : pieces(text).map((part) => ({ type: 'code', attrs: { language, text: part } }));
  }
  const content = reader.inline(element.childNodes, context);
  return content.length > 0 ? [{ type: 'preformatted', content }] : [];
};

function languageOf(element: Element): string {
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'lang-name') ?? ''}`;
  return clip(/\b(?:language-|lang-|lang:|brush:\s*)([\w+#.-]{1,60})/i.exec(names)?.[1] ?? '', 60);
}

function pieces(text: string): string[] {
  const parts: string[] = [];
  for (let at = 0; at < text.length; at += 400_000) parts.push(text.slice(at, at + 400_000).toWellFormed());
  return parts;
}
