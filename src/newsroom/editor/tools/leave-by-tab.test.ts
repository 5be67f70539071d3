import { EditorState } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import { LeaveByTab } from './leave-by-tab.ts';

/** Whether the last of these keys is left to the browser. */
function left(keys: readonly string[], { menu = false } = {}): boolean {
  const [plugin] = LeaveByTab.config.addProseMirrorPlugins?.call({} as never) ?? [];
  const keydown = plugin?.props.handleDOMEvents?.keydown;
  const view = { dom: { hasAttribute: () => menu }, state: EditorState };
  let is = false;
  for (const key of keys) is = keydown?.call(plugin as never, view as never, { key } as KeyboardEvent) === true;
  return is;
}

it('leaves the text by Escape and Tab, backwards too', () => {
  expect(left(['Escape', 'Tab'])).toBe(true);
  expect(left(['Escape', 'Shift', 'Tab'])).toBe(true);
});

it('leaves Tab to lists and tables otherwise', () => {
  expect(left(['Tab'])).toBe(false);
  expect(left(['Escape'])).toBe(false);
  expect(left(['Escape', 'a', 'Tab'])).toBe(false);
  expect(left(['Escape', 'Tab'], { menu: true })).toBe(false);
});
