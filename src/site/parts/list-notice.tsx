import type { Answer } from '../../base/answer.ts';
import { type Instant, isoInstant } from '../../base/clock.ts';
import type { Site } from '../page.ts';
import type { Key } from '../strings.ts';
import { FrontHeadlines } from './front-headlines.tsx';
import { ListHead } from './list-head.tsx';
import { cardTags } from './list-read.ts';
import { SearchForm } from './search-form.tsx';
import { page } from './shell.tsx';

/** So many newest stories are offered in place of the page. */
const OFFERED = 6;

/** A page that is not here: says so, and leads on by a search and the newest stories. One query. */
export async function ListNotice(site: Site, notice: Notice): Promise<Answer> {
  const { voice } = site;
  const { path, status, title, text, said, words, notice: taken } = notice;
  const description = said || voice.say(text);
  const [newest = []] = await site.articles.lists([{ of: { all: true }, limit: OFFERED }]);
  return page(site, {
    status,
    head: { path, title: voice.say(title), description, noindex: true },
    tags: ['latest', 'redirects', ...cardTags(newest)],
    className: 'wrap lists',
    body: (
      <>
        <ListHead site={site} title={voice.say(title)} description={description}>
          {taken?.headline && (
            <p class="about">
              <q>
                <bdi>{taken.headline}</bdi>
              </q>
            </p>
          )}
          {taken && (
            <p class="about">
              <time datetime={isoInstant(taken.at)}>
                {voice.say(taken.day, { date: voice.date(taken.at, 'minute') })}
              </time>
            </p>
          )}
          <SearchForm voice={voice} words={words} />
        </ListHead>
        <FrontHeadlines site={site} title={voice.say('list.newest')} cards={newest} />
      </>
    ),
  });
}

interface Notice {
  path: string;
  status: 404 | 410;
  title: Key;
  text: Key;
  /** the paper's own words in place of `text`; '': none */
  said?: string;
  /** of what was taken back: what it was, where readers are told, and when */
  notice?: { headline: string; day: Key; at: Instant };
  /** put into the search field */
  words: string;
}
