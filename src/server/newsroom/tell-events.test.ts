import { afterEach, expect, it, vi } from 'vitest';
import type { PaperEvent } from '../../base/events.ts';
import type { ArticleId, PersonId } from '../../base/ids.ts';
import { tellEvents } from './tell-events.ts';

afterEach(() => vi.useRealTimers());

const story = (id: number, kind: 'article.published' | 'article.withdrawn'): PaperEvent =>
  kind === 'article.withdrawn'
    ? { kind, article: id as ArticleId, tags: [] }
    : { kind, article: id as ArticleId, edition: 1, act: 'publish', tags: [] };

it('has open fronts asked anew when a story comes to readers or leaves them, and not for each of thousands', async () => {
  vi.useFakeTimers();
  const tell = vi.fn();
  const follow = tellEvents(tell);
  const fronts = () => tell.mock.calls.filter(([{ kind }]) => kind === 'fronts.changed').length;
  follow(story(4, 'article.withdrawn'));
  expect(tell.mock.calls).toEqual([[{ kind: 'stories.changed', story: 4 }], [{ kind: 'fronts.changed' }]]);
  for (let id = 5; id < 500; id += 1) follow(story(id, 'article.published'));
  expect(fronts()).toBe(1);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(fronts()).toBe(2);
  follow(story(4, 'article.published'));
  expect(fronts()).toBe(3);
});

it('tells of a front’s own changes at once, and of notices those whose they are', () => {
  const tell = vi.fn();
  const follow = tellEvents(tell);
  for (const _ of [1, 2]) follow({ kind: 'front.changed', front: 'home', tags: [] });
  follow({ kind: 'notices.changed', people: ['ada' as PersonId] });
  follow({ kind: 'section.changed', section: 3 as never });
  expect(tell.mock.calls).toEqual([
    [{ kind: 'fronts.changed' }],
    [{ kind: 'fronts.changed' }],
    [{ kind: 'notices.changed' }, ['ada']],
    [{ kind: 'paper.changed' }],
  ]);
});
