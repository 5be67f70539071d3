import type * as Y from 'yjs';
import type { z } from 'zod';
import { type EditorNode, fromEditor, SUGGESTED } from '../../content/editor-schema.ts';
import { BODY, type SUGGESTED_NODE } from '../layout.ts';
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

/**
 * Of everybody but this person: the words under each proposal, in the order of the text, and each node that is proposed
 * as a whole: where it stands, by the words of readers before it, and what a new one holds. What others propose inside of
 * this person's own new blocks goes when those are taken back.
 */
function proposals(doc: Y.Doc, but: string): Record<string, string> {
  const found: Record<string, string> = {};
  let place = 0;
  const visit = (nodes: readonly EditorNode[], isNew: boolean) => {
    for (const node of nodes) {
      const whole = node.attrs?.[SUGGESTED] as z.output<typeof SUGGESTED_NODE> | undefined;
      const isInsert = whole?.kind === 'insert';
      if (isInsert && whole.by === but) continue;
      if (whole && whole.by !== but) {
        const key = `${whole.kind} ${whole.id} ${whole.by} ${whole.at}`;
        found[key] = `${found[key] ?? ''}${place} ${isInsert ? contentOf(node) : ''}`;
      }
      for (const { type, attrs } of node.marks ?? []) {
        if (!type.startsWith('suggest') || attrs?.by === but) continue;
        const key = `${type} ${attrs?.id} ${attrs?.by} ${attrs?.at}`;
        found[key] = (found[key] ?? '') + node.text;
      }
      const isProposed = isNew || isInsert || node.marks?.some(({ type }) => type === 'suggestInsert');
      if (!isProposed) place += node.text?.length ?? 0;
      visit(node.content ?? [], isNew || isInsert);
    }
  };
  visit(readNodes(doc.getXmlFragment(BODY)), false);
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** As readers would get it, were it accepted. */
function contentOf(node: EditorNode): string {
  const { [SUGGESTED]: _, ...attrs } = node.attrs ?? {};
  return JSON.stringify(fromEditor({ type: 'doc', content: [{ ...node, attrs }] }).content);
}
