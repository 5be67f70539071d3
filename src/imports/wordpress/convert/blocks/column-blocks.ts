import type { Block, Column } from '../../../../content/document.ts';
import { type BlockNode, innerBlocks, ownHtml } from '../block-grammar.ts';
import type { BlockHandler } from '../block-handler.ts';
import { elements, hasClass, htmlTree, inside } from '../dom.ts';
import { plainWords } from '../inline-of.ts';
import { flatten, hasWords } from './layout-blocks.ts';

/**
 * Characters above which a column holds a story rather than stands beside something: that is a page laid out by hand, which
 * is read from top to bottom here.
 */
const LONGEST = 3_000;

/** Blocks side by side. One column alone, or words between the columns, are nothing side by side. */
const columns: BlockHandler = (conversion, node, inner) => {
  const parts = innerBlocks(node);
  if (parts.length < 2 || hasWords(ownHtml(node))) return flatten(conversion, node, inner);
  return besideEachOther(parts.map((part) => conversion.blocks([part])));
};

/** A group in a row or a grid; any other only holds its blocks together. */
const group: BlockHandler = (conversion, node, inner) =>
  isSideBySide(node) ? columns(conversion, node, inner) : flatten(conversion, node, inner);

function isSideBySide({ attributes }: BlockNode): boolean {
  const layout = attributes.layout as { type?: unknown; orientation?: unknown } | undefined;
  return layout?.type === 'grid' || (layout?.type === 'flex' && layout.orientation !== 'vertical');
}

/** The columns of WordPress 4.9's first block editor: HTML without blocks in it. */
const textColumns: BlockHandler = (conversion, node, inner) => {
  const parts = elements(htmlTree(ownHtml(node)), ['div']).filter((one) => hasClass(one, 'wp-block-column'));
  if (parts.length < 2) return flatten(conversion, node, inner);
  return besideEachOther(parts.map((one) => conversion.html(inside(one))));
};

export function besideEachOther(parts: readonly Block[][]): Block[] {
  const content = parts.flatMap((blocks): Column[] => (blocks.length > 0 ? [{ type: 'column', content: blocks }] : []));
  if (content.length < 2 || content.some((column) => plainWords(column.content).length > LONGEST))
    return content.flatMap((column) => column.content);
  return [{ type: 'columns', content }];
}

export const COLUMN_BLOCKS: Record<string, BlockHandler> = {
  columns,
  column: flatten,
  group,
  row: group,
  section: flatten,
  'text-columns': textColumns,
};
