import { isSafeAddress } from '../address.ts';
import type { BlockKind, MarkdownRender } from '../block-kind.ts';
import { BLOCKS } from '../blocks.ts';
import type { Block, Document, Inline } from '../document.ts';
import type { MarkKind } from '../mark-kind.ts';
import { MARKS } from '../marks.ts';
import { normalise } from '../normalise.ts';
import { addressOf } from './create-render.ts';
import type { FeedOptions } from './html-render.ts';
import { inlineText } from './inline-text.ts';
import type { References } from './references.ts';
import { paragraphsOf } from './text.ts';

/** A document in Markdown (CommonMark 0.31 with the tables, strikethrough and footnotes of GitHub); addresses absolute. */
export function renderMarkdown(document: Document, references: References, options: FeedOptions): string {
  const absolute = (address: string | null): string | null => {
    if (address === null || !isSafeAddress(address)) return null;
    return address.startsWith('#')
      ? options.address + address
      : address.startsWith('/')
        ? options.origin + address
        : address;
  };
  const render: MarkdownRender = {
    blocks: (content) =>
      content
        .map((block) => blockMarkdown(block, render))
        .filter(Boolean)
        .join('\n\n'),
    inline: (content) => content.map((item) => inlineMarkdown(item, render)).join(''),
    escape: escapeMarkdown,
    address: (link) => absolute(addressOf(link, references)),
    media: (source) => {
      if ('missing' in source) {
        const href = absolute(source.missing);
        return href === null ? null : { href, alt: '', credit: '', picture: false };
      }
      const media = references.media(source.media);
      const href = media && absolute(references.file(media));
      if (!media || !href) return null;
      const picture = media.kind === 'picture';
      return { href, alt: picture ? media.alt : '', credit: picture ? media.credit : '', picture };
    },
    headline: (id) => {
      const article = references.article(id);
      const href = absolute(article?.href ?? null);
      return article && href ? { href, headline: article.headline } : null;
    },
    strings: options.strings,
  };
  return `${render.blocks(normalise(document).content)}\n`;
}

function blockMarkdown(block: Block, render: MarkdownRender): string {
  const kind = BLOCKS[block.type] as BlockKind;
  if (kind.markdown) return kind.markdown(block, render);
  if (!kind.text && 'content' in block) return render.inline(block.content as Inline[]);
  return paragraphsOf([block]).map(escapeMarkdown).join('\n\n');
}

function inlineMarkdown(item: Inline, render: MarkdownRender): string {
  if (item.type === 'lineBreak') return '\\\n';
  const marks = item.marks ?? [];
  const code = marks.some(({ type }) => type === 'code');
  let content = code ? codeSpan(inlineText([item])) : escapeMarkdown(item.text);
  for (const mark of [...marks].reverse()) {
    const kind = MARKS[mark.type] as MarkKind;
    if (kind.markdown) content = kind.markdown(mark, content, render);
  }
  return content;
}

/** Longer fences than any run of backticks inside (CommonMark 6.1). */
function codeSpan(text: string): string {
  const fence = '`'.repeat([...text.matchAll(/`+/g)].reduce((most, [run]) => Math.max(most, run.length), 0) + 1);
  const pad = /^`|`$/.test(text) ? ' ' : '';
  return fence + pad + text.replace(/\n/g, ' ') + pad + fence;
}

/** Text in which nothing is a sign of Markdown or HTML. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>&|~]/g, '\\$&')
    .replace(/^(\s*)([#+=:-])/gm, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/gm, '$1\\$2');
}
