import type { BlockKind, TextRender } from '../block-kind.ts';
import { BLOCKS } from '../blocks.ts';
import type { Block, Document, Inline } from '../document.ts';
import { normalise } from '../normalise.ts';
import { inlineText } from './inline-text.ts';

/** The text of a document: paragraphs apart by a blank line, in the order of the page. For search, counts and mail. */
export function renderText(document: Document): string {
  return paragraphsOf(normalise(document).content).join('\n\n');
}

/** Non-empty paragraphs of blocks in normal form. */
export function paragraphsOf(content: readonly Block[]): string[] {
  return content.flatMap((block) => {
    const kind = BLOCKS[block.type] as BlockKind;
    const paragraphs = kind.text ? kind.text(block, RENDER) : plain(block);
    return paragraphs.filter((paragraph) => /\S/.test(paragraph));
  });
}

const RENDER: TextRender = { blocks: (content) => paragraphsOf(content), inline: inlineText };

/** Of blocks without a `text.ts`: their own words. */
function plain(block: Block): string[] {
  return 'content' in block ? [inlineText(block.content as Inline[])] : [];
}
