import type { EditorState } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { type EditorNode, fromEditor } from '../../../content/editor-schema.ts';
import { stateOf, toldOf } from '../testing/editor-state.ts';
import { decide, proposalsIn } from './decide.ts';
import { propose } from './propose.ts';
import { rangeToGo } from './range-to-go.ts';

const ana = { by: 'ana', at: 1, id: 'a' };
const ben = { by: 'ben', at: 2, id: 'b' };

function type(state: EditorState, text: string, who = ana): EditorState {
  const { from, to } = state.selection;
  return state.apply(propose(state, { from, to, text }, who) as never);
}

function press(state: EditorState, key: 'Backspace' | 'Delete', who = ana, wholeWord = false): EditorState {
  const range = rangeToGo(state, key, wholeWord);
  if (!range) return state;
  const caret = key === 'Delete' ? 'end' : 'start';
  return state.apply(propose(state, { ...range, text: '', caret }, who) as never);
}

const readersGet = (state: EditorState): string =>
  JSON.stringify(fromEditor(state.doc.toJSON() as EditorNode)).match(/"text":"([^"]*)"/)?.[1] ?? '';

describe('a proposal', () => {
  it('replaces words without changing what readers get', () => {
    const state = type(type(stateOf('The |thirty| countries'), 'twenty'), '-six');
    expect(toldOf(state)).toBe('The [-thirty][+twenty-six] countries');
    expect(readersGet(state)).toBe('The thirty countries');
    expect(proposalsIn(state.doc).map(({ kind, text, by }) => [kind, text, by])).toEqual([
      ['delete', 'thirty', 'ana'],
      ['insert', 'twenty-six', 'ana'],
    ]);
  });

  it("takes one's own proposed words away at once, others' not", () => {
    const mine = press(press(type(stateOf('A|.'), 'bcd'), 'Backspace'), 'Backspace');
    expect(toldOf(mine)).toBe('A[+b].');
    const theirs = press(type(stateOf('A|.'), 'b', ben), 'Backspace', ana);
    expect(theirs.doc.textContent).toBe('Ab.');
    expect(proposalsIn(theirs.doc).map(({ kind, by }) => `${kind} ${by}`)).toEqual(['insert ben', 'delete ana']);
  });

  it('marks one character, a whole word, never half a character', () => {
    expect(toldOf(press(stateOf('boat|'), 'Backspace'))).toBe('boa[-t]');
    expect(toldOf(press(stateOf('two boats|'), 'Backspace', ana, true))).toBe('two [-boats]');
    expect(toldOf(press(stateOf('|two boats'), 'Delete', ana, true))).toBe('[-two] boats');
    expect(toldOf(press(stateOf('x😀|'), 'Backspace'))).toBe('x[-😀]');
  });
});

describe('a decision', () => {
  const proposed = type(stateOf('The |thirty| countries'), 'twenty-six');

  it('makes it text, or as if it had never been', () => {
    const accepted = proposed.apply(decide(proposed, proposalsIn(proposed.doc), true));
    expect(toldOf(accepted)).toBe('The twenty-six countries');
    const rejected = proposed.apply(decide(proposed, proposalsIn(proposed.doc), false));
    expect(toldOf(rejected)).toBe('The thirty countries');
  });

  it('can be of one alone', () => {
    const [deletion] = proposalsIn(proposed.doc);
    const state = proposed.apply(decide(proposed, deletion ? [deletion] : [], true));
    expect(toldOf(state)).toBe('The [+twenty-six] countries');
  });
});
