/** The path of the story whose headline contains these words. */
export async function storyPath(paper: string, words: string): Promise<string> {
  for (const feed of [
    '/feed.json',
    ...['politics', 'news', 'culture', 'opinion'].map((section) => `/${section}/feed.json`),
  ]) {
    const { items } = (await (await fetch(paper + feed)).json()) as { items: { url: string; title: string }[] };
    const item = items.find(({ title }) => title.includes(words));
    if (item) return new URL(item.url).pathname;
  }
  throw new Error(`The sample edition has no story with "${words}" in its headline.`);
}

/** One address of each kind of page in the sample edition; every check over all pages goes through this list. */
export async function pagesOf(paper: string): Promise<Record<string, string>> {
  const story = (words: string): Promise<string> => storyPath(paper, words);
  return {
    front: '/',
    section: '/news/',
    subsection: '/news/city/',
    opinion: '/opinion/',
    topic: '/topics/mirrow-strait-talks/',
    author: '/authors/ines-calder/',
    authors: '/authors/',
    archive: '/latest/',
    search: '/search/?q=strait',
    page: '/about/',
    news: await story('agree on the strait'),
    analysis: await story('clause by clause'),
    opinionStory: await story('is not a border'),
    feature: await story('night the talks were saved'),
    gallery: await story('In pictures'),
    arabic: await story('ميرو'),
    corrected: await story('warehouse'),
  };
}
