import { withAnchorsAtEnd } from '../../../content/anchored.ts';
import type { Block, Document, Footnote } from '../../../content/document.ts';
import { hasBlocks } from './block-grammar.ts';
import { Conversion } from './conversion.ts';
import { Slots } from './slots.ts';
import type { Sources } from './sources.ts';
import type { Tally } from './tally.ts';
import { tidy } from './tidy.ts';

export interface Converted {
  document: Document;
  /** addresses, and numbers after `#`, that a later file may explain */
  wanted: string[];
}

/**
 * The document of an item's body. The paragraph rule is applied only where the body has no blocks, as WordPress does. Quotes
 * stay as they are stored; the paper's own setting makes them typographic.
 *
 * @param footnotes value of the meta field of that name: JSON, a list of `{id, content}`
 * @param isPlain a reader's comment: words in brackets are words, and an address is no card
 */
export function documentOf(
  item: { number: string; body: string; footnotes: string; isPlain?: true },
  sources: Sources,
  tally: Tally,
): Converted {
  const conversion = new Conversion(item.number, sources, tally);
  const body = Slots.clean(item.body);
  const read = item.isPlain
    ? conversion.comment(body)
    : hasBlocks(body)
      ? conversion.body(body)
      : conversion.classic(body);
  const blocks = withAnchorsAtEnd(conversion.slots.fill(read), conversion.places.splice(0));
  blocks.push(...notesOf(conversion, item.footnotes));
  conversion.tellAwaited();
  const document: Document = { version: 1, content: tidy(blocks) };
  return { document, wanted: [...conversion.wanted].slice(0, 500) };
}

function notesOf(conversion: Conversion, json: string): Block[] {
  const texts = new Map(footnotes(json));
  for (const id of texts.keys()) conversion.noteMark(id);
  if (conversion.notes.size === 0) return [];
  const content = [...conversion.notes].map(([id, number]): Footnote => {
    const text = texts.get(id);
    if (text === undefined) conversion.tally.problem(`the text of footnote ${number} is not in the export`);
    return { type: 'footnote', attrs: { id: `note-${number}` }, content: conversion.inline(text ?? '') };
  });
  return conversion.slots.fill([{ type: 'footnotes', content }]);
}

function footnotes(json: string): [string, string][] {
  if (json.trim() === '') return [];
  try {
    const list: unknown = JSON.parse(json);
    if (!Array.isArray(list)) return [];
    return list.flatMap((one: { id?: unknown; content?: unknown } | null): [string, string][] =>
      typeof one?.id === 'string' && typeof one.content === 'string' ? [[one.id, one.content]] : [],
    );
  } catch {
    return [];
  }
}
