import { redirectKey } from '../../../paper/add-redirects.ts';
import { hostOf, pathOf } from './addresses.ts';
import type { Stage } from './stage.ts';

/** What may stand behind the address of a list: WordPress's feeds and pages. */
const FORM = /\/(?:feed(?:\/(?:atom|rss2?|rdf))?|page\/\d{1,4})$/;

/**
 * Addresses of the former site that are no story's and no file's and answer here all the same: the front, sections, topics,
 * authors, archives of dates, feeds. What answers nowhere stays a link to where it led.
 */
export class OwnAddresses {
  readonly #stage: Stage;
  readonly #host: string;
  /** '' or `/blog` */
  readonly #folder: string;
  #days: Set<string> | null = null;

  constructor(stage: Stage, base: string) {
    this.#stage = stage;
    this.#host = hostOf(base);
    this.#folder = redirectKey(pathOf(base || '/')).replace(/^\/$/, '');
  }

  /** The path here, or null. @param address absolute */
  path(address: string): string | null {
    if (this.#host === '' || hostOf(address) !== this.#host) return null;
    const path = this.atRoot(pathOf(address).replace(/^\/{2,}/, '/'));
    // a file is one of ours by identity or not at all; what stands in for it is no answer
    if (/\.\w{2,5}$/.test(path.replace(/[?#].*$/s, ''))) return null;
    const key = redirectKey(path);
    const fragment = /#.*$/s.exec(address)?.[0] ?? '';
    if (key === (this.#folder || '/') || key === '/')
      return path.includes('?') || (key === '/' && this.#folder !== '') ? null : `/${fragment}`;
    const bare = key.replace(FORM, '');
    const answers = this.#leads(key) || this.#leads(bare) || this.#isArchive(key, bare);
    return answers ? path + fragment : null;
  }

  /** What a query names counts at the root: `/blog/?p=1` is `/?p=1`. */
  atRoot(path: string): string {
    const folder = path.slice(0, this.#folder.length).toLowerCase() === this.#folder ? this.#folder.length : 0;
    return /^\/(?:index\.php)?\?/i.test(path.slice(folder)) ? path.slice(folder).replace(/^[^?]*/, '/') : path;
  }

  /** Whether something that is here was given this address; 0 and null stand for what is gone or somebody else's. */
  #leads(key: string): boolean {
    return (this.#stage.known('redirect', key)?.target ?? 0) > 0;
  }

  #isArchive(key: string, bare: string): boolean {
    if (!key.startsWith(`${this.#folder}/`)) return false;
    const below = bare.slice(this.#folder.length);
    if (below === '' || below === '/comments') return key !== bare && /\/feed$/.test(key);
    const date = /^\/(\d{4}(?:\/\d{2}){0,2})$/.exec(below)?.[1];
    return date !== undefined && this.#dates().has(date.replaceAll('/', '-'));
  }

  /** Years, months and days with a story. Read once: the question is asked for every link that looks like a date. */
  #dates(): Set<string> {
    if (this.#days) return this.#days;
    const rows = this.#stage
      .sql(
        "select distinct substr(json_extract(json, '$.published.local'), 1, 10) as day from item where type = 'post' and status = 'publish'",
      )
      .all() as { day: string | null }[];
    this.#days = new Set(rows.flatMap(({ day }) => (day ? [day, day.slice(0, 7), day.slice(0, 4)] : [])));
    return this.#days;
  }
}
