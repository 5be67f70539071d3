import { Fragment, Node, Slice } from '@tiptap/pm/model';
import type { Command, EditorState, Transaction } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { type EditorNode, fromEditor } from '../../../content/editor-schema.ts';
import { stateOf, stateWith } from '../testing/editor-state.ts';
import { deleteBlock, moveBlock } from '../tools/move-block.ts';
import { decide, proposalsIn } from './decide.ts';
import { propose } from './propose.ts';
import { proposeBreak, proposeJoin } from './propose-break.ts';
import { proposeChange } from './propose-change.ts';
import { isSameForReaders } from './same-for-readers.ts';

const ana = { by: 'ana', at: 1, id: 'a' };
const ben = { by: 'ben', at: 2, id: 'b' };

const readersGet = ({ doc }: EditorState): string => JSON.stringify(fromEditor(doc.toJSON() as EditorNode));

/** The kinds and words of the top blocks, as they would be read. */
const readAs = (state: EditorState): string[] =>
  (fromEditor(state.doc.toJSON() as EditorNode).content as EditorNode[]).map(
    (block) => `${block.type === 'paragraph' ? '' : `${block.type}: `}${textOf(block)}`,
  );

const textOf = (node: EditorNode): string => node.text ?? (node.content ?? []).map(textOf).join('·');

/** Applies a proposal: readers must get what they got, rejecting it must leave what was, and it gives what it says. */
function proposed(state: EditorState, tr: Transaction | null): { after: EditorState; accepted: string[] } {
  if (!tr) throw new Error('nothing was proposed');
  const after = state.apply(tr as never);
  expect(readersGet(after)).toBe(readersGet(state));
  expect(isSameForReaders(state.doc, after.doc, 'ana')).toBe(true);
  const rejected = after.apply(decide(after, proposalsIn(after.doc), false));
  expect(readersGet(rejected)).toBe(readersGet(state));
  expect(proposalsIn(rejected.doc)).toEqual([]);
  const done = after.apply(decide(after, proposalsIn(after.doc), true));
  done.doc.check();
  expect(proposalsIn(done.doc)).toEqual([]);
  return { after, accepted: readAs(done) };
}

function pasted(state: EditorState, content: unknown[], open = 1): Transaction | null {
  const nodes = content.map((json) => Node.fromJSON(state.schema, json as never));
  const { from, to } = state.selection;
  return propose(state, { from, to, slice: new Slice(Fragment.from(nodes), open, open) }, ana);
}

const paragraph = (text: string) => ({ type: 'paragraph', content: text ? [{ type: 'text', text }] : [] });
const picture = { type: 'image', attrs: { source: { media: 7 }, alt: 'Cranes', width: 'column' } };
const list = (...texts: string[]) => ({
  type: 'list',
  attrs: { ordered: false },
  content: texts.map((text) => ({ type: 'listItem', content: [paragraph(text)] })),
});

describe('a break in the text', () => {
  it('splits a paragraph, which readers get as one', () => {
    const state = stateOf('One. |Two.', 'Three.');
    const { after, accepted } = proposed(state, proposeBreak(state, ana));
    expect(proposalsIn(after.doc).map(({ kind }) => kind)).toEqual(['split']);
    expect(accepted).toEqual(['One. ', 'Two.', 'Three.']);
    const back = proposeJoin(after, 'Backspace', ana);
    expect(back && readAs(after.apply(back as never))).toEqual(['One. Two.', 'Three.']);
    expect(back && proposalsIn(after.apply(back as never).doc)).toEqual([]);
  });

  it('begins a paragraph after another, and what is written there is written plainly', () => {
    const state = stateOf('One.|', 'Two.');
    const { after } = proposed(state, proposeBreak(state, ana));
    const { from } = after.selection;
    const { accepted } = proposed(after, propose(after, { from, to: from, text: 'New.' }, ana));
    expect(accepted).toEqual(['One.', 'New.', 'Two.']);
  });

  it('splits the point of a list, and begins another', () => {
    const middle = stateWith([list('a|b', 'c')]);
    expect(proposed(middle, proposeBreak(middle, ana)).accepted).toEqual(['list: a·b·c']);
    const end = stateWith([list('a|')]);
    const { after } = proposed(end, proposeBreak(end, ana));
    const { from } = after.selection;
    expect(proposed(after, propose(after, { from, to: from, text: 'b' }, ana)).accepted).toEqual(['list: a·b']);
  });

  it('is taken away between two paragraphs, from either side, and between points', () => {
    const behind = stateOf('One. ', '|Two.');
    expect(proposed(behind, proposeJoin(behind, 'Backspace', ana)).accepted).toEqual(['One. Two.']);
    const before = stateOf('One. |', 'Two.');
    expect(proposed(before, proposeJoin(before, 'Delete', ana)).accepted).toEqual(['One. Two.']);
    const points = stateWith([list('a', '|b')]);
    expect(proposed(points, proposeJoin(points, 'Backspace', ana)).accepted).toEqual(['list: ab']);
  });

  it('is not taken away before a picture, or the first word', () => {
    expect(proposeJoin(stateWith([picture, paragraph('|x')]), 'Backspace', ana)).toBeNull();
    expect(proposeJoin(stateOf('|x'), 'Backspace', ana)).toBeNull();
  });
});

