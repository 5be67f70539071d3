import { describe, expect, it } from 'vitest';
import { answerOf } from './fixture.ts';
import { Page } from './page.ts';
import { PageStore } from './page-store.ts';

const pageOf = (tags: string[] = [], size = 1000) => new Page(answerOf('', { body: 'x'.repeat(size), tags }), () => []);

describe('PageStore', () => {
  it('never holds more than its limit of bytes or of pages', () => {
    const store = new PageStore({ bytes: 100_000, pages: 50 });
    for (let n = 0; n < 500; n++) {
      store.put(`/${n}`, pageOf([`t:${n % 7}`], 100 * (n % 60)));
      expect(store.bytes).toBeLessThanOrEqual(100_000);
      expect(store.size).toBeLessThanOrEqual(50);
    }
    store.put('/huge', pageOf([], 1_000_000));
    expect(store.get('/huge')).toBeUndefined();
  });

  it('keeps what is asked for and lets go of what is not', () => {
    const store = new PageStore({ bytes: 1e9, pages: 10 });
    store.put('/front', pageOf());
    for (let n = 0; n < 100; n++) {
      expect(store.get('/front')).toBeDefined();
      store.put(`/${n}`, pageOf());
    }
    expect(store.get('/0')).toBeUndefined();
  });

  it('folds what nobody asked for lately before it lets it go, and unfolds what is asked for', () => {
    const store = new PageStore({ bytes: 200_000, pages: 1_000 });
    for (let n = 0; n < 80; n++) {
      store.put(`/${n}`, pageOf([`t:${n}`], 20_000));
      expect(store.bytes).toBeLessThanOrEqual(200_000);
    }
    const kept = Array.from({ length: 80 }, (_, n) => `/${n}`).filter((key) => store.peek(key));
    // five would fill it as they are
    expect(kept.length).toBeGreaterThan(40);
    const old = store.peek(kept[0] as string);
    expect(old?.isFolded).toBe(true);
    expect(store.get(kept[0] as string)?.ready('identity')?.body.length).toBe(20_000);
    expect(store.bytes).toBeLessThanOrEqual(200_000);
    for (const key of kept) store.remove(key);
    expect([store.size, store.bytes]).toEqual([0, 0]);
  });

  it('hands over exactly the pages that carry a tag', () => {
    const store = new PageStore({ bytes: 1e9, pages: 100 });
    store.put('/a', pageOf(['article:1', 'front']));
    store.put('/b', pageOf(['article:11']));
    store.put('/c', pageOf(['front']));
    expect(store.take(['article:1']).map(([key]) => key)).toEqual(['/a']);
    expect(store.take(['article:1'])).toEqual([]);
    expect(store.take(['front', 'article:11']).map(([key]) => key)).toEqual(['/c', '/b']);
    expect([store.size, store.bytes]).toEqual([0, 0]);
  });

  it('forgets the tags of a page that was replaced', () => {
    const store = new PageStore({ bytes: 1e9, pages: 100 });
    store.put('/a', pageOf(['article:1']));
    store.put('/a', pageOf(['article:2']));
    expect(store.take(['article:1'])).toEqual([]);
    expect(store.size).toBe(1);
  });
});
