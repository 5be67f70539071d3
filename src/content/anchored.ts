import { ANCHOR } from './attributes.ts';
import { everyBlock } from './descend.ts';
import type { Block, Heading, Image, Paragraph, Table } from './document.ts';

/** Kinds of blocks that can carry former anchors; of the others the first such block inside does. */
type Anchored = Paragraph | Heading | Image | Table;

/** More on one block are not kept. */
export const MOST_ANCHORS = 50;

export function isAnchor(id: string): boolean {
  return id.length <= 120 && ANCHOR.test(id);
}

/**
 * The blocks with these anchors on the first of them (or of those in them, in the order of the page) that can carry some;
 * null where none can. Nothing of what is given is changed.
 */
export function withAnchors(blocks: readonly Block[], ids: readonly string[]): Block[] | null {
  const carrier = carrierIn(blocks);
  return carrier && ids.length > 0 ? replaced(blocks, carrier, carrying(carrier, ids)) : carrier && [...blocks];
}

/** The same on the last one that can carry some. */
export function withAnchorsAtEnd(blocks: readonly Block[], ids: readonly string[]): Block[] {
  const carrier = [...everyBlock(blocks)].findLast(canCarry);
  return carrier ? replaced(blocks, carrier, carrying(carrier, ids)) : [...blocks];
}

/** The former anchors that blocks carry, those of blocks in them too. */
export function anchorsIn(blocks: readonly Block[]): string[] {
  return [...everyBlock(blocks)].filter(canCarry).flatMap(formerOf);
}

export function carrying<B extends Anchored>(block: B, ids: readonly string[]): B {
  const all = [...new Set([...formerOf(block), ...ids])].filter(
    (id) => isAnchor(id) && !(block.type === 'heading' && block.attrs.anchor === id),
  );
  const kept = all.slice(0, MOST_ANCHORS);
  if (kept.length === 0) return block;
  return { ...block, attrs: { ...block.attrs, [block.type === 'heading' ? 'aliases' : 'anchors']: kept } };
}

function formerOf(block: Anchored): readonly string[] {
  return (block.type === 'heading' ? block.attrs.aliases : block.attrs?.anchors) ?? [];
}

function canCarry(block: Block): block is Anchored {
  return block.type === 'paragraph' || block.type === 'heading' || block.type === 'image' || block.type === 'table';
}

function carrierIn(blocks: readonly Block[]): Anchored | null {
  for (const block of everyBlock(blocks)) if (canCarry(block)) return block;
  return null;
}

function replaced(blocks: readonly Block[], old: Block, fresh: Block): Block[] {
  const inside = <Node extends object>(node: Node): Node => {
    if ((node as unknown) === old) return fresh as unknown as Node;
    const { content } = node as { content?: unknown };
    return Array.isArray(content) ? { ...node, content: content.map((child: object) => inside(child)) } : node;
  };
  return blocks.map((block) => inside(block));
}
