import { describe, expect, it } from 'vitest';
import { stateOf, stateWith, toldOf } from '../testing/editor-state.ts';
import { deleteBlock, duplicateBlock, moveBlock } from './move-block.ts';
import { notesIn, numberNotes } from './number-notes.ts';

const run = (state: ReturnType<typeof stateOf>, command: ReturnType<typeof moveBlock>): string => {
  let next = state;
  command(state, (tr) => {
    next = state.apply(tr);
  });
  return toldOf(next);
};

describe('the block with the caret', () => {
  it('moves past its neighbour, not out of the text', () => {
    expect(run(stateOf('one', 'tw|o', 'three'), moveBlock(-1))).toBe('two / one / three');
    expect(run(stateOf('one', 'tw|o', 'three'), moveBlock(1))).toBe('one / three / two');
    expect(moveBlock(-1)(stateOf('on|e', 'two'))).toBe(false);
    expect(moveBlock(1)(stateOf('one', 'tw|o'))).toBe(false);
  });

  it('is copied and deleted as a whole', () => {
    expect(run(stateOf('on|e', 'two'), duplicateBlock())).toBe('one / one / two');
    expect(run(stateOf('on|e', 'two'), deleteBlock())).toBe('two');
  });

  it('is the point in a list', () => {
    const item = (text: string) => ({
      type: 'listItem',
      content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
    });
    const list = stateWith([{ type: 'list', content: [item('one'), item('tw|o')] }]);
    expect(run(list, moveBlock(-1))).toBe('two / one');
  });
});

it('numbers the signs of notes by the place of their notes', () => {
  const sign = (id: string, text: string) => ({ type: 'text', text, marks: [{ type: 'note', attrs: { id } }] });
  const note = (id: string) => ({ type: 'footnote', attrs: { id }, content: [] });
  const state = stateWith([
    { type: 'paragraph', content: [sign('b', '7'), { type: 'text', text: ' and ' }, sign('a', '1'), sign('c', '*')] },
    { type: 'footnotes', content: [note('b'), note('a'), note('c')] },
  ]);
  const tr = state.tr;
  numberNotes(tr);
  expect(notesIn(tr.doc).signs.map(({ text }) => text)).toEqual(['1', '2', '*']);
});
