import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

export interface Sought {
  words: string;
  matchCase: boolean;
  wholeWords: boolean;
}

export interface Found {
  from: number;
  to: number;
}

interface FindState {
  sought: Sought;
  current: number;
  found: readonly Found[];
}

export const findKey = new PluginKey<FindState>('find');

const NOTHING: Sought = { words: '', matchCase: false, wholeWords: false };

/** Marks what is sought in the text; `findKey`'s meta sets `sought` and `current`. */
export const FindInText = Extension.create({
  name: 'findInText',
  addProseMirrorPlugins() {
    return [
      new Plugin<FindState>({
        key: findKey,
        state: {
          init: () => ({ sought: NOTHING, current: 0, found: [] }),
          apply: (tr, before) => {
            const news = tr.getMeta(findKey) as { sought?: Sought; current?: number } | undefined;
            if (!news && (!tr.docChanged || !before.sought.words)) return before;
            const sought = news?.sought ?? before.sought;
            const found = news?.sought || tr.docChanged ? findAll(tr.doc, sought) : before.found;
            const current = Math.max(0, Math.min(news?.current ?? before.current, found.length - 1));
            return { sought, current, found };
          },
        },
        props: {
          decorations: (state) => {
            const { found, current } = findKey.getState(state) ?? { found: [], current: 0 };
            return DecorationSet.create(
              state.doc,
              found.map(({ from, to }, position) =>
                Decoration.inline(from, to, { class: position === current ? 'found found-current' : 'found' }),
              ),
            );
          },
        },
      }),
    ];
  },
});

/** Every place, within one paragraph each. What is not text counts as one character that nothing matches. */
export function findAll(doc: Node, { words, matchCase, wholeWords }: Sought): Found[] {
  if (!words) return [];
  const found: Found[] = [];
  const pattern = patternFor(words, matchCase, wholeWords);
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    const text = node.textBetween(0, node.content.size, undefined, '\uFFFC');
    for (const match of text.matchAll(pattern))
      if (match[0]) found.push({ from: pos + 1 + match.index, to: pos + 1 + match.index + match[0].length });
    return false;
  });
  return found;
}

/** Straight and typographic quotation marks, and spaces of all kinds, are the same when seeking. */
function patternFor(words: string, matchCase: boolean, wholeWords: boolean): RegExp {
  const escaped = words
    .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .replace(/["“”„«»]/g, '["“”„«»]')
    .replace(/['‘’‚‹›]/g, "['‘’‚‹›]")
    .replace(/\s+/g, '\\s+');
  const edges = wholeWords ? [`(?<![\\p{L}\\p{N}_])`, `(?![\\p{L}\\p{N}_])`] : ['', ''];
  return new RegExp(`${edges[0]}${escaped}${edges[1]}`, matchCase ? 'gu' : 'giu');
}
