import type { Block, Inline, LinkTarget, Mark, MediaReference } from '../document.ts';
import { collapseSpace } from '../plain-text.ts';
import type { Element, Node } from './dom.ts';
import type { FormerAnchors } from './former-anchors.ts';
import type { ParseOptions } from './options.ts';

/** What readers of single elements are given. */
export interface Reader {
  options: ParseOptions;
  /** ids of the footnotes that the text has */
  notes: ReadonlySet<string>;
  blocks(nodes: readonly Node[], context: Context): Block[];
  /** words only; pictures and players among them are put after the block that is being read */
  inline(nodes: readonly Node[], context: Context): Inline[];
  link(href: string): LinkTarget | null;
  /** the file of an `img`, or null */
  image(element: Element): MediaReference | null;
  file(src: string, kind: 'audio' | 'video' | 'file' | 'poster' | 'captions'): MediaReference | null;
  /** named places on their way to a block */
  places: FormerAnchors;
  anchor(words: string, existing?: string): string;
  footnote(id: string): string;
  lose(what: string, text: string): void;
}

export interface Context {
  marks: readonly Mark[];
  /** how many containers stand around it */
  depth: number;
  /** only words are wanted: no element is read as a block but single pictures, players and frames */
  wordsOnly?: true;
}

/** Makes blocks of an element; null: it is nothing special, its content is read in its place. */
export type ElementReader = (element: Element, reader: Reader, context: Context) => Block[] | null;

/** Containers deeper than this are unwrapped: what is built around later (columns, boxes) has room within the limit. */
export const DEEPEST_CONTAINER = 14;

export function inside(context: Context): Context {
  return { ...context, depth: context.depth + 2 };
}

/** The first characters of a text on one line. */
export function clip(text: string, longest: number): string {
  return collapseSpace(text).trim().slice(0, longest).toWellFormed();
}
