import type { SearchResult } from '../../search/public.ts';
import type { Site } from '../page.ts';
import { type SearchAsked, searchPath } from './list-search-request.ts';

const SECTIONS = 5;
const YEARS = 4;
const AUTHORS = 3;

/**
 * For searches that find more than can be paged through: the same words within what the best results have in common, each
 * a plain link. What is already chosen is not offered again.
 */
export function SearchNarrow({ site, asked, result }: { site: Site; asked: SearchAsked; result: SearchResult }) {
  const { voice } = site;
  const links = [...sections(site, asked, result), ...years(site, asked, result), ...authors(asked, result)];
  return (
    <div class="narrow">
      <p>{voice.say('search.more', { count: result.total })}</p>
      {links.length > 0 && (
        <ul class="dots">
          {links.map(({ name, to }) => (
            <li>
              <a href={searchPath({ ...asked, ...to, page: 1 })}>{name}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface Offer {
  name: string;
  to: Partial<SearchAsked>;
}

function sections({ paper }: Site, asked: SearchAsked, { hits }: SearchResult): Offer[] {
  const found = [...new Set(hits.map(({ card }) => card.sectionId))]
    .flatMap((id) => (id === null ? [] : (paper.sectionById.get(id) ?? [])))
    .filter((section) => section !== asked.section);
  const inside = asked.section ? found.filter(({ path }) => path.startsWith(`${asked.section?.path}/`)) : found;
  return inside.slice(0, SECTIONS).map((section) => ({ name: section.name, to: { section } }));
}

/** This year and those before it, whatever the best results are of: a reader knows when it was. */
function years({ voice, now }: Site, asked: SearchAsked, { hits }: SearchResult): Offer[] {
  if (asked.from || asked.until) return [];
  const { year } = voice.calendar(now);
  const seen = hits.map(({ card }) => voice.calendar(card.publishedAt).year);
  return [...new Set([year, ...seen.sort((a, b) => b - a)])].slice(0, YEARS).map((each) => ({
    name: String(each),
    to: { from: `${each}-01-01`, until: `${each}-12-31` },
  }));
}

function authors(asked: SearchAsked, { hits }: SearchResult): Offer[] {
  if (asked.author) return [];
  const found = new Map(hits.flatMap(({ card }) => card.byline.map(({ slug, name }) => [slug, name])));
  return [...found].slice(0, AUTHORS).map(([author, name]) => ({ name, to: { author } }));
}
