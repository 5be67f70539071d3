import { describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../base/answer.ts';
import { answerOf, cacheForTest } from './fixture.ts';

const textOf = async (served: { page: { form(coding: 'identity'): Promise<{ body: Buffer }> } }) =>
  (await served.page.form('identity')).body.toString().split('\n', 1)[0];

function gate(): {
  open: (answer: Answer) => void;
  fail: (error: Error) => void;
  make: () => Promise<Answer>;
  made: () => number;
} {
  let open!: (answer: Answer) => void;
  let fail!: (error: Error) => void;
  let count = 0;
  const promise = new Promise<Answer>((resolve, reject) => {
    open = resolve;
    fail = reject;
  });
  const make = (): Promise<Answer> => {
    count += 1;
    return promise;
  };
  return { open, fail, made: () => count, make };
}

describe('PageCache', () => {
  it('makes a page once, however many ask at the same time', async () => {
    const { cache } = cacheForTest();
    const door = gate();
    const asked = Array.from({ length: 200 }, () => cache.page('/a', door.make));
    door.open(answerOf('one'));
    await Promise.all(asked);
    expect(door.made()).toBe(1);
    expect((await cache.page('/a', door.make)).from).toBe('hit');
  });

  it('drops exactly the pages that show what changed', async () => {
    const { cache } = cacheForTest();
    await cache.page('/a', async () => answerOf('a', { tags: ['article:1', 'front'] }));
    await cache.page('/b', async () => answerOf('b', { tags: ['article:12'] }));
    cache.drop(['article:1']);
    expect(cache.hit('/a')).toBeUndefined();
    expect(cache.hit('/b')).toBeDefined();
    cache.dropAll();
    expect(cache.hit('/b')).toBeUndefined();
  });

  it('does not keep a page that was read before a drop, nor give it to who asks after', async () => {
    const { cache } = cacheForTest();
    const old = gate();
    const early = cache.page('/a', old.make);
    cache.drop(['article:1']);
    const late = cache.page('/a', async () => answerOf('new'));
    old.open(answerOf('old'));
    expect(await textOf(await early)).toBe('old');
    expect(await textOf(await late)).toBe('new');
    expect(await textOf(await cache.page('/a', async () => answerOf('never')))).toBe('new');
  });

  it('keeps a page whose making spans a drop of other things', async () => {
    const { cache } = cacheForTest();
    const door = gate();
    const asked = cache.page('/a', door.make);
    cache.drop(['article:2']);
    door.open(answerOf('a'));
    await asked;
    expect(cache.hit('/a')).toBeDefined();
    const slow = gate();
    const other = cache.page('/b', slow.make);
    for (let n = 0; n < 1000; n++) cache.drop([`article:${n + 100}`]);
    slow.open(answerOf('b'));
    await other;
    expect(cache.hit('/b'), 'too many drops to be sure').toBeUndefined();
  });

  it('sends the old copy, and says so, when a page cannot be made; then recovers', async () => {
    const { cache, clock, stale } = cacheForTest();
    await cache.page('/a', async () => answerOf('old'));
    cache.drop(['article:1']);
    const broken = async () => {
      throw new Error('the database is away');
    };
    expect(await textOf(await cache.page('/a', broken))).toBe('old');
    expect(stale).toEqual(['/a']);
    let tries = 0;
    await cache.page('/a', async () => {
      tries += 1;
      return answerOf('x');
    });
    expect(tries, 'not tried again at once').toBe(0);
    clock.now += 1500;
    expect(await textOf(await cache.page('/a', async () => answerOf('new')))).toBe('new');
    await expect(cache.page('/never-seen', broken)).rejects.toThrow('away');
  });

  it('sends the old copy when making takes too long, and the new one when it is there', async () => {
    vi.useFakeTimers();
    try {
      const { cache, clock, stale } = cacheForTest();
      await cache.page('/a', async () => answerOf('old'));
      cache.drop(['article:1']);
      const hanging = gate();
      const asked = cache.page('/a', hanging.make);
      await vi.advanceTimersByTimeAsync(3100);
      expect(await textOf(await asked)).toBe('old');
      expect(stale).toEqual(['/a']);
      hanging.open(answerOf('new'));
      await vi.advanceTimersByTimeAsync(1);
      clock.now += 2000;
      expect(await textOf(await cache.page('/a', hanging.make))).toBe('new');
    } finally {
      vi.useRealTimers();
    }
  });

  it('never sends an old copy of what was withdrawn', async () => {
    const { cache } = cacheForTest();
    await cache.page('/a', async () => answerOf('secret'));
    cache.drop(['article:1']);
    cache.forget(['article:1']);
    await expect(cache.page('/a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
  });

  it('forgets every 404 and every question with any change, since anything may have come to be there', async () => {
    const { cache } = cacheForTest();
    await cache.page('/new-story/', async () => answerOf('none', { status: 404, tags: [] }));
    await cache.page('/search/?q=x', async () => answerOf('found', { tags: [] }));
    cache.drop(['article:99']);
    expect(cache.hit('/new-story/')).toBeUndefined();
    expect(cache.hit('/search/?q=x')).toBeUndefined();
  });

  it('gives endless addresses little room, and pages keep theirs', async () => {
    const { cache } = cacheForTest();
    await cache.page('/front', async () => answerOf('front'));
    for (let n = 0; n < 6000; n++)
      await cache.page(`/none-${n}`, async () => answerOf('none', { status: 404, tags: [] }));
    expect(cache.hit('/front')).toBeDefined();
    expect(cache.figures.pages).toBeLessThanOrEqual(2001);
    expect(cache.figures.bytes).toBeLessThan(9 << 20);
  });

  it('keeps nothing that says so', async () => {
    const { cache } = cacheForTest();
    await cache.page('/a', async () => answerOf('once', { maxAge: 0 }));
    expect(cache.hit('/a')).toBeUndefined();
  });

  it('renews an aged page behind the reader’s back', async () => {
    const { cache, clock } = cacheForTest();
    await cache.page('/a', async () => answerOf('first'));
    clock.now += 3_600_000;
    expect(await textOf(await cache.page('/a', async () => answerOf('second')))).toBe('first');
    await new Promise((later) => setImmediate(later));
    expect(await textOf(await cache.page('/a', async () => answerOf('third')))).toBe('second');
  });

  it('goes on with an aged page while it cannot be renewed', async () => {
    const { cache, clock, stale } = cacheForTest();
    await cache.page('/a', async () => answerOf('first'));
    clock.now += 3_600_000;
    for (let n = 0; n < 3; n++) {
      expect(await textOf(await cache.page('/a', () => Promise.reject(new Error('away'))))).toBe('first');
      await new Promise((later) => setImmediate(later));
      clock.now += 2000;
    }
    expect(stale.length).toBeGreaterThan(0);
  });
});
