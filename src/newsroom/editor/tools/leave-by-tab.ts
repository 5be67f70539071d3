import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

/**
 * Escape, then Tab or Shift+Tab, leads out of the text from wherever the caret is: in lists and tables Tab alone has work
 * to do there, and nobody may be held in them (WCAG 2.2, 2.1.2).
 */
export const LeaveByTab = Extension.create({
  name: 'leaveByTab',
  priority: 1_000,
  addProseMirrorPlugins() {
    let isLeaving = false;
    const stay = (): boolean => {
      isLeaving = false;
      return false;
    };
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            keydown: (view, event) => {
              // what is open over the text is closed by Escape first
              if (event.key === 'Escape') isLeaving = !view.dom.hasAttribute('aria-activedescendant');
              else if (event.key !== 'Tab' && event.key !== 'Shift') isLeaving = false;
              // the browser's own Tab: no other key of the text has a say
              return isLeaving && event.key === 'Tab';
            },
            mousedown: stay,
            focus: stay,
          },
        },
      }),
    ];
  },
});
