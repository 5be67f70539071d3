import { expect, it } from 'vitest';
import type { PublicArticle, PublicArticles } from '../articles/public.ts';
import type { ArticleId, CommentId } from '../base/ids.ts';
import type { PublicComments } from '../comments/public.ts';
import type { Paper } from '../paper/public.ts';
import { settingsSchema } from '../paper/settings.ts';
import { settledArticles, settledComments } from './discussion.ts';

const paper = (more: object) => (): Paper => ({ settings: { ...settingsSchema.parse({}), ...more } }) as Paper;
const id = 7 as ArticleId;
const ping = { id: 2 as CommentId, title: 'Elsewhere', url: null, at: 1 };
const comments: PublicComments = {
  of: async () => ({ threads: [], pings: [ping], total: 3 }),
  latest: async () => [{} as Awaited<ReturnType<PublicComments['latest']>>[number]],
};

it('shows what was said as the paper is set', async () => {
  expect(await settledComments(comments, paper({})).of(id)).toMatchObject({ total: 3, pings: [ping] });
  expect(await settledComments(comments, paper({ pingsShown: false })).of(id)).toMatchObject({ total: 3, pings: [] });
  const none = settledComments(comments, paper({ commentsShown: false }));
  expect(await none.of(id)).toEqual({ threads: [], pings: [], total: 0 });
  expect(await none.latest(5)).toEqual([]);
});

it('counts and invites no comments where none are shown', async () => {
  const story = { commentCount: 3, commentsOpen: true } as PublicArticle;
  const articles = { atPath: async () => story, byId: async () => null, feed: async () => [story] };
  const settled = (more: object) => settledArticles(articles as Partial<PublicArticles> as PublicArticles, paper(more));
  expect(await settled({}).atPath('/x/')).toEqual(story);
  const quiet = { commentCount: 0, commentsOpen: false };
  expect(await settled({ commentsShown: false }).atPath('/x/')).toEqual(quiet);
  expect(await settled({ commentsShown: false }).feed({ all: true }, 5)).toEqual([quiet]);
  expect(await settled({ commentsShown: false }).byId(id)).toBeNull();
});
