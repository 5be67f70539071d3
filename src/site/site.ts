import type { PublicArticle } from '../articles/public.ts';
import type { Answer, Question } from '../base/answer.ts';
import type { CuratedFront } from '../fronts/public.ts';
import type { Paper } from '../paper/public.ts';
import type { Assets } from './assets.ts';
import { formerAddress } from './former-addresses.ts';
import { queryAddress } from './former-queries.ts';
import { moved } from './moved.ts';
import type { AnyPage, Site } from './page.ts';
import { notFound } from './pages/not-found.page.tsx';
import { PAGES } from './pages.ts';
import { previewPage } from './preview.ts';
import { previewed, previewSite } from './preview-front.ts';
import type { Reader } from './reader.ts';
import { type ServerNotice, serverNotice } from './server-notice.tsx';
import { createUrls } from './urls.ts';
import { createVoice } from './voice.ts';

export interface ReaderSite {
  answer(question: Question): Promise<Answer>;
  /** what the server says where there is no question, or no answer; see `server-notice.tsx` */
  notice(status: number, id?: string): ServerNotice;
  /** see `preview-front.ts` */
  previewFront(path: string, front: CuratedFront): Promise<Answer | null>;
  /** see `preview.ts` */
  preview(article: PublicArticle, base: string): Promise<Answer | null>;
}

/** The reader's site: every question has an answer, if only that there is nothing here. Errors of the store are thrown. */
export function createSite(reader: Reader, assets: Assets, pages: readonly AnyPage[] = PAGES): ReaderSite {
  const settled = new WeakMap<Paper, Omit<Site, 'now'>>();
  const siteNow = (): Site => {
    const paper = reader.paper();
    let site = settled.get(paper);
    if (!site) {
      const { language, zone } = paper.settings;
      const urls = createUrls(reader.origin, paper);
      site = { ...reader, paper, urls, assets, voice: createVoice(language, zone) };
      settled.set(paper, site);
    }
    return { ...site, now: reader.now() };
  };
  return {
    async answer(question) {
      const site = siteNow();
      return (
        (await queryAddress(site, question)) ??
        (await askPages(pages, site, question)) ??
        (await tidied(pages, site, question)) ??
        (await formerAddress(site, question)) ??
        (await notFound(site, question))
      );
    },
    async previewFront(path, front) {
      const site = previewSite(siteNow(), front);
      const answer = await askPages(pages, site, { path, query: new URLSearchParams() });
      return answer && previewed(answer);
    },
    preview: (article, base) => previewPage(siteNow(), article, base),
    notice(status, id) {
      const site = siteNow();
      return id === undefined ? printed(site, status) : serverNotice(site, status, id);
    },
  };
}

const HOUR = 3_600_000;
const notices = new WeakMap<Paper, { hour: number; made: Map<number, ServerNotice> }>();

/** Made once an hour for each paper as it is, so that a flood of broken requests costs no rendering. */
function printed(site: Site, status: number): ServerNotice {
  const hour = Math.floor(site.now / HOUR);
  let known = notices.get(site.paper);
  if (known?.hour !== hour) {
    known = { hour, made: new Map() };
    notices.set(site.paper, known);
  }
  const made = known.made.get(status) ?? serverNotice(site, status);
  known.made.set(status, made);
  return made;
}

async function askPages(pages: readonly AnyPage[], site: Site, question: Question): Promise<Answer | null> {
  for (const page of pages) {
    const answer = await page.answer(question, site);
    if (answer) return answer;
  }
  return null;
}

/** An address that differs from a page's only by case, doubled slashes or its last slash leads there. */
async function tidied(pages: readonly AnyPage[], site: Site, { path, query }: Question): Promise<Answer | null> {
  const bare = path
    .toLowerCase()
    .replace(/\/{2,}/g, '/')
    .replace(/(.)\/$/, '$1');
  for (const candidate of [`${bare}/`, bare]) {
    if (candidate === path || candidate === '//') continue;
    const answer = await askPages(pages, site, { path: candidate, query });
    if (answer?.status === 301) return answer;
    if (answer && answer.status < 300)
      return moved(site.urls.absolute(candidate) + (query.size > 0 ? `?${query}` : ''), answer.tags);
  }
  return null;
}
