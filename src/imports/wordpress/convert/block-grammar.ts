/** A block of the block editor as it is stored in a body. `freeform`: HTML between blocks, which has no mark of its own. */
export interface BlockNode {
  /** `core/` left out; others with their vendor: `jetpack/slideshow` */
  name: string;
  attributes: Record<string, unknown>;
  /** HTML and inner blocks in their order */
  parts: (string | BlockNode)[];
  /** as it stands in the body, marks included */
  raw: string;
}

export interface ParsedBlocks {
  nodes: BlockNode[];
  /** sentences on what was not as the grammar says */
  faults: string[];
}

const MARK = /<!--\s+(\/)?wp:([a-z][\w-]*(?:\/[a-z][\w-]*)?)(?=\s)/g;
/** Blocks may nest; beyond this the inner ones become parts of the block at this depth. */
const DEEPEST = 60;

/**
 * Reads the comment grammar of WordPress 5.0 and later: `<!-- wp:name {json} -->` … `<!-- /wp:name -->`, `<!-- wp:name /-->`.
 * Time grows with the length only. An end without a beginning is left out; a block without an end reaches as far as the one
 * around it; JSON that cannot be read counts as none.
 */
export function parseBlocks(body: string): ParsedBlocks {
  const faults: string[] = [];
  const root: Open = { node: blank('', {}), from: 0 };
  const stack: Open[] = [root];
  const top = () => stack.at(-1) as Open;
  let at = 0;
  const text = (until: number) => {
    if (until > at) top().node.parts.push(body.slice(at, until));
  };
  const close = (open: Open, end: number) => {
    open.node.raw = body.slice(open.from, end);
  };
  MARK.lastIndex = 0;
  for (let mark = MARK.exec(body); mark; mark = MARK.exec(body)) {
    const end = body.indexOf('-->', MARK.lastIndex);
    if (end < 0) break;
    const after = end + 3;
    const name = (mark[2] as string).replace(/^core\//, '');
    text(mark.index);
    at = MARK.lastIndex = after;
    if (mark[1]) {
      const index = stack.findLastIndex(({ node }) => node.name === name);
      if (index <= 0) {
        faults.push(`an end of block ${name} without a beginning`);
        continue;
      }
      for (const open of stack.splice(index).reverse()) {
        if (open.node.name !== name) faults.push(`block ${open.node.name} has no end`);
        close(open, after);
      }
      continue;
    }
    const inside = body.slice(mark.index + mark[0].length, end).trim();
    const empty = inside.endsWith('/');
    const node = blank(name, attributesOf(empty ? inside.slice(0, -1).trim() : inside, name, faults));
    top().node.parts.push(node);
    const open = { node, from: mark.index };
    if (empty) close(open, after);
    else if (stack.length < DEEPEST) stack.push(open);
    else faults.push(`blocks nested more than ${DEEPEST} deep`);
  }
  text(body.length);
  for (const open of stack.slice(1)) {
    faults.push(`block ${open.node.name} has no end`);
    close(open, body.length);
  }
  const nodes = root.node.parts.map((part) =>
    typeof part === 'string' ? { ...blank('freeform', {}), parts: [part], raw: part } : part,
  );
  return { nodes: nodes.filter(({ name, raw }) => name !== 'freeform' || raw.trim() !== ''), faults };
}

interface Open {
  node: BlockNode;
  from: number;
}

function blank(name: string, attributes: Record<string, unknown>): BlockNode {
  return { name, attributes, parts: [], raw: '' };
}

function attributesOf(json: string, name: string, faults: string[]): Record<string, unknown> {
  if (json === '') return {};
  try {
    const value: unknown = JSON.parse(json);
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // said below
  }
  faults.push(`attributes of block ${name} cannot be read`);
  return {};
}

/** Whether the body was written in the block editor; the paragraph rule of older bodies must not touch it. */
export function hasBlocks(body: string): boolean {
  return /<!--\s+wp:[a-z]/.test(body);
}

/** The HTML of the block itself, without that of the blocks in it. */
export function ownHtml(node: BlockNode): string {
  return node.parts.filter((part) => typeof part === 'string').join('');
}

/** The anchor of the block: the id of the element that it is. */
export function placeOf(node: BlockNode): string | null {
  if (node.name === 'freeform' || node.name === 'footnotes' || typeof node.parts[0] !== 'string') return null;
  const tag = /^\s*<[a-z][\w-]*\b([^<>]*)>/i.exec(node.parts[0])?.[1] ?? '';
  return /\sid="([^"]+)"/i.exec(tag)?.[1] ?? null;
}

export function innerBlocks(node: BlockNode): BlockNode[] {
  return node.parts.filter((part) => typeof part !== 'string');
}

/** HTML of the block and all in it, without marks. */
export function wholeHtml(node: BlockNode): string {
  return node.parts.map((part) => (typeof part === 'string' ? part : wholeHtml(part))).join('');
}
