import { expect, it } from 'vitest';
import { en } from '../../strings/en.ts';
import { sentencesOf } from './launch-sentences.ts';

it('tells launches apart by what came, went and moved', () => {
  const cards = [
    { what: 'new' as const, headline: 'Ferries', at: 1 },
    { what: 'movedWords' as const, headline: 'Harbour', at: 3 },
    { what: 'gone' as const, headline: '', at: null },
  ];
  expect(sentencesOf({ page: 'moved', settings: ['exempt', 'limit'], cards }, en.fronts)).toEqual([
    'The container changes its place',
    '“Ferries” comes in at place 1',
    '“Harbour” moves to place 3 and says or shows something else',
    '“Story that is not there any more” goes',
    'Set differently: Repeating, Number of stories',
  ]);
});
