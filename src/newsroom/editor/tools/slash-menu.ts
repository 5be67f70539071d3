import { Extension } from '@tiptap/core';
import { PluginKey } from '@tiptap/pm/state';
import { Suggestion, type SuggestionProps } from '@tiptap/suggestion';
import type { EditorWords } from '../../strings/editor-en.ts';
import { applyBlock } from './apply-block.ts';
import { MENU_BLOCKS, type MenuBlock } from './block-menu.ts';

export interface SlashState {
  items: readonly MenuBlock[];
  chosen: number;
  /** of the `/` in the window, now */
  place(): DOMRect | null;
  choose(block: MenuBlock): void;
}

/** The menu that `/` opens, as far as it is open; the component that draws it listens. */
export interface SlashStore {
  state: SlashState | null;
  listener: ((state: SlashState | null) => void) | null;
}

/** `/` at the start of a word offers the blocks; what is typed after it narrows them. */
export const SlashMenu = Extension.create<{ store: SlashStore | null; words: EditorWords | null }>({
  name: 'slashMenu',
  // not an empty store: what is configured would be copied into it, and nobody would listen to the copy
  addOptions: () => ({ store: null, words: null }),
  addProseMirrorPlugins() {
    const { store, words } = this.options;
    const { editor } = this;
    if (!store) return [];
    const set = (state: SlashState | null): void => {
      store.state = state;
      store.listener?.(state);
      const { dom } = editor.view;
      if (state) {
        dom.setAttribute('aria-controls', 'slash-menu');
        dom.setAttribute('aria-activedescendant', `slash-${state.items[state.chosen]?.key ?? ''}`);
      } else {
        dom.removeAttribute('aria-controls');
        dom.removeAttribute('aria-activedescendant');
      }
    };
    const show = (props: SuggestionProps<MenuBlock, MenuBlock>): void => {
      if (props.items.length === 0) {
        set(null);
        return;
      }
      const isSame = store.state?.items.map(({ key }) => key).join() === props.items.map(({ key }) => key).join();
      const chosen = isSame ? (store.state?.chosen ?? 0) : 0;
      set({ items: props.items, chosen, place: () => props.clientRect?.() ?? null, choose: props.command });
    };
    return [
      Suggestion<MenuBlock, MenuBlock>({
        editor,
        pluginKey: new PluginKey('slashMenu'),
        char: '/',
        allowedPrefixes: [' ', '\u00a0'],
        allow: ({ state }) => {
          const { parent } = state.selection.$from;
          return parent.inlineContent && !['code', 'preformatted', 'verse'].includes(parent.type.name);
        },
        items: ({ query }) => (words ? matching(query, words) : []),
        command: ({ editor: own, range, props }) => {
          // a note's number stands at the word, without the space that `/` needed
          const isSign =
            props.type === 'footnotes' &&
            /\s$/.test(own.state.doc.textBetween(Math.max(0, range.from - 1), range.from));
          own
            .chain()
            .focus()
            .deleteRange({ ...range, from: range.from - (isSign ? 1 : 0) })
            .run();
          applyBlock(own, props);
        },
        render: () => ({
          onStart: (props) => {
            store.state = null;
            show(props);
          },
          onUpdate: show,
          onExit: () => set(null),
          onKeyDown: ({ event }) => {
            const { state } = store;
            if (!state) return false;
            const count = state.items.length;
            if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
              const step = event.key === 'ArrowDown' ? 1 : count - 1;
              set({ ...state, chosen: (state.chosen + step) % count });
              return true;
            }
            const block = state.items[state.chosen];
            if ((event.key === 'Enter' || event.key === 'Tab') && block) {
              state.choose(block);
              return true;
            }
            return false;
          },
        }),
      }),
    ];
  },
});

/** Those with a word that begins so come first. */
export function matching(query: string, words: EditorWords): MenuBlock[] {
  const sought = query.toLowerCase();
  const nameOf = ({ key }: MenuBlock): string => `${words.blocks[key]} ${words.blockWords[key] ?? ''}`.toLowerCase();
  const found = MENU_BLOCKS.filter((block) => nameOf(block).includes(sought));
  const begins = (block: MenuBlock): boolean =>
    nameOf(block)
      .split(/\s+/)
      .some((word) => word.startsWith(sought));
  return [...found.filter(begins), ...found.filter((block) => !begins(block))];
}
