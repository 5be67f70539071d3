import { expect, it, vi } from 'vitest';
import { content } from '../../fronts/cards/contract.ts';
import type { Container } from '../../fronts/contract.ts';
import { Problem } from '../ask/problem.ts';
import { keepDrafts, type Saved } from './keep-drafts.ts';

const draft = (name: string) => content.parse({ layout: 'rows', name });
const answer = (id: number, revision: number, name: string): Saved => ({
  container: {
    ...({ id, revision, draft: draft(name), live: null, draftState: [], liveState: [] } as const),
    ...{ isPending: true, isMoved: false, isRemoved: false, draftBy: null, draftAt: null },
    ...{ launchedBy: null, launchedAt: null, removed: [], filling: [], liveFilling: [], waiting: [] },
  } satisfies Container,
  stories: [],
  pictures: [],
});

it('saves one after the other, the newest of each, on the revision that the one before made', async () => {
  const asked: [number, number, string][] = [];
  const keeper = keepDrafts({
    async save(id, base, { name }) {
      asked.push([id, base, name]);
      await Promise.resolve();
      return answer(id, base + 1, name);
    },
    onSaved: () => {},
  });
  keeper.change({ id: 1, revision: 4 }, draft('a'));
  keeper.change({ id: 2, revision: 9 }, draft('b'));
  keeper.change({ id: 1, revision: 4 }, draft('c'));
  expect(keeper.own().get(1)?.draft.name).toBe('c');
  expect(await keeper.flush()).toBe(true);
  expect(asked).toEqual([
    [1, 4, 'a'],
    [1, 5, 'c'],
    [2, 9, 'b'],
  ]);
  expect(keeper.own().size).toBe(0);
});

it('holds both where somebody else was quicker, until somebody decides', async () => {
  const save = vi
    .fn<Parameters<typeof keepDrafts>[0]['save']>()
    .mockRejectedValueOnce(new Problem({ status: 409, current: answer(1, 7, 'theirs') }))
    .mockImplementation(async (id, base, { name }) => answer(id, base + 1, name));
  const keeper = keepDrafts({ save, onSaved: () => {} });
  keeper.change({ id: 1, revision: 4 }, draft('mine'));
  expect(await keeper.flush()).toBe(false);
  expect(keeper.own().get(1)).toMatchObject({ state: 'held', draft: { name: 'mine' } });
  expect(keeper.own().get(1)?.theirs?.container.draft.name).toBe('theirs');
  keeper.change({ id: 1, revision: 4 }, draft('mine too'));
  await keeper.flush();
  expect(save).toHaveBeenCalledTimes(1);
  keeper.settle(1, 'mine');
  expect(await keeper.flush()).toBe(true);
  expect(save).toHaveBeenLastCalledWith(1, 7, expect.objectContaining({ name: 'mine too' }));
});

it('keeps what could not be saved, and tries again when told', async () => {
  const save = vi
    .fn<Parameters<typeof keepDrafts>[0]['save']>()
    .mockRejectedValueOnce(new Problem({ status: 0 }))
    .mockImplementation(async (id, base, { name }) => answer(id, base + 1, name));
  const keeper = keepDrafts({ save, onSaved: () => {} });
  keeper.change({ id: 1, revision: 4 }, draft('mine'));
  expect(await keeper.flush()).toBe(false);
  expect(keeper.own().get(1)).toMatchObject({ state: 'failed', draft: { name: 'mine' } });
  keeper.retry(1);
  expect(await keeper.flush()).toBe(true);
  expect(save).toHaveBeenLastCalledWith(1, 4, expect.objectContaining({ name: 'mine' }));
});
