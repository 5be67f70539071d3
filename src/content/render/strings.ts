import type { Instant } from '../../base/clock.ts';
import type { ReferencedMedia } from './references.ts';

/** The words around a document, supplied by who renders, in the language of the page. */
export interface RenderStrings {
  /** the whole label, e.g. `Correction, 21 August 2026:` */
  correction(kind: 'correction' | 'clarification', at: Instant): string;
  footnotes: string;
  /** name of the link from a footnote back to the text */
  backToText: string;
  keyPoints: string;
  relatedStories: string;
  factBox: string;
  /** name of a scrolling region around a table without caption */
  table: string;
  /** what the card of somebody else's player or post says, e.g. `Play on YouTube` */
  embed(kind: 'video' | 'audio' | 'post' | 'page', provider: string): string;
  /** type and size of a file to download, e.g. `PDF, 2.1 MB` */
  file(media: ReferencedMedia): string;
  /** text of the link to a picture or file that could not be had; `name` is its alternative text or file name */
  missing(name: string): string;
}

/** English, in UTC: what tests and tools use; pages bring their own. */
export const englishStrings: RenderStrings = {
  correction: (kind, at) =>
    `${kind === 'correction' ? 'Correction' : 'Clarification'}, ${new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(at)}:`,
  footnotes: 'Footnotes',
  backToText: 'Back to the text',
  keyPoints: 'Key points',
  relatedStories: 'Related stories',
  factBox: 'Facts',
  table: 'Table',
  embed: (kind, provider) =>
    `${kind === 'video' ? 'Play' : kind === 'audio' ? 'Listen' : kind === 'post' ? 'See the post' : 'Open'} on ${provider}`,
  file: (media) =>
    media.kind === 'picture' ? '' : `${media.fileName.split('.').at(-1)?.toUpperCase()}, ${fileSize(media.bytes)}`,
  missing: (name) => `Not available here: ${name}`,
};

function fileSize(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
