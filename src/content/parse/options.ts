import type { LinkTarget, MediaReference } from '../document.ts';

/** How an importer takes part in reading HTML. Every answer is checked; an unsafe one counts as null. */
export interface ParseOptions {
  /** the file for an `img`; null: left out, as a loss. Absent: `{ missing: src }` */
  image?(image: FoundImage): MediaReference | null;
  /** the file of a player or download; absent: `{ missing: src }` */
  file?(file: { src: string; kind: 'audio' | 'video' | 'file' | 'poster' | 'captions' }): MediaReference | null;
  /** where a link leads; null: its text stays without a link. Absent: `{ href }` if that is safe */
  link?(href: string): LinkTarget | null;
  /** base for relative addresses, e.g. the story's former address */
  base?: string;
  /** of the document; passages in it get no language mark */
  language?: string;
  /** two line breaks in a row part paragraphs, as writers of old editors meant them */
  paragraphsFromBreaks?: boolean;
  /** former anchors that wait for the block that comes next; those that found none here are left in it */
  waiting?: string[];
  /** anchors already given out; those of this text are made unique against them, and added */
  anchors?: Set<string>;
}

export interface FoundImage {
  src: string;
  alt: string;
  width: number | null;
  height: number | null;
  className: string;
  /** of the element */
  id: string;
}

/** Something that has no place in the document. `text`: as much of it as tells an editor what it was, at most 500 characters. */
export interface Loss {
  what: string;
  text: string;
}
