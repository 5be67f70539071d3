import type { AuthorId } from '../../base/ids.ts';
import type { SearchResult } from '../../search/public.ts';
import { definePage, type Site } from '../page.ts';
import { ListHead } from '../parts/list-head.tsx';
import { ListLinks } from '../parts/list-links.tsx';
import { cardTags } from '../parts/list-read.ts';
import { ListSearchForm } from '../parts/list-search-form.tsx';
import { SEARCH, type SearchAsked, searchAsked, searchSpan } from '../parts/list-search-request.ts';
import { ListSearchResults } from '../parts/list-search-results.tsx';
import { page } from '../parts/shell.tsx';

/** Search over the whole text. Works without script; never for search engines. */
export const searchPage = definePage<SearchAsked>({
  name: 'search',
  match: (question, paper) => (question.path === SEARCH ? searchAsked(question, paper) : null),
  async render(site, asked) {
    const { voice, paper } = site;
    const author = asked.author ? await site.taxonomy.author(asked.author) : null;
    const settled = { ...asked, author: author?.slug ?? '' };
    const result = asked.words ? await find(site, asked, author?.id) : null;
    const size = paper.settings.pageSize;
    const pages = result ? Math.ceil(result.total / size) : 0;
    if (asked.page > Math.max(1, pages)) return null;
    const topics = result ? [] : await site.taxonomy.topics(30);
    return page(site, {
      head: {
        path: SEARCH,
        title: asked.words ? voice.say('search.resultsFor', { words: asked.words }) : voice.say('search.title'),
        description: voice.say('search.paper', { paper: paper.settings.name }),
        noindex: true,
      },
      className: 'wrap lists',
      // the index takes a story in shortly after readers have it: an answer from in between must not stay
      maxAge: 1,
      tags: ['latest', ...cardTags(result?.hits.map(({ card }) => card) ?? [])],
      body: (
        <>
          <ListHead site={site} title={voice.say('search.title')}>
            <ListSearchForm site={site} asked={settled} authors={authorsOf(result, author)} open={result?.more} />
          </ListHead>
          {result && <ListSearchResults site={site} asked={settled} result={result} pages={pages} />}
          {topics.length > 0 && (
            <div class="list-body">
              <ListLinks
                heading
                title={voice.say('search.topics')}
                links={topics.map(({ name, slug }) => ({ name, path: site.urls.topic(slug) }))}
              />
            </div>
          )}
        </>
      ),
    });
  },
});

function find(site: Site, asked: SearchAsked, author: AuthorId | undefined): Promise<SearchResult> {
  const { zone, pageSize } = site.paper.settings;
  return site.search.find({
    words: asked.words,
    ...(asked.section ? { section: asked.section.id } : {}),
    ...(author ? { author } : {}),
    ...searchSpan(asked, zone),
    sort: asked.sort,
    page: asked.page,
    size: pageSize,
  });
}

/** Who can be chosen as a filter without another query: who wrote what was found, who bears the words, who is chosen. */
function authorsOf(
  result: SearchResult | null,
  chosen: { slug: string; name: string } | null,
): { slug: string; name: string }[] {
  const known = new Map<string, string>();
  if (chosen) known.set(chosen.slug, chosen.name);
  for (const { slug, name } of result?.authors ?? []) known.set(slug, name);
  for (const { card } of result?.hits ?? []) for (const { slug, name } of card.byline) known.set(slug, name);
  return [...known].map(([slug, name]) => ({ slug, name }));
}
