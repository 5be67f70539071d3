import type { Block } from '../../../content/document.ts';
import type { BlockNode } from './block-grammar.ts';
import type { Conversion } from './conversion.ts';

/** Blocks, or null where the block has nothing for a story: it is then counted as left out. `inner`: its inner blocks, converted. */
export type BlockHandler = (conversion: Conversion, node: BlockNode, inner: () => Block[]) => Block[] | null;

export function word(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}
