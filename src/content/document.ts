import type { Instant } from '../base/clock.ts';
import type { ArticleId, MediaId } from '../base/ids.ts';
import type { Direction } from '../base/language.ts';

/**
 * The stored shape of every text the paper keeps. It is JSON in ProseMirror's form (`type`, `attrs`, `content`, text
 * nodes with `marks`), so that the editor reads and writes it unchanged. HTML is never part of it.
 */
export interface Document {
  version: 1;
  content: Block[];
}

export const DOCUMENT_VERSION = 1;

// ── Inline ──────────────────────────────────────────────────────────────────────────────────────────────────────────

export type Inline = Text | LineBreak;
export interface Text {
  type: 'text';
  /** never empty */
  text: string;
  marks?: Mark[];
}
export interface LineBreak {
  type: 'lineBreak';
}

export type Mark =
  | { type: 'link'; attrs: LinkTarget }
  | { type: 'strong' }
  | { type: 'emphasis' }
  | { type: 'subscript' }
  | { type: 'superscript' }
  | { type: 'strike' }
  | { type: 'code' }
  /** the text (e.g. `1`) refers to the footnote with this id */
  | { type: 'note'; attrs: { id: string } }
  | { type: 'language'; attrs: { language: string; direction: Direction } };

/**
 * Where a link leads: by identity to something of ours (always its current address), or to an address: http(s), mailto,
 * tel, or a path of this site that is no story (`/search/?q=x`), or a fragment of this page (`#anchor`).
 */
export type LinkTarget = { article: ArticleId; fragment?: string } | { media: MediaId } | { href: string };

// ── Blocks ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** How wide a picture or figure stands: in the text column, wider, the whole page, or small at the side. */
export type Width = 'column' | 'wide' | 'full' | 'aside';

/** A crop of a picture by name, as the desk made it in the library; where it made none, around the focus point. */
export type CropName = '3:2' | '1:1' | '16:9' | 'free';

/** A file of ours by identity, or one that could not be had (`missing`: its former address, shown as a plain link). */
export type MediaReference = { media: MediaId } | { missing: string };

export type Block =
  | Paragraph
  | Heading
  | Image
  | Gallery
  | Quote
  | PullQuote
  | List
  | Table
  | Code
  | Preformatted
  | Verse
  | Separator
  | Embed
  | Audio
  | Video
  | File
  | FactBox
  | KeyPoints
  | QuestionAnswer
  | Details
  | Footnotes
  | RelatedStories
  | Correction
  | Columns
  | Button
  | Foreign;

export type BlockType = Block['type'];

/** `anchors`, of this and other blocks: former places in the text that old links lead to. */
export interface Paragraph {
  type: 'paragraph';
  attrs?: { align?: 'center' | 'end'; dropCap?: true; anchors?: string[] };
  content: Inline[];
}
/** `anchor`: stable once published, unique in the document; `aliases`: former anchors that go on working. */
export interface Heading {
  type: 'heading';
  attrs: { level: 2 | 3 | 4; anchor: string; aliases?: string[] };
  content: Inline[];
}
/** `content`: the caption of this use. `alt` is '' only where `decorative`. `credit` overrides the picture's own. */
export interface Image {
  type: 'image';
  attrs: {
    source: MediaReference;
    alt: string;
    decorative?: true;
    width: Width;
    /** absent: the whole picture */
    crop?: CropName;
    credit?: string;
    link?: LinkTarget;
    anchors?: string[];
  };
  content: Inline[];
}
/** `caption` is plain text. */
export interface Gallery {
  type: 'gallery';
  attrs: { columns: number; caption: string };
  content: Image[];
}
export interface Quote {
  type: 'quote';
  attrs: { cite: string; citeHref?: string };
  content: Block[];
}
export interface PullQuote {
  type: 'pullQuote';
  attrs: { cite: string };
  content: Inline[];
}
export interface List {
  type: 'list';
  attrs: { ordered: boolean; start?: number; reversed?: true };
  content: ListItem[];
}
export interface ListItem {
  type: 'listItem';
  content: Block[];
}
/** `headRows`, `footRows`: how many rows at the top are head, at the end foot. */
export interface Table {
  type: 'table';
  attrs: { caption: string; headRows: number; footRows: number; anchors?: string[] };
  content: TableRow[];
}
export interface TableRow {
  type: 'tableRow';
  content: TableCell[];
}
export interface TableCell {
  type: 'tableCell';
  attrs: { header: boolean; colspan: number; rowspan: number; align?: 'center' | 'end' };
  content: Inline[];
}
export interface Code {
  type: 'code';
  attrs: { language: string; text: string };
}
export interface Preformatted {
  type: 'preformatted';
  content: Inline[];
}
export interface Verse {
  type: 'verse';
  content: Inline[];
}
export interface Separator {
  type: 'separator';
}
/** Somebody else's player or post: a static card, nothing of the provider's loads. `url` is http(s). */
export interface Embed {
  type: 'embed';
  attrs: { url: string; provider: string; title: string; kind: 'video' | 'audio' | 'post' | 'page' };
  content: Inline[];
}
export interface Audio {
  type: 'audio';
  attrs: { source: MediaReference; title: string };
  content: Inline[];
}
export interface Video {
  type: 'video';
  attrs: { source: MediaReference; poster?: MediaReference; captions?: MediaReference; title: string };
  content: Inline[];
}
export interface File {
  type: 'file';
  attrs: { source: MediaReference; name: string };
}
export interface FactBox {
  type: 'factBox';
  attrs: { title: string };
  content: Block[];
}
export interface KeyPoints {
  type: 'keyPoints';
  attrs: { title: string };
  content: ListItem[];
}
export interface QuestionAnswer {
  type: 'questionAnswer';
  attrs: { question: string; anchor: string };
  content: Block[];
}
export interface Details {
  type: 'details';
  attrs: { summary: string; open?: true };
  content: Block[];
}
export interface Footnotes {
  type: 'footnotes';
  content: Footnote[];
}
export interface Footnote {
  type: 'footnote';
  attrs: { id: string };
  content: Inline[];
}
export interface RelatedStories {
  type: 'relatedStories';
  attrs: { title: string; stories: ArticleId[] };
}
export interface Correction {
  type: 'correction';
  attrs: { kind: 'correction' | 'clarification'; at: Instant };
  content: Inline[];
}
export interface Columns {
  type: 'columns';
  content: Column[];
}
export interface Column {
  type: 'column';
  content: Block[];
}
export interface Button {
  type: 'button';
  attrs: { link: LinkTarget };
  content: Inline[];
}
/**
 * Something of another system that has no counterpart. `raw` is kept whole, as text; `text` is its readable part and is
 * what readers see (nothing where it is empty); `what` names it for editors (`shortcode: contact-form-7`).
 */
export interface Foreign {
  type: 'foreign';
  attrs: { what: string; text: string; raw: string };
}
