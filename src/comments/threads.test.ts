import { expect, it } from 'vitest';
import { threadTime } from '../../test/thread-time.ts';
import type { CommentId } from '../base/ids.ts';
import type { PublicComment } from './public.ts';
import { type Placed, threads } from './threads.ts';

it('hangs answers under what they answer', () => {
  expect(tree([shown(1), shown(2, 1), shown(3), shown(4, 2)])).toEqual('1(2(4)) 3');
});

it('hangs answers to what is not shown under the nearest shown comment above, or at the root', () => {
  expect(tree([shown(1), held(2, 1), held(3, 2), shown(4, 3), held(5), shown(6, 5)])).toEqual('1(4) 6');
});

it('takes answers that stand before what they answer', () => {
  expect(tree([shown(2, 1), shown(1)])).toEqual('1(2)');
});

it('loses nobody in a loop, and follows no parent that is not there', () => {
  expect(tree([shown(1, 2), shown(2, 1), shown(3, 3), shown(4, 99)])).toEqual('2(1) 3 4');
});

it('goes no deeper than six answers, and is quick for ten thousand', () => {
  const chain = Array.from({ length: 10_000 }, (_, index) => shown(index + 1, index || null));
  const start = threadTime();
  const [root] = threads(chain);
  expect(threadTime() - start).toBeLessThan(200);
  let depth = 0;
  for (let at = root; at?.replies[0]; at = at.replies[0]) depth++;
  expect(depth).toBe(6);
  expect(count(root ? [root] : [])).toBe(10_000);
});

function shown(id: number, parent: number | null = null): Placed {
  const comment: PublicComment = {
    id: id as CommentId,
    author: '',
    authorUrl: null,
    byStaff: false,
    at: 0,
    body: { version: 1, content: [] },
    replies: [],
  };
  return { id: id as CommentId, parent: parent as CommentId | null, comment };
}

function held(id: number, parent: number | null = null): Placed {
  return { ...shown(id, parent), comment: null };
}

function tree(placed: Placed[]): string {
  const print = (list: PublicComment[]): string =>
    list.map(({ id, replies }) => `${id}${replies.length ? `(${print(replies)})` : ''}`).join(' ');
  return print(threads(placed));
}

function count(list: PublicComment[]): number {
  return list.reduce((sum, { replies }) => sum + 1 + count(replies), 0);
}
