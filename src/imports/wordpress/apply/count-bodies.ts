import type { Batch } from '../../run.ts';
import { type BlockNode, hasBlocks, innerBlocks, parseBlocks } from '../convert/block-grammar.ts';
import { parseShortcodes, type Shortcode } from '../convert/shortcode-grammar.ts';
import { isShortcode } from '../convert/shortcodes.ts';
import type { WxrItem } from '../read/records.ts';

/**
 * Counts the blocks and shortcodes of an item that is not converted in this run: there already, or of no kind that becomes a
 * story. `kept`: whether they are in the paper's keeping.
 */
export function countBodies(batch: Batch, item: Pick<WxrItem, 'body'>, kept: 'kept' | null): void {
  const blocks = hasBlocks(item.body) ? countBlocks(parseBlocks(item.body).nodes) : 0;
  const codes = item.body.includes('[') ? countCodes(parseShortcodes(item.body, isShortcode)) : 0;
  if (blocks) batch.count('blocks', kept ? blocks : 0, kept ? 0 : blocks);
  if (codes) batch.count('shortcodes', kept ? codes : 0, kept ? 0 : codes);
}

function countBlocks(nodes: readonly BlockNode[]): number {
  return nodes.reduce((sum, node) => sum + (node.name === 'freeform' ? 0 : 1) + countBlocks(innerBlocks(node)), 0);
}

function countCodes(nodes: readonly (string | Shortcode)[]): number {
  return nodes.reduce<number>(
    (sum, node) => sum + (typeof node === 'string' ? 0 : 1 + countCodes(node.inner ?? [])),
    0,
  );
}
