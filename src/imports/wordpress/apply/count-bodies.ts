import type { Batch } from '../../run.ts';
import { type BlockNode, hasBlocks, innerBlocks, parseBlocks } from '../convert/block-grammar.ts';
import { parseShortcodes, type Shortcode } from '../convert/shortcode-grammar.ts';
import { isShortcode } from '../convert/shortcodes.ts';
import { Tally, total } from '../convert/tally.ts';
import type { WxrItem } from '../read/records.ts';
import type { Site } from './site.ts';

/**
 * Counts the blocks and shortcodes of an item that is not converted in this run: there already, or of no kind that becomes a
 * story. `kept`: whether they are in the paper's keeping.
 */
export function countBodies(site: Site, batch: Batch, item: Pick<WxrItem, 'body'>, kept: 'kept' | null): void {
  const tally = new Tally();
  if (hasBlocks(item.body)) countBlocks(tally, parseBlocks(item.body).nodes, kept !== null);
  if (item.body.includes('[')) countCodes(tally, parseShortcodes(item.body, isShortcode), kept !== null);
  countTally(site, batch, tally);
}

/** Puts what a body held under its heads, in sum and by name. */
export function countTally(site: Site, batch: Batch, tally: Tally): void {
  const blocks = total(tally.blocks);
  const shortcodes = total(tally.shortcodes);
  batch.count('blocks', blocks.kept, blocks.found - blocks.kept);
  batch.count('shortcodes', shortcodes.kept, shortcodes.found - shortcodes.kept);
  batch.after.push(() => site.tally.merge(tally));
}

function countBlocks(tally: Tally, nodes: readonly BlockNode[], kept: boolean): void {
  for (const node of nodes) {
    if (node.name !== 'freeform') tally.block(node.name, kept);
    countBlocks(tally, innerBlocks(node), kept);
  }
}

function countCodes(tally: Tally, nodes: readonly (string | Shortcode)[], kept: boolean): void {
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    tally.shortcode(node.name, kept);
    countCodes(tally, node.inner ?? [], kept);
  }
}
