/** One address of each kind of page in the sample edition; every check over all pages goes through this list. */
export async function pagesOf(paper: string): Promise<Record<string, string>> {
  const feed = (await (await fetch(`${paper}/feed.json`)).json()) as { items: { url: string; title: string }[] };
  const story = (words: string): string => {
    const item = feed.items.find(({ title }) => title.includes(words));
    if (!item) throw new Error(`The sample edition has no story with "${words}" in its headline.`);
    return new URL(item.url).pathname;
  };
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
    news: story('agree on the strait'),
    analysis: story('clause by clause'),
    opinionStory: story('is not a border'),
    feature: story('the night the talks were saved'),
    gallery: story('In pictures'),
    arabic: story('ميرو'),
    corrected: story('warehouse'),
  };
}
