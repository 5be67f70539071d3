import { expect, it } from 'vitest';
import type { MenuShownEntry } from '../../../paper/menus/contract.ts';
import {
  aboveOf,
  entriesOf,
  everyNode,
  type MenuNode,
  movedInside,
  movedOutside,
  nodesOf,
  withLevel,
  withNode,
  withoutNode,
} from './menu-tree.ts';

const shown = (label: string, ...children: MenuShownEntry[]): MenuShownEntry => ({
  ...{ label, target: { kind: 'home' }, title: '', path: '/', state: 'there', children },
});
const text = (nodes: readonly MenuNode[]): string =>
  nodes.map(({ label, children }) => label + (children.length > 0 ? `(${text(children)})` : '')).join(' ');
const tree = () => nodesOf([shown('a'), shown('b', shown('c'), shown('d', shown('e'))), shown('f')]);
const keyOf = (nodes: readonly MenuNode[], label: string): number =>
  everyNode(nodes).find((node) => node.label === label)?.key ?? -1;

it('goes under the one above it and out again', () => {
  const nodes = tree();
  const inside = movedInside(nodes, keyOf(nodes, 'f'), 5);
  expect(text(inside?.nodes ?? [])).toBe('a b(c d(e) f)');
  expect(inside?.above.label).toBe('b');
  expect(text(movedOutside(inside?.nodes ?? [], keyOf(nodes, 'f')) ?? [])).toBe(text(nodes));
  expect(movedOutside(nodes, keyOf(nodes, 'a'))).toBeNull();
  expect(movedInside(nodes, keyOf(nodes, 'a'), 5), 'nothing stands above it').toBeNull();
  expect(aboveOf(nodes, keyOf(nodes, 'd'))?.label).toBe('c');
});

it('goes no deeper than menus go, with all that hangs below it', () => {
  const nodes = tree();
  expect(movedInside(nodes, keyOf(nodes, 'b'), 3)).toBeNull();
  expect(text(movedInside(nodes, keyOf(nodes, 'b'), 4)?.nodes ?? [])).toBe('a(b(c d(e))) f');
});

it('is changed, taken out and put in another order where it stands', () => {
  const nodes = tree();
  expect(text(withNode(nodes, keyOf(nodes, 'e'), { label: 'x' }))).toBe('a b(c d(x)) f');
  expect(text(withoutNode(nodes, keyOf(nodes, 'b'))), 'what hung below it stays').toBe('a c d(e) f');
  const level = everyNode(nodes).find(({ label }) => label === 'b')?.children ?? [];
  expect(text(withLevel(nodes, level.toReversed()))).toBe('a b(d(e) c) f');
  expect(JSON.stringify(entriesOf(nodes))).not.toContain('key');
});
