import type { Child } from 'hono/jsx';
import type { ArticleId } from '../base/ids.ts';
import type { Block, Inline, LinkTarget, MediaReference } from './document.ts';
import type { NodeSchema } from './node-schema.ts';
import type { HtmlRender } from './render/html-render.ts';
import type { RenderStrings } from './render/strings.ts';

/** Everything the room knows about one kind of block; `blocks.ts` lists them. */
export interface BlockKind<B extends Block = Block> {
  schema: NodeSchema<AttrsOf<B>>;
  /** for readers' pages, and for feeds where `feed` is absent */
  html(block: B, render: HtmlRender): Child;
  feed?(block: B, render: HtmlRender): Child;
  /** paragraphs of plain text in the order of the page; absent: of `content` */
  text?(block: B, render: TextRender): string[];
  /** absent: the text, as Markdown paragraphs */
  markdown?(block: B, render: MarkdownRender): string;
}

type AttrsOf<B extends Block> = B extends { attrs?: infer Attrs }
  ? unknown extends Attrs
    ? unknown
    : NonNullable<Attrs>
  : unknown;

export interface TextRender {
  blocks(content: readonly Block[]): string[];
  inline(content: readonly Inline[]): string;
}

export interface MarkdownRender {
  blocks(content: readonly Block[]): string;
  inline(content: readonly Inline[]): string;
  /** plain text with everything escaped that Markdown would read as a sign */
  escape(text: string): string;
  /** absolute; null: nowhere that readers may go */
  address(link: LinkTarget): string | null;
  media(source: MediaReference): { href: string; alt: string; credit: string; picture: boolean } | null;
  headline(article: ArticleId): { href: string; headline: string } | null;
  strings: RenderStrings;
}
