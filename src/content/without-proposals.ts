import type { EditorMark, EditorNode } from './editor-schema-node.ts';
import { EDITOR_NODES, SUGGESTIONS } from './editor-schema-spec.ts';
import { SUGGESTED } from './suggested.ts';

interface Signed {
  kind?: string;
  by?: string;
}

/**
 * A text as it was before this person proposed anything, letter by letter: with unfinished blocks, with what readers never
 * get, and with what others propose. Two of them are compared as JSON. What others propose inside of this person's own new
 * words and blocks goes with those.
 */
export function withoutProposals(nodes: readonly EditorNode[], by: string): EditorNode[] {
  const whole: EditorNode[] = [];
  for (const node of nodes) {
    const suggested = suggestedOf(node);
    if (suggested.by === by && suggested.kind === 'insert') continue;
    if (node.marks?.some((mark) => mark.type === 'suggestInsert' && mark.attrs?.by === by)) continue;
    const last = whole.at(-1);
    if (suggested.by === by && suggested.kind === 'split' && last) whole[whole.length - 1] = rejoined(last, node);
    else whole.push(node);
  }
  const plain = whole.map((node) => plainOf(node, by));
  const merged = mergedTexts(plain);
  const [only] = merged;
  // the editor gives an empty container a paragraph to write in
  const isBlank = merged.length === 1 && only?.type === 'paragraph' && !only.attrs && !only.content;
  return isBlank ? [] : merged;
}

function plainOf(node: EditorNode, by: string): EditorNode {
  if (node.type === 'text') {
    const marks = (node.marks ?? []).filter((mark) => !(isProposal(mark) && mark.attrs?.by === by)).map(plainMark);
    marks.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    return { type: 'text', text: node.text ?? '', ...(marks.length > 0 && { marks }) };
  }
  const starts = EDITOR_NODES[node.type]?.attrs ?? {};
  const attrs = Object.entries(node.attrs ?? {}).filter(([name, value]) => {
    if (name === SUGGESTED) return value && (value as Signed).by !== by;
    return isSaid(value) && value !== starts[name]?.default;
  });
  const content = withoutProposals(node.content ?? [], by);
  return {
    type: node.type,
    ...(attrs.length > 0 && { attrs: sorted(attrs) }),
    ...(content.length > 0 && { content }),
  };
}

function plainMark({ type, attrs }: EditorMark): EditorMark {
  const said = Object.entries(attrs ?? {}).filter(([, value]) => isSaid(value));
  return said.length > 0 ? { type, attrs: sorted(said) } : { type };
}

/** The second half at the end of the first, at whatever depth their words are. */
function rejoined(first: EditorNode, second: EditorNode): EditorNode {
  const content = [...(first.content ?? [])];
  const [next, ...rest] = second.content ?? [];
  const last = content.at(-1);
  if (!next) return first;
  if (last && isBlock(last) && isBlock(next))
    return { ...first, content: [...content.slice(0, -1), rejoined(last, next), ...rest] };
  return { ...first, content: [...content, next, ...rest] };
}

function mergedTexts(nodes: readonly EditorNode[]): EditorNode[] {
  const merged: EditorNode[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (node.type === 'text' && !node.text) continue;
    if (node.type === 'text' && last?.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(node.marks))
      merged[merged.length - 1] = { ...last, text: `${last.text}${node.text}` };
    else merged.push(node);
  }
  return merged;
}

function isBlock({ type }: EditorNode): boolean {
  return type !== 'text' && type !== 'lineBreak';
}

function isProposal({ type }: EditorMark): boolean {
  return (SUGGESTIONS as readonly string[]).includes(type);
}

function isSaid(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '';
}

function suggestedOf({ attrs }: EditorNode): Signed {
  return (attrs?.[SUGGESTED] ?? {}) as Signed;
}

function sorted(entries: [string, unknown][]): Record<string, unknown> {
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
