import type { Answer, Question } from '../../base/answer.ts';
import type { Site } from '../page.ts';
import type { Key } from '../strings.ts';
import { page } from './shell.tsx';

/** The answer where even the 404 page has none. */
export function Absent(site: Site, { path }: Question): Answer {
  return notice(site, path, 404, 'missing.title', 'missing.text');
}

/** What was here has been taken back on purpose (RFC 9110, 15.5.11). */
export function Gone(site: Site, path: string): Answer {
  return notice(site, path, 410, 'gone.title', 'gone.text');
}

function notice(site: Site, path: string, status: 404 | 410, title: Key, text: Key): Answer {
  const { voice } = site;
  return page(site, {
    status,
    head: { path, title: voice.say(title), description: voice.say(text), noindex: true },
    tags: ['latest', 'redirects'],
    className: 'wrap notice',
    body: (
      <>
        <h1>{voice.say(title)}</h1>
        <p>{voice.say(text)}</p>
        <search>
          <form action="/search/" class="search-form">
            <label for="q">{voice.say('search.words')}</label>
            <input id="q" name="q" type="search" required enterkeyhint="search" />
            <button type="submit">{voice.say('search.go')}</button>
          </form>
        </search>
      </>
    ),
  });
}
