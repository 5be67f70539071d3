import { Extension, Node, type NodeConfig } from '@tiptap/core';
import type { DOMOutputSpec, Node as PmNode } from '@tiptap/pm/model';
import { EDITOR_NODES } from '../../../content/editor-schema.ts';
import { colourOf } from '../live/colour-of.ts';
import { suggestedOf } from '../suggestions/suggested.ts';
import { asAttribute, storedAttributes } from './stored-attributes.ts';

/** What a block brings beyond its shape: a form around it, keys. */
export type NodeExtras = Partial<Pick<NodeConfig, 'addNodeView' | 'addKeyboardShortcuts' | 'addProseMirrorPlugins'>>;

/** Every node of the editor's schema as Tiptap wants it. */
export function nodeExtensions(extras: Readonly<Record<string, NodeExtras>> = {}): (Node | Extension)[] {
  const nodes = Object.entries(EDITOR_NODES).map(([name, spec]) =>
    Node.create({
      name,
      topNode: name === 'doc',
      ...(spec.group && { group: spec.group }),
      ...(spec.content !== undefined && { content: spec.content }),
      ...(spec.inline && { inline: true, selectable: false }),
      ...(spec.defining && { defining: true }),
      ...(spec.isolating && { isolating: true }),
      ...(spec.code && { code: true }),
      ...(spec.whitespace && { whitespace: spec.whitespace }),
      // new lines of whatever kind are paragraphs first
      priority: name === 'paragraph' ? 1000 : 100,
      ...(name !== 'text' &&
        name !== 'doc' && {
          addAttributes: () => storedAttributes(name),
          parseHTML: () => [
            {
              tag: `[data-node="${name}"]`,
              priority: 60,
              ...(spec.whitespace && { preserveWhitespace: 'full' as const }),
            },
            ...(TAGS[name] ?? []).map((tag) => ({ tag })),
          ],
          renderHTML: ({ node }: { node: PmNode }) => domOf(name, node),
        }),
      ...(name === 'lineBreak' && { renderText: () => '\n' }),
      ...extras[name],
    }),
  );
  return [...nodes, TableRoles];
}

/** The browser's own elements, which it may make while somebody types. */
const TAGS: Readonly<Record<string, string[]>> = { paragraph: ['p'], lineBreak: ['br'], separator: ['hr'] };

const ELEMENTS: Readonly<Record<string, string>> = {
  paragraph: 'p',
  quote: 'blockquote',
  listItem: 'li',
  tableRow: 'tr',
  separator: 'hr',
  preformatted: 'pre',
  verse: 'pre',
  footnotes: 'ol',
  footnote: 'li',
  details: 'section',
  factBox: 'section',
};

/** Elements that other programs understand on the clipboard, with everything of ours in one attribute. */
function domOf(name: string, node: PmNode): DOMOutputSpec {
  const own = { 'data-node': name, ...asAttribute(node.attrs), ...drawn(node) };
  if (name === 'lineBreak') return ['br'];
  if (name === 'heading') return [`h${node.attrs.level ?? 2}`, own, 0];
  if (name === 'list') return [node.attrs.ordered ? 'ol' : 'ul', own, 0];
  if (name === 'table') return ['table', own, ['tbody', 0]];
  if (name === 'code') return ['pre', own, ['code', 0]];
  if (name === 'tableCell') {
    const { header, colspan, rowspan } = node.attrs;
    return [header ? 'th' : 'td', { ...own, colspan, rowspan }, 0];
  }
  if (name === 'paragraph') return ['p', { ...own, ...alignment(node) }, 0];
  const element = ELEMENTS[name] ?? 'div';
  return node.isLeaf ? [element, own] : [element, { ...own, class: `block-${name}` }, 0];
}

/** That somebody proposes something of the whole node; never read from a clipboard. */
function drawn(node: PmNode): Record<string, string> {
  const suggested = suggestedOf(node);
  return suggested ? { 'data-suggested': suggested.kind, style: `--by: ${colourOf(suggested.by)}` } : {};
}

function alignment(node: PmNode): Record<string, string> {
  const { align, dropCap } = node.attrs;
  const classes = [align && `align-${align}`, dropCap && 'drop-cap'].filter(Boolean).join(' ');
  return classes ? { class: classes } : {};
}

/** prosemirror-tables knows tables by the roles of their nodes. */
const TableRoles = Extension.create({
  name: 'tableRoles',
  extendNodeSchema: (extension) => {
    const { tableRole } = EDITOR_NODES[extension.name] ?? {};
    return tableRole ? { tableRole } : {};
  },
});
