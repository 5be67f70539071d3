import type { PublicArticle, PublicArticles } from '../articles/public.ts';
import type { PublicComments } from '../comments/public.ts';
import type { Paper } from '../paper/public.ts';

/** What readers are shown of what other readers, and other sites, said: as the paper is set. What is kept stays kept. */
export function settledComments(comments: PublicComments, paper: () => Paper): PublicComments {
  return {
    async of(article) {
      const { commentsShown, pingsShown } = paper().settings;
      if (!commentsShown) return { threads: [], pings: [], total: 0 };
      const all = await comments.of(article);
      return pingsShown ? all : { ...all, pings: [] };
    },
    latest: async (limit) => (paper().settings.commentsShown ? comments.latest(limit) : []),
  };
}

/** Stories that count no comments and invite none, where the paper shows none. */
export function settledArticles(articles: PublicArticles, paper: () => Paper): PublicArticles {
  const shown = <Story extends PublicArticle | null>(story: Story): Story =>
    story && !paper().settings.commentsShown ? { ...story, commentCount: 0, commentsOpen: false } : story;
  return {
    ...articles,
    atPath: async (path) => shown(await articles.atPath(path)),
    byId: async (id) => shown(await articles.byId(id)),
    feed: async (...of) => (await articles.feed(...of)).map(shown),
  };
}
