import type { Child } from 'hono/jsx';
import type { Inline } from '../../content/document.ts';
import { typographic } from '../../content/typography.ts';
import type { SearchResult } from '../../search/public.ts';
import type { Site } from '../page.ts';
import { Card } from './card.tsx';
import { ListLinks } from './list-links.tsx';
import { PageLinks } from './list-pages.tsx';
import { SearchNarrow } from './list-search-narrow.tsx';
import { type SearchAsked, searchPath } from './list-search-request.ts';

/** What was found, with the words in their context; what bears the name; or what to try instead. */
export function ListSearchResults({ site, asked, result, pages }: Props) {
  const { voice, urls, paper } = site;
  const to = (page: number): string => searchPath({ ...asked, page });
  const sections = result.sections.flatMap((id) => paper.sectionById.get(id) ?? []);
  return (
    <div class="list-body">
      <div class="list-main">
        <h2>{result.total > 0 ? countOf(site, result) : voice.say('search.none', { words: asked.words })}</h2>
        {result.more && <SearchNarrow site={site} asked={asked} result={result} />}
        {result.total === 0 && <p class="about">{voice.say('search.noneHelp')}</p>}
        <div class="found">
          {result.hits.map(({ card, context }) => (
            <Card
              site={site}
              card={card}
              form="row"
              level={3}
              picture="row"
              trail={context.length > 0 ? snippet(site, card.language, context) : true}
              section
              byline
              time="date"
            />
          ))}
        </div>
        <PageLinks
          site={site}
          page={asked.page}
          pages={pages}
          previous={asked.page > 1 ? to(asked.page - 1) : null}
          next={asked.page < pages ? to(asked.page + 1) : null}
          href={to}
        />
      </div>
      <div class="list-side">
        <ListLinks
          heading
          title={voice.say('search.sections')}
          links={sections.map((section) => ({ name: section.name, path: urls.section(section) }))}
        />
        <ListLinks
          heading
          title={voice.say('search.topics')}
          links={result.topics.map(({ name, slug }) => ({ name, path: urls.topic(slug) }))}
        />
        <ListLinks
          heading
          title={voice.say('search.authors')}
          links={result.authors.map(({ name, slug }) => ({ name, path: urls.author(slug) }))}
        />
      </div>
    </div>
  );
}

/** Set like the story: a quotation may begin before a marked word and end after it. */
function snippet({ paper }: Site, language: string, context: Context): Child {
  const { typographicQuotes, language: own } = paper.settings;
  const run: Inline[] = context.map(({ text }) => ({ type: 'text', text }));
  const set = typographicQuotes ? typographic(run, language || own) : run;
  return set.map((item, at) => {
    const text = item.type === 'text' ? item.text : '';
    return context[at]?.hit ? <mark>{text}</mark> : text;
  });
}

type Context = SearchResult['hits'][number]['context'];

/** `2,000+ results` where there are more than can be paged through. */
function countOf({ voice }: Site, { total, more }: SearchResult): string {
  const text = voice.say('search.count', { count: total });
  return more ? text.replace(voice.number(total), (number) => `${number}+`) : text;
}

interface Props {
  site: Site;
  asked: SearchAsked;
  result: SearchResult;
  pages: number;
}
