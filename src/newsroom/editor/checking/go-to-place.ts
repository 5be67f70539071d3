import type { Editor } from '@tiptap/core';
import { goTo } from '../panels/go-to.ts';
import { wantPlace } from './wanted-place.ts';

/** To where a check or a doubt is: a block of the text, a field, or the panel that holds it. */
export function goToPlace(where: string, editor: Editor | null): void {
  if (where.startsWith('body.')) {
    if (editor) goTo(editor, where);
  } else if (!focusField(where)) wantPlace(where);
}

/** False: the field is not on the screen now. */
export function focusField(where: string): boolean {
  const field = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(where)}"]`);
  if (!field || field.offsetParent === null) return false;
  field.scrollIntoView({ block: 'center' });
  field.focus({ preventScroll: true });
  return true;
}
