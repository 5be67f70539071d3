import type { Site } from '../page.ts';
import { pagePath } from './list-place.ts';
import type { StoryList } from './list-read.ts';

/** Links to a list's other pages: newer and older in words; the ends and the nearest by number. */
export function ListPages({ site, list }: { site: Site; list: StoryList }) {
  return (
    <PageLinks
      site={site}
      page={list.page}
      pages={list.pages}
      previous={list.previousPath}
      next={list.nextPath}
      href={(page) => pagePath(list.base, page)}
    />
  );
}

/** The same for whatever else has pages. `previous` and `next` are addresses, or null at an end. */
export function PageLinks({ site, page, pages, previous, next, href }: Props) {
  const { voice } = site;
  if (!previous && !next) return null;
  return (
    <nav class="pages" aria-label={voice.say('list.pages')}>
      {previous && (
        <a rel="prev" href={previous}>
          {voice.say('list.newer')}
        </a>
      )}
      {pages > 1 && (
        <ol>
          {numbersAround(page, pages).map((number) => (
            <li>{number === null ? '…' : <PageLink site={site} page={number} here={number === page} href={href} />}</li>
          ))}
        </ol>
      )}
      {next && (
        <a rel="next" href={next}>
          {voice.say('list.older')}
        </a>
      )}
    </nav>
  );
}

interface Props {
  site: Site;
  page: number;
  pages: number;
  previous: string | null;
  next: string | null;
  href: (page: number) => string;
}

function PageLink({ site, page, here, href }: Pick<Props, 'site' | 'page' | 'href'> & { here: boolean }) {
  const number = site.voice.number(page);
  return (
    <a
      href={href(page)}
      aria-current={here ? 'page' : undefined}
      aria-label={site.voice.say('list.page', { page: number })}
    >
      {number}
    </a>
  );
}

/** At most nine: the ends, the page itself and its neighbours; null stands for what is left out. */
export function numbersAround(page: number, pages: number): (number | null)[] {
  const wanted = [1, page - 1, page, page + 1, pages];
  if (page <= 4) wanted.push(2, 3, 4, 5);
  if (page >= pages - 3) wanted.push(pages - 4, pages - 3, pages - 2, pages - 1);
  const numbers = [...new Set(wanted)].filter((number) => number >= 1 && number <= pages).sort((a, b) => a - b);
  return numbers.flatMap((number, at) => {
    const gap = number - (numbers[at - 1] ?? 0);
    return gap === 1 ? [number] : gap === 2 ? [number - 1, number] : [null, number];
  });
}
