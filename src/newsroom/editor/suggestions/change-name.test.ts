import { expect, it } from 'vitest';
import { editorEn } from '../../strings/editor-en.ts';
import { changeName } from './change-name.ts';
import type { Proposal } from './decide.ts';

const nameOf = (...parts: Partial<Proposal>[]): string =>
  changeName(
    {
      ...{ id: '1', by: 'ada', at: 0 },
      parts: parts.map((part) => ({ id: '1', by: 'ada', at: 0, kind: 'insert', text: '', from: 0, to: 1, ...part })),
    },
    editorEn,
  );

it('names a change by its first words, whole ones', () => {
  expect(nameOf({ kind: 'delete', text: 'thirty' }, { text: ' twenty-six\n countries' })).toBe(
    'take out “thirty”, put in “twenty-six countries”',
  );
  const long = nameOf({ text: 'The harbour was closed on Tuesday after a crane fell into it' });
  expect(long).toBe('put in “The harbour was closed on Tuesday after …”');
  expect(nameOf({ text: 'x'.repeat(200) }).length).toBeLessThan(60);
});

it('names blocks without words, breaks and joins', () => {
  expect(nameOf({ block: 'image' })).toBe('put in “Picture”');
  expect(nameOf({ kind: 'delete', block: 'image', text: 'A crane' })).toBe('take out “A crane”');
  expect(nameOf({ kind: 'split' })).toBe('a new paragraph');
  expect(nameOf({ kind: 'join' })).toBe('two paragraphs joined');
  expect(nameOf({ block: 'of-tomorrow' })).toBe('put in “Part”');
});
