import type { Wire } from '../sources.ts';
import type { SitemapUrl } from './url-set.ts';

/** Front, archive, and every section, topic and author that has a story; empty lists are not to be indexed. */
export async function listUrls({ articles, taxonomy, paper, urls }: Wire): Promise<SitemapUrl[]> {
  const newest = await articles.lists([
    { of: { all: true }, limit: 1 },
    ...paper.sections.map(({ id }) => ({ of: { section: id }, limit: 1 })),
  ]);
  const [topics, authors] = await Promise.all([taxonomy.topics(MOST_TOPICS), taxonomy.authors()]);
  const at = (path: string, cards = newest[0]): SitemapUrl => ({
    loc: urls.absolute(path),
    ...(cards?.[0] && { changedAt: cards[0].publishedAt }),
  });
  return [
    at('/'),
    ...(newest[0]?.length ? [at(urls.archive())] : []),
    ...paper.sections.flatMap((section, index) =>
      newest[index + 1]?.length ? [at(urls.section(section), newest[index + 1])] : [],
    ),
    ...topics.map(({ slug }) => ({ loc: urls.absolute(urls.topic(slug)) })),
    ...authors.map(({ slug, newest: story }) => at(urls.author(slug), story ? [story] : [])),
  ].slice(0, 50_000);
}

const MOST_TOPICS = 40_000;
