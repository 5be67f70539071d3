import type { Answer } from '../../base/answer.ts';
import { PageCache, type PageCacheSetting } from './page-cache.ts';

/** A page as tests want it: enough text to be compressed, and tags. */
export function answerOf(text: string, rest: Partial<Answer> = {}): Answer {
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `${text}\n${'The ferry came in late and left early. '.repeat(50)}`,
    tags: ['article:1'],
    lastModified: Date.UTC(2026, 7, 21, 9, 50, 0, 400),
    ...rest,
  };
}

/** A cache with a clock that the test sets. */
export function cacheForTest(rest: Partial<PageCacheSetting> = {}) {
  const clock = { now: 1_000_000 };
  const stale: string[] = [];
  const cache = new PageCache({
    headersOf: (answer) => Object.entries(answer.headers).flat(),
    now: () => clock.now,
    onStale: (key) => stale.push(key),
    ...rest,
  });
  return { cache, clock, stale };
}
