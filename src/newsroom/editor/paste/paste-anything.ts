import { type Editor, Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { pasteAddress } from './paste-address.ts';
import { plainLines } from './plain-lines.ts';

/** What the extension needs of the story around it. */
export interface PasteSetting {
  html(editor: Editor, html: string): void;
  files(editor: Editor, files: readonly File[]): void;
}

/** What comes from other programs is read by content's parser; what comes from an editor of ours comes as it is. */
export const PasteAnything = Extension.create<{ setting: PasteSetting | null }>({
  name: 'pasteAnything',
  addOptions: () => ({ setting: null }),
  addProseMirrorPlugins() {
    const { setting } = this.options;
    const { editor } = this;
    if (!setting) return [];
    // with Shift the clipboard's words go in as they stand
    let asItStands = false;
    return [
      new Plugin({
        props: {
          // what others made is not for the editor's own reading, which would apply its styles
          transformPastedHTML: (html) => (isOurs(html) ? html : ''),
          handleDOMEvents: {
            keydown: (_, { shiftKey }) => {
              asItStands = shiftKey;
              return false;
            },
            keyup: () => {
              asItStands = false;
              return false;
            },
          },
          handlePaste: (view, event) => {
            const data = event.clipboardData;
            if (!data || !view.editable || isPlain(view.state.selection.$from.parent.type.name)) return false;
            const html = data.getData('text/html');
            const text = data.getData('text/plain');
            if (html && isOurs(html)) return false;
            if (asItStands && text) return false;
            if (data.files.length === 0 && pasteAddress(editor, text)) return true;
            const lines = html || data.files.length > 0 ? null : plainLines(text);
            if (lines) {
              setting.html(editor, lines);
              return true;
            }
            if (html) {
              setting.html(editor, html);
              return true;
            }
            if (data.files.length === 0) return false;
            setting.files(editor, [...data.files]);
            return true;
          },
          handleDrop: (view, event, _, moved) => {
            const files = [...(event.dataTransfer?.files ?? [])];
            const html = event.dataTransfer?.getData('text/html');
            if (moved || !view.editable || (files.length === 0 && !html) || (html && isOurs(html))) return false;
            const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
            if (place) editor.commands.setTextSelection(place.pos);
            event.preventDefault();
            if (files.length > 0) setting.files(editor, files);
            else if (html) setting.html(editor, html);
            return true;
          },
        },
      }),
    ];
  },
});

function isPlain(type: string): boolean {
  return type === 'code' || type === 'preformatted';
}

/** Copied from an editor of ours: every block says so itself. */
export function isOurs(html: string): boolean {
  return /data-pm-slice=/.test(html) && /data-node=/.test(html);
}
