import type { MenuDraftEntry, MenuShownEntry } from '../../../paper/menus/contract.ts';

/** An entry while somebody works on it; `key` tells it from all others for as long as the screen is open. */
export interface MenuNode extends Omit<MenuShownEntry, 'children'> {
  key: number;
  children: MenuNode[];
}

let last = 0;

export function nodesOf(entries: readonly MenuShownEntry[]): MenuNode[] {
  return entries.map((entry) => ({ ...entry, key: ++last, children: nodesOf(entry.children) }));
}

/** What is sent to the server. */
export function entriesOf(nodes: readonly MenuNode[]): MenuDraftEntry[] {
  return nodes.map(({ label, target, children }) => ({ label, target, children: entriesOf(children) }));
}

/** What it is called, for readers and for editors. */
export function nameOf({ label, title, path }: Omit<MenuShownEntry, 'children'>): string {
  return label || title || path || '';
}

export function everyNode(nodes: readonly MenuNode[]): MenuNode[] {
  return nodes.flatMap((node) => [node, ...everyNode(node.children)]);
}

/** The level that the node stands on, with what each of its nodes is made into. */
function onLevelOf(nodes: readonly MenuNode[], key: number, change: (level: MenuNode[]) => MenuNode[]): MenuNode[] {
  if (nodes.some((node) => node.key === key)) return change([...nodes]);
  return nodes.map((node) => ({ ...node, children: onLevelOf(node.children, key, change) }));
}

export function withNode(nodes: readonly MenuNode[], key: number, part: Partial<MenuNode>): MenuNode[] {
  return onLevelOf(nodes, key, (level) => level.map((node) => (node.key === key ? { ...node, ...part } : node)));
}

/** What hangs below it goes up into its place. */
export function withoutNode(nodes: readonly MenuNode[], key: number): MenuNode[] {
  return onLevelOf(nodes, key, (level) => level.flatMap((node) => (node.key === key ? node.children : [node])));
}

/** These nodes are all of one level, in another order. */
export function withLevel(nodes: readonly MenuNode[], level: readonly MenuNode[]): MenuNode[] {
  const [first] = level;
  return first ? onLevelOf(nodes, first.key, () => [...level]) : [...nodes];
}

/** Under the one above it, as its last; null where it stands first, or would stand too deep. */
export function movedInside(
  nodes: readonly MenuNode[],
  key: number,
  deepest: number,
): { nodes: MenuNode[]; above: MenuNode } | null {
  const above = aboveOf(nodes, key);
  const node = everyNode(nodes).find((one) => one.key === key);
  if (!above || !node || levelOf(nodes, key) + heightOf(node) > deepest) return null;
  const rest = onLevelOf(nodes, key, (level) =>
    level.flatMap((one) => {
      if (one.key === key) return [];
      return one.key === above.key ? { ...one, children: [...one.children, node] } : one;
    }),
  );
  return { nodes: rest, above };
}

/** After the one it stood under; null at the top. */
export function movedOutside(nodes: readonly MenuNode[], key: number): MenuNode[] | null {
  const parent = everyNode(nodes).find(({ children }) => children.some((child) => child.key === key));
  const node = parent?.children.find((child) => child.key === key);
  if (!parent || !node) return null;
  return onLevelOf(nodes, parent.key, (level) =>
    level.flatMap((one) =>
      one.key === parent.key ? [{ ...one, children: one.children.filter((child) => child.key !== key) }, node] : [one],
    ),
  );
}

/** The one that it would be put under. */
export function aboveOf(nodes: readonly MenuNode[], key: number): MenuNode | null {
  const at = nodes.findIndex((node) => node.key === key);
  if (at >= 0) return nodes[at - 1] ?? null;
  for (const { children } of nodes)
    if (everyNode(children).some((node) => node.key === key)) return aboveOf(children, key);
  return null;
}

/** 1 at the top. */
function levelOf(nodes: readonly MenuNode[], key: number): number {
  if (nodes.some((node) => node.key === key)) return 1;
  const branch = nodes.find(({ children }) => everyNode(children).some((node) => node.key === key));
  return branch ? 1 + levelOf(branch.children, key) : 0;
}

/** How many levels it is high, itself included. */
function heightOf({ children }: MenuNode): number {
  return 1 + Math.max(0, ...children.map(heightOf));
}
