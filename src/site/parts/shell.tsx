import type { Child } from 'hono/jsx';
import type { Answer } from '../../base/answer.ts';
import { directionOf } from '../../base/language.ts';
import type { PublicSection } from '../../paper/public.ts';
import type { Site } from '../page.ts';
import { inlineHash, themeCss } from '../theme.ts';
import { Breaking } from './breaking.tsx';
import { Footer } from './footer.tsx';
import { type Head, headHtml } from './head.ts';
import { Masthead } from './masthead.tsx';
import { Strip } from './strip.tsx';

export interface Frame {
  head: Head;
  /** what stands in `main`; it has the page's one `h1`, but on `front`, where the wordmark is it */
  body: Child;
  /** `front`: centred wordmark with the date line */
  layout?: 'front' | 'inner';
  /** class of `main`; `wrap` (the page's width) where absent */
  className?: string;
  /** the section that the page belongs to, marked in the menu */
  section?: PublicSection | null;
  /** what the page shows, for the page cache; `paper` and `breaking` are added */
  tags: string[];
  /** the story that the page is of, so that its readings can be counted */
  story?: Answer['story'];
  status?: Answer['status'];
  /** unix ms */
  lastModified?: number;
  maxAge?: number;
}

/** A whole page: head, masthead, topics strip, `main` and footer around what a page shows. */
export function page(site: Site, frame: Frame): Answer {
  const { paper, voice, assets } = site;
  const { language } = paper.settings;
  const body = String(
    <>
      <a class="skip" href="#main">
        {voice.say('skip.content')}
      </a>
      <Masthead site={site} front={frame.layout === 'front'} path={frame.head.path} section={frame.section ?? null} />
      <Breaking site={site} />
      <Strip site={site} />
      <main id="main" class={frame.className ?? 'wrap'} tabindex={-1}>
        {frame.body}
      </main>
      <Footer site={site} />
    </>,
  );
  const css = assets.css + themeCss(paper, body);
  const fonts = assets.preload[/^(ru|uk|be|bg|sr|mk)\b/.test(language) ? 'cyrillic' : 'latin'];
  const html = [
    `<!doctype html><html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<script>${assets.early}</script>`,
    fonts.map((path) => `<link rel="preload" href="${path}" as="font" type="font/woff2" crossorigin>`).join(''),
    `<style>${css}</style>`,
    headHtml(site, frame.head),
    `<script src="${assets.scripts.reader}" defer></script>`,
    `</head><body>${body}</body></html>`,
  ].join('');
  return {
    status: frame.status ?? 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: html,
    tags: [...new Set([...frame.tags, 'paper', 'breaking'])],
    ...(frame.story === undefined ? {} : { story: frame.story }),
    ...(frame.lastModified === undefined ? {} : { lastModified: frame.lastModified }),
    ...(frame.maxAge === undefined ? {} : { maxAge: frame.maxAge }),
    styleHashes: [inlineHash(css)],
    scriptHashes: [inlineHash(assets.early)],
  };
}