describe('a deletion across blocks', () => {
  it('takes the words at both ends, the blocks between, and makes one of what is left', () => {
    const state = stateWith([paragraph('One |two'), picture, paragraph('three'), paragraph('four| five')]);
    const { from, to } = state.selection;
    const { after, accepted } = proposed(state, propose(state, { from, to, text: '' }, ana));
    expect(accepted).toEqual(['One  five']);
    expect(proposalsIn(after.doc).map(({ kind, block }) => `${kind} ${block ?? 'words'}`)).toEqual([
      'delete words',
      'delete image',
      'delete paragraph',
      'join paragraph',
      'delete words',
    ]);
  });

  it('of whole paragraphs is of the paragraphs', () => {
    const state = stateOf('One', '|two', 'three|', 'four');
    const { from, to } = state.selection;
    expect(proposed(state, propose(state, { from, to, text: '' }, ana)).accepted).toEqual(['One', 'four']);
  });

  it('of everything leaves nothing, of a whole list no list', () => {
    const state = stateWith([list('|a', 'b|'), paragraph('c')]);
    const { from, to } = state.selection;
    expect(proposed(state, propose(state, { from, to, text: '' }, ana)).accepted).toEqual(['c']);
    const all = stateOf('One', 'two');
    expect(proposed(all, propose(all, { from: 0, to: all.doc.content.size, text: '' }, ana)).accepted).toEqual([]);
  });
});

describe('what is put in', () => {
  it('of several paragraphs joins the words around it', () => {
    const state = stateOf('One |two');
    expect(proposed(state, pasted(state, [paragraph('a'), paragraph('b'), paragraph('c')])).accepted).toEqual([
      'One a',
      'b',
      'ctwo',
    ]);
  });

  it('stands after the text where the caret is at its end, in place of words that were chosen', () => {
    const end = stateOf('One|', 'two');
    expect(proposed(end, pasted(end, [paragraph('a'), paragraph('b')])).accepted).toEqual(['Onea', 'b', 'two']);
    const chosen = stateOf('One |two|');
    expect(proposed(chosen, pasted(chosen, [paragraph('a'), picture], 0)).accepted).toEqual(['One ', 'a', 'image: ']);
  });

  it('may be a picture in the midst of a paragraph, which is two then', () => {
    const state = stateOf('One |two');
    expect(proposed(state, pasted(state, [picture], 0)).accepted).toEqual(['One ', 'image: ', 'two']);
  });

  it('cannot be blocks in a caption', () => {
    const state = stateWith([{ ...picture, content: [{ type: 'text', text: 'A |ship' }] }]);
    expect(pasted(state, [picture], 0)).toBeNull();
    expect(proposed(state, propose(state, { from: 3, to: 3, text: 'grey ' }, ana)).accepted).toEqual([
      'image: A grey ship',
    ]);
  });
});

describe('a command', () => {
  const wanted = (state: EditorState, command: Command): Transaction => {
    let made: Transaction | null = null;
    command(state, (tr) => {
      made = tr;
    });
    if (!made) throw new Error('the command did nothing');
    return made;
  };

  it('that deletes or moves a block proposes it', () => {
    const state = stateOf('One', '|two', 'three');
    expect(proposed(state, proposeChange(state, wanted(state, deleteBlock()), ana)).accepted).toEqual(['One', 'three']);
    expect(proposed(state, proposeChange(state, wanted(state, moveBlock(1)), ana)).accepted).toEqual([
      'One',
      'three',
      'two',
    ]);
  });

  it('that makes a heading or a list of a new paragraph leaves it proposed', () => {
    const state = stateOf('One|', 'Two');
    const { after } = proposed(state, proposeBreak(state, ana));
    const at = after.selection.from;
    const { heading, list, listItem } = state.schema.nodes;
    if (!heading || !list || !listItem) throw new Error('no such kinds');
    const kind = after.tr.setBlockType(at, at, heading, { level: 2 });
    expect(proposed(after, proposeChange(after, kind, ana)).accepted).toEqual(['One', 'heading: ', 'Two']);
    const range = after.doc.resolve(at).blockRange();
    if (!range) throw new Error('no block here');
    const around = after.tr.wrap(range, [{ type: list }, { type: listItem }]);
    const { accepted } = proposed(after, proposeChange(after, around, ana));
    expect(accepted).toEqual(['One', 'list: ', 'Two']);
  });

  it('that makes words bold or a heading is none that can be proposed', () => {
    const state = stateOf('One |two|');
    const { strong } = state.schema.marks;
    const { heading } = state.schema.nodes;
    if (!strong || !heading) throw new Error('no such kinds');
    const { from, to } = state.selection;
    expect(proposeChange(state, state.tr.addMark(from, to, strong.create()), ana)).toBeNull();
    expect(proposeChange(state, state.tr.setBlockType(from, to, heading), ana)).toBeNull();
  });
});

describe("others' proposals", () => {
  it('are not changed unseen, and cannot be taken as if they were the text', () => {
    const state = stateOf('One.|', 'Two.');
    const tr = proposeBreak(state, ben);
    const after = state.apply(tr as never);
    const [proposal] = proposalsIn(after.doc);
    for (const accept of [true, false]) {
      const decided = after.apply(decide(after, proposal ? [proposal] : [], accept));
      expect(isSameForReaders(after.doc, decided.doc, 'ana')).toBe(false);
      expect(isSameForReaders(after.doc, decided.doc, 'ben')).toBe(!accept);
    }
  });
});
