import type { Editor } from '@tiptap/core';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { providerOf } from '../../../content/parse/providers.ts';
import { addressOf } from '../tools/link-rules.ts';

/**
 * An address alone on the clipboard: words that are chosen lead there from now on; without any it stands in the text as
 * a link, and what has a line for itself and is a film, a post or a player of one of the usual places becomes that.
 * Undoing leaves the link. False: it is no address.
 */
export function pasteAddress(editor: Editor, text: string): boolean {
  const words = text.trim();
  const href = addressOf(words);
  const { state, view } = editor;
  const { link } = state.schema.marks;
  const { selection } = state;
  if (!href || !link || !selection.$from.parent.inlineContent) return false;
  // a path is an address only where there are words to lead there
  if (selection.empty && href.startsWith('/')) return false;
  const mark = link.create({ href });
  if (!selection.empty && selection.$from.sameParent(selection.$to)) {
    const { from, to } = selection;
    view.dispatch(state.tr.removeMark(from, to, link).addMark(from, to, mark).setMeta('paste', true));
    return true;
  }
  const embed = embedFor(state, href);
  const slice = new Slice(Fragment.from(state.schema.text(words, [mark])), 0, 0);
  view.dispatch(state.tr.replaceSelection(slice).scrollIntoView().setMeta('paste', true));
  if (embed) {
    const { $from } = view.state.selection;
    view.dispatch(view.state.tr.replaceWith($from.before(), $from.after(), embed).scrollIntoView());
    // a caption may follow, or writing goes on
    editor.commands.setTextSelection($from.before() + 1);
  }
  return true;
}

/** Null: the address does not stand alone, or its host is none that shows more than a page. */
function embedFor({ selection: { $from, empty }, schema }: EditorState, href: string): Node | null {
  const { paragraph, embed } = schema.nodes;
  if (!embed || !empty || $from.parent.type !== paragraph || $from.parent.content.size > 0 || $from.depth !== 1)
    return null;
  if (!URL.canParse(href)) return null;
  const url = new URL(href);
  const provider = providerOf(url);
  if (!provider || provider.kind === 'page' || url.pathname === '/') return null;
  return embed.create({ url: provider.page?.(url) ?? href, provider: provider.name, kind: provider.kind });
}
