import type { Answer, Question } from '../base/answer.ts';
import type { Moved } from '../paper/public.ts';
import { lent, moved } from './moved.ts';
import type { Site } from './page.ts';
import { gone } from './pages/gone.page.tsx';
import { readPeriod, spanOf } from './parts/archive-dates.ts';
import { pageNumber, pagePath } from './parts/list-place.ts';
import { readList } from './parts/list-read.ts';

/** Where something that used to be at this address is now: one redirect, or 410 where it is known and not public. */
export async function formerAddress(site: Site, { path, query }: Question): Promise<Answer | null> {
  const story = (await storyOf(site, path)) ?? (await pageOfFront(site, path)) ?? (await pastTheEnd(site, path));
  if (story) return story;
  const target = await site.addresses.redirect(path, query);
  return target ? follow(site, target, path) : formOfOldSystem(site, path);
}

/**
 * Parts and other forms of a story lead to the story: `…/2/`, `…/feed/`, `…/amp/`. Pages of comments (`…/comment-page-3/`) lead
 * to the story's comments, so that `#comment-12` after them finds its place.
 */
async function storyOf(site: Site, path: string): Promise<Answer | null> {
  const form = /^(\/.+?)\/(?:\d{1,3}|comment-page-\d{1,4}|feed(?:\/(?:atom|rss2?|rdf))?|amp|embed|trackback)\/?$/i.exec(
    path,
  );
  if (!form) return null;
  for (const candidate of [`${form[1]}/`, form[1] as string]) {
    const article = await site.articles.atPath(candidate);
    if (!article) continue;
    const ofComments = /\/comment-page-\d+\/?$/i.test(path) && article.commentCount > 0;
    const now = ofComments ? `${article.path.replace(/\/?$/, '/')}comments/` : article.path;
    return moved(site.urls.absolute(now), [
      `article:${article.id}`,
      ...(ofComments ? [`comments:${article.id}`] : []),
      ...LATER,
    ]);
  }
  return null;
}

/** Further pages of a former front page (`/page/2/`) are the archive's. */
async function pageOfFront(site: Site, path: string): Promise<Answer | null> {
  const page = pageNumber(/^\/page\/(\d+)\/?$/.exec(path)?.[1]);
  return page === null ? null : pageOfAll(site, page);
}

/** The front, or a page of all stories; the first of these where there are not so many. */
export async function pageOfAll(site: Site, page: number): Promise<Answer> {
  const base = site.urls.archive();
  if (page === 1) return moved(site.urls.absolute('/'), ['paper']);
  const list = await readList(site, { all: true }, base, { page });
  return moved(site.urls.absolute(pagePath(base, list ? page : 1)), ['latest', 'paper']);
}

/** Further pages of a day, month or year that has fewer lead to its first. */
async function pastTheEnd(site: Site, path: string): Promise<Answer | null> {
  const base = /^(\/\d{4}\/(?:\d{2}\/){0,2})page\/\d+\/?$/.exec(path)?.[1];
  const period = base === undefined ? null : readPeriod(base);
  if (!period || base === undefined) return null;
  const list = await readList(site, spanOf(period, site.paper.settings.zone), base, { page: 1 });
  return list && list.cards.length > 0 ? moved(site.urls.absolute(base), ['latest', 'paper']) : null;
}

/**
 * Addresses that WordPress knows of any site and that no export names: searches in the path (`/search/fog/`, with their
 * feeds), feeds of a day, month or year, and its feeds' files of old (`/wp-rss2.php`).
 */
function formOfOldSystem({ urls }: Site, path: string): Answer | null {
  const words = /^\/search\/([^/]+)(?:\/(?:page\/\d+|feed(?:\/\w+)?))?\/?$/.exec(path)?.[1];
  if (words) return moved(`${urls.absolute('/search/')}?${new URLSearchParams({ q: words })}`, ['paper']);
  if (/^\/\d{4}\/(?:\d{2}\/){0,2}feed(?:\/\w+)?\/?$/.test(path)) return moved(urls.absolute('/feed.xml'), ['paper']);
  const file = /^\/wp-(atom|rss2?|rdf|feed|commentsrss2)\.php$/.exec(path)?.[1];
  if (!file) return null;
  const feed = file === 'atom' ? '/atom.xml' : file === 'commentsrss2' ? '/comments/feed.xml' : '/feed.xml';
  return moved(urls.absolute(feed), ['paper']);
}

/** Leads to what an old address is kept for, in one step. */
export async function follow(site: Site, target: Moved, path: string): Promise<Answer> {
  const { paper, urls } = site;
  let last = target;
  // a chain kept as addresses is walked here, so that readers and machines see one step
  for (let step = 0; step < 5 && last.to === 'address' && last.address.startsWith('/'); step++) {
    const next: Moved | null = await site.addresses.redirect(...split(last.address));
    if (!next || (next.to === 'address' && next.address === last.address)) break;
    last = next;
  }
  switch (last.to) {
    case 'gone':
      return gone(site, path, last.notice);
    case 'article':
      return moved(urls.absolute(last.path), LATER);
    case 'section': {
      const section = paper.sectionById.get(last.id);
      return section ? moved(urls.absolute(urls.section(section)), LATER) : gone(site, path);
    }
    case 'topic':
      return moved(urls.absolute(urls.topic(last.slug)), LATER);
    case 'author':
      return moved(urls.absolute(urls.author(last.slug)), LATER);
    case 'media':
      return moved(urls.absolute(mediaPath(site, last, path)), LATER);
    case 'address':
      return (target.to === 'address' && target.forNow ? lent : moved)(urls.absolute(last.address), LATER);
  }
}

/** The file, or of a picture the smallest rendition that is at least as wide as the one asked for (`-300x200`). */
function mediaPath({ urls }: Site, media: Extract<Moved, { to: 'media' }>, path: string): string {
  const largest = media.widths.at(-1);
  if (media.kind !== 'picture' || largest === undefined) return urls.file(media);
  const asked = Number(/-(\d{1,5})x\d{1,5}\.\w+$/.exec(path)?.[1] ?? largest);
  return urls.picture(media, media.widths.find((width) => width >= asked) ?? largest, 'jpg');
}

function split(address: string): [string, URLSearchParams] {
  const url = new URL(address, 'http://paper.invalid');
  return [url.pathname, url.searchParams];
}

/** A redirect may change with anything that is published later, and with the paper itself. */
const LATER = ['latest', 'redirects', 'paper'];
