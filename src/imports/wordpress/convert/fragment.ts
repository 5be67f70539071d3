import type { Block } from '../../../content/document.ts';
import { parseHtml } from '../../../content/parse/html.ts';
import type { Conversion } from './conversion.ts';

const NOTE = /<sup\b[^>]*\bdata-fn="([^"]+)"[^>]*>[\s\S]*?<\/sup>/gi;
const LATE = /\bdata-(?:lazy-)?src="([^"]+)"/i;

/** HTML as blocks: files and links by what the export knows of them, notes as marks, losses told. */
export function fragment(conversion: Conversion, html: string): Block[] {
  const prepared = html
    .replace(NOTE, (_, id: string) => conversion.slots.inline(conversion.noteMark(id)))
    .replace(/<img\b[^>]*>/gi, (tag) => {
      const late = /\bsrc="data:/i.test(tag) ? LATE.exec(tag)?.[1] : undefined;
      return late ? tag.replace(LATE, '').replace(/\bsrc="data:[^"]*"/i, `src="${late}"`) : tag;
    });
  const { blocks, losses } = parseHtml(prepared, {
    image: ({ src, className }) => conversion.file(/(?:^|\s)wp-image-(\d+)(?:\s|$)/.exec(className)?.[1] ?? '', src),
    file: ({ src }) => conversion.file('', src),
    link: (href) => conversion.link(href),
    waiting: conversion.places,
  });
  for (const { what, text } of losses)
    conversion.tally.problem(`left out: ${what}${text ? ` (${text.slice(0, 120)})` : ''}`);
  return blocks;
}
