import type { Child } from 'hono/jsx';
import { isSafeAddress } from '../address.ts';
import type { BlockKind } from '../block-kind.ts';
import { BLOCKS } from '../blocks.ts';
import type { Block, Document, LinkTarget } from '../document.ts';
import type { HtmlRender, RenderOptions } from './html-render.ts';
import { inlineHtml } from './inline-html.tsx';
import { countNotes } from './notes.ts';
import type { References } from './references.ts';

/** What pages and feeds have in common; `address` makes a safe address fit for the target. */
export function createRender(
  document: Document,
  references: References,
  { language, direction, strings }: Pick<RenderOptions, 'language' | 'direction' | 'strings'>,
  differs: Pick<HtmlRender, 'target' | 'class' | 'id' | 'picture' | 'heading' | 'media'> & {
    absolute(address: string): string | null;
  },
): HtmlRender {
  const { absolute, ...own } = differs;
  const notes = countNotes(document);
  const seen = new Map<string, number>();
  const address = (href: string): string | null => (isSafeAddress(href) ? absolute(href) : null);
  const render: HtmlRender = {
    ...own,
    language,
    direction,
    strings,
    references,
    blocks: (content) => content.map((block) => blockHtml(block, render)),
    inline: (content) => inlineHtml(content, render),
    address,
    href: (link) => {
      const href = addressOf(link, references);
      return href === null ? null : address(href);
    },
    noteReference: (id) => {
      seen.set(id, (seen.get(id) ?? 0) + 1);
      return seen.get(id) as number;
    },
    noteReferences: (id) => notes.references.get(id) ?? 0,
    hasNote: (id) => notes.has.has(id),
  };
  return render;
}

/** Where a link leads, as the references say; null: to nothing that readers may have. */
export function addressOf(link: LinkTarget, references: References): string | null {
  if ('href' in link) return link.href;
  if ('media' in link) {
    const media = references.media(link.media);
    return media && references.file(media);
  }
  const article = references.article(link.article);
  return article && (link.fragment ? `${article.href}#${link.fragment}` : article.href);
}

function blockHtml(block: Block, render: HtmlRender): Child {
  const kind = BLOCKS[block.type] as BlockKind;
  return (render.target === 'feed' && kind.feed ? kind.feed : kind.html)(block, render);
}
