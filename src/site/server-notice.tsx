import { escapeHtml } from '../base/escape.ts';
import { directionOf } from '../base/language.ts';
import type { Site } from './page.ts';
import { ListHead } from './parts/list-head.tsx';
import { SearchForm } from './parts/search-form.tsx';
import { page } from './parts/shell.tsx';
import type { Key } from './strings.ts';
import { inlineHash, themeCss } from './theme.ts';

/** What is said where the server answers without asking for a page, by status: the first part of two keys of the catalogue. */
const SAID = {
  400: 'bad',
  404: 'missing',
  405: 'method',
  408: 'slow',
  413: 'heavy',
  414: 'long',
  421: 'host',
  431: 'heavy',
  500: 'error',
  503: 'away',
} as const;

/** A page that says what the server could not do; its inline elements' hashes as in an answer. */
export interface ServerNotice {
  body: string;
  styleHashes: string[];
  scriptHashes: string[];
}

/** The keys of what is said with this status; those of a fault of ours where nothing better is known. */
export function saidWith(status: number): { title: Key; text: Key } {
  const said = status in SAID ? SAID[status as keyof typeof SAID] : 'error';
  return { title: `${said}.title`, text: `${said}.text` };
}

/**
 * The paper's own page for a request that is no question or cannot be answered: no query is made for it and nothing of
 * the request stands in it. Who asks for another host than the paper's is not told whose server this is.
 * @param id of the request, for the reader to quote
 */
export function serverNotice(site: Site, status: number, id?: string): ServerNotice {
  const { voice } = site;
  const keys = saidWith(status);
  const [title, text] = [voice.say(keys.title), voice.say(keys.text)];
  const quoted = id && <p class="meta">{voice.say('error.request', { id })}</p>;
  if (status === 421) return nameless(site, title, text);
  const {
    body,
    styleHashes = [],
    scriptHashes = [],
  } = page(withoutStrip(site), {
    head: { path: '/', title, description: text, noindex: true },
    tags: [],
    className: 'wrap lists',
    body: (
      <ListHead site={site} title={title} description={text}>
        {quoted}
        {/* where the server is at fault, its search is too */}
        {status < 500 && <SearchForm voice={voice} words="" />}
      </ListHead>
    ),
  });
  return { body: String(body), styleHashes, scriptHashes };
}

function nameless({ paper, voice, assets }: Site, title: string, text: string): ServerNotice {
  const main = String(
    <main class="wrap lists">
      <header class="list-head">
        <h1>{title}</h1>
        <p class="about">{text}</p>
      </header>
    </main>,
  );
  const css = assets.css + themeCss(paper, main);
  return {
    body: `<!doctype html><html lang="${voice.language}" dir="${directionOf(voice.language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title><meta name="robots" content="noindex"><style>${css}</style></head><body>${main}</body></html>`,
    styleHashes: [inlineHash(css)],
    scriptHashes: [],
  };
}

/** What is made ahead and kept for an hour says nothing of this minute. */
function withoutStrip(site: Site): Site {
  return { ...site, fronts: { ...site.fronts, breaking: () => null } };
}
