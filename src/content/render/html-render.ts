import type { Child } from 'hono/jsx';
import type { Direction } from '../../base/language.ts';
import type { Block, Inline, LinkTarget, MediaReference } from '../document.ts';
import type { PictureUse, ReferencedMedia, ReferencedPicture, References } from './references.ts';
import type { RenderStrings } from './strings.ts';

export interface RenderOptions {
  /** of the document; passages in others carry a language mark */
  language: string;
  direction: Direction;
  strings: RenderStrings;
  /** ids that the page around the document uses; an anchor that collides is printed without its id */
  reserved?: ReadonlySet<string>;
  /** whether the first picture of the document is the first of the page: not lazy */
  eager?: boolean;
  /** for each block of the normal form the edition that brought it, which is printed with it, or 0 */
  since?: readonly number[];
}

export interface FeedOptions {
  language: string;
  direction: Direction;
  strings: RenderStrings;
  /** scheme and host without a trailing slash; put before every path */
  origin: string;
  /** absolute address of the story, for links to its own anchors */
  address: string;
}

/** What a block's `html.tsx` and `feed.tsx` are given: everything but the block. */
export interface HtmlRender {
  target: 'page' | 'feed';
  language: string;
  direction: Direction;
  strings: RenderStrings;
  references: References;
  blocks(content: readonly Block[]): Child;
  inline(content: readonly Inline[]): Child;
  /** a class name on pages, nothing in feeds */
  class(name: string): string | undefined;
  /** the id, once, on pages; nothing in feeds or where it is taken */
  id(anchor: string): string | undefined;
  /** where the link leads, absolute in feeds; null: nowhere, print the text alone */
  href(link: LinkTarget): string | null;
  /** an address as the target needs it: safe, absolute in feeds */
  address(href: string): string | null;
  media(source: MediaReference): ReferencedMedia | null;
  picture(picture: ReferencedPicture, use: PictureUse): Child;
  /** which reference to the note this is, from 1; and how many the document has */
  noteReference(id: string): number;
  noteReferences(id: string): number;
  hasNote(id: string): boolean;
  /** for the contents list */
  heading(level: number, anchor: string, text: string): void;
}
