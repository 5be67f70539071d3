import type * as Y from 'yjs';
import type { EditorNode } from '../../content/editor-schema.ts';
import { BODY } from '../layout.ts';
import { readNodes, readText } from '../texts/read-text.ts';

/**
 * For those who may propose but not write: the text without proposals must stay as it is, and so must everybody else's
 * proposals. Null: it is so.
 */
export function onlyProposes(by: string): (before: Y.Doc, after: Y.Doc) => string | null {
  return (before, after) => {
    if (JSON.stringify(readText(before)) !== JSON.stringify(readText(after))) return 'a change that is no proposal';
    const others = JSON.stringify(proposals(before, by));
    return others === JSON.stringify(proposals(after, by)) ? null : "a change of somebody else's proposals";
  };
}

/** Of everybody but this person: the words under each proposal, in the order of the text. */
function proposals(doc: Y.Doc, but: string): Record<string, string> {
  const found: Record<string, string> = {};
  const visit = (nodes: readonly EditorNode[]) => {
    for (const node of nodes) {
      for (const { type, attrs } of node.marks ?? []) {
        if (!type.startsWith('suggest') || attrs?.by === but) continue;
        const key = `${type} ${attrs?.id} ${attrs?.by} ${attrs?.at}`;
        found[key] = (found[key] ?? '') + node.text;
      }
      visit(node.content ?? []);
    }
  };
  visit(readNodes(doc.getXmlFragment(BODY)));
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
}
