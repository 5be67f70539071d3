import { join } from 'node:path';
import { createPublicArticles } from '../articles/public-articles.ts';
import { createPublicTaxonomy } from '../articles/public-taxonomy.ts';
import type { Clock } from '../base/clock.ts';
import { createPublicComments } from '../comments/create-public-comments.ts';
import type { FindStories } from '../fronts/candidates.ts';
import { createPublicFronts } from '../fronts/create-public-fronts.ts';
import { type CurationHolder, createCurationHolder } from '../fronts/curation-holder.ts';
import { serveMedia } from '../media/serve.ts';
import { serveIcons } from '../media/serve-icons.ts';
import { serveSocial } from '../media/serve-social.ts';
import { openDiskStorage } from '../media/storage/disk.ts';
import { createPaperHolder } from '../paper/paper-holder.ts';
import { createPublicAddresses } from '../paper/public-addresses.ts';
import { createPublicSearch } from '../search/create-public-search.ts';
import { loadAssets } from '../site/assets.ts';
import { settledArticles, settledComments } from '../site/discussion.ts';
import type { Reader } from '../site/reader.ts';
import { createSite, type ReaderSite } from '../site/site.ts';
import { typesetArticles, typesetFronts, typesetTaxonomy } from '../site/typeset.ts';
import type { Db } from '../store/database.ts';
import { createSyndication } from '../syndication/create-syndication.ts';
import { type AnyJob, createJobs } from './jobs.ts';
import type { Log } from './log.ts';
import type { Source } from './pages.ts';
import { printPlainPages } from './plain-page.ts';
import { createFrontPreview, type PreviewFront } from './preview-front.ts';
import { createMenuPreview, type PreviewMenus } from './preview-menus.ts';
import { createSettingsPreview, type PreviewSettings } from './preview-settings.ts';
import { createAssetServer } from './serve-assets.ts';

/** The rooms put together: what the server needs of them. */
export interface Newspaper {
  /** asked in order for the answer to a question; the last one always has one */
  sources: readonly Source[];
  /** media and the like, sent as they lie on disk */
  files: readonly ((request: Request) => Promise<Response | null>)[];
  /** a working copy as readers would see it; its files lie below `base` */
  preview: ReaderSite['preview'];
  /** name and language, as they are now */
  paper(): { name: string; language: string; zone: string };
  /** the page of a front as it would be with these containers; see `server/newsroom/preview-front.ts` */
  previewFront: PreviewFront;
  /** what would be at an address if the paper were set otherwise; see `server/preview-settings.ts` */
  previewSettings: PreviewSettings;
  /** the front page with the draft of a menu; see `server/preview-menus.ts` */
  previewMenus: PreviewMenus;
  /** search among live stories, for who places them on fronts */
  findStories: FindStories;
  /** the breaking-news strip and which fronts editors made, in memory */
  curation: CurationHolder;
  /** reads settings, sections, menus and topics strip again */
  refresh(): Promise<unknown>;
  /** whether something on every page ends by the clock in (from, until] */
  changesBetween(from: number, until: number): boolean;
  /** the kinds of work that facts bring */
  jobs: readonly AnyJob[];
  /** lets go of what the rooms hold; the database stays open */
  close(): Promise<void>;
}

export interface NewspaperSetting {
  db: Db;
  /** scheme and host of the paper, no trailing slash */
  origin: string;
  /** folder for what is kept on disk */
  data: string;
  now: Clock;
  log: Log;
  /** where letters go out, and whom they are from if not from the paper at its host; absent: they are kept */
  mail?: { smtp: string | null; from: string | null };
}

/** Puts the rooms together over one database. */
export async function openNewspaper({ db, origin, data, now, mail }: NewspaperSetting): Promise<Newspaper> {
  const holder = createPaperHolder(db);
  const curation = createCurationHolder(db, now);
  await Promise.all([holder.refresh(), curation.refresh()]);
  const articles = settledArticles(typesetArticles(createPublicArticles(db, now), holder.current), holder.current);
  const reader: Reader = {
    paper: holder.current,
    articles,
    taxonomy: typesetTaxonomy(createPublicTaxonomy(db), holder.current),
    addresses: createPublicAddresses(db),
    fronts: typesetFronts(createPublicFronts(articles, holder.current, { db, now, curation }), holder.current),
    comments: settledComments(createPublicComments(db), holder.current),
    search: createPublicSearch(db, articles),
    origin,
    now,
  };
  const assets = loadAssets();
  const storage = openDiskStorage(join(data, 'media'));
  const look = () => ({ ...holder.current().settings, origin });
  const syndication = createSyndication(reader);
  const site = createSite(reader, assets);
  printPlainPages(site.notice);
  return {
    sources: [(question) => syndication.answer(question), (question) => site.answer(question)],
    files: [
      createAssetServer(assets),
      serveMedia({ db, storage }),
      serveSocial({ db, storage, paper: look }),
      serveIcons({ db, storage, paper: look }),
    ],
    jobs: createJobs(
      storage,
      {
        smtp: mail?.smtp ?? null,
        from: () =>
          mail?.from ?? `${letterName(holder.current().settings.name)} <newsroom@${new URL(origin).hostname}>`,
      },
      () => ({ origin, paper: look().name, language: look().language }),
    ),
    preview: site.preview,
    previewFront: createFrontPreview({ db, now, articles, site, paper: holder.current }),
    previewSettings: createSettingsPreview(db, reader, assets),
    previewMenus: createMenuPreview(db, reader, assets),
    async findStories({ words, section, page, size }) {
      const sort = 'relevance' as const;
      const { hits, total } = await reader.search.find({
        words,
        isTyping: true,
        ...(section && { section }),
        sort,
        page,
        size,
      });
      return { stories: hits.map(({ card }) => card), more: page * size < total };
    },
    curation,
    paper: () => holder.current().settings,
    refresh: holder.refresh,
    changesBetween: (from, until) =>
      holder.current().strip.some(({ endsAt }) => endsAt !== null && endsAt > from && endsAt <= until),
    close: async () => printPlainPages(null),
  };
}

/** A name that cannot end the header that it stands in (RFC 5322 section 3.2.4). */
function letterName(name: string): string {
  return `"${name.replace(/[\p{Cc}"\\<>]/gu, ' ').trim()}"`;
}
