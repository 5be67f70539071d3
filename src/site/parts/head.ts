import type { Thing } from 'schema-dts';
import { isoInstant } from '../../base/clock.ts';
import { escapeHtml, escapeJson } from '../../base/escape.ts';
import type { Site } from '../page.ts';

/** What a page says about itself to machines. */
export interface Head {
  /** canonical path; pages of a list have their own (`/news/page/2/`); a search page has its query */
  path: string;
  /** of this page alone; the paper's name is added */
  title: string;
  /** 15–320 characters are wanted; shorter ones are filled up with the paper's own */
  description: string;
  /** what networks are told instead */
  socialTitle?: string;
  socialDescription?: string;
  kind?: 'website' | 'article' | 'profile';
  /** an address elsewhere that is the original of this text */
  canonical?: string;
  noindex?: boolean;
  image?: SocialImage;
  /** the page's own feeds: path of the list, ending in a slash; `title` without the paper's name */
  feeds?: { path: string; title: string }[];
  article?: {
    publishedAt: number;
    modifiedAt: number;
    section: string | null;
    topics: string[];
    /** absolute addresses of author pages */
    authors: string[];
  };
  /** nodes of the page's JSON-LD graph */
  data?: readonly Thing[];
  previousPath?: string | null;
  nextPath?: string | null;
  /** whether others can embed the page by oEmbed */
  embeddable?: boolean;
  /** path of the page as plain text and as Markdown, without `.txt` and `.md` */
  textPath?: string;
}

/** JPEG, PNG or WebP; `path` begins with a slash. */
export interface SocialImage {
  path: string;
  width: number;
  height: number;
  alt: string;
}

/** The head's elements but for styles and scripts. Every value is escaped here. */
export function headHtml(site: Site, head: Head): string {
  const { paper, urls, voice } = site;
  const { settings } = paper;
  const address = urls.absolute(head.path);
  const canonical = head.canonical ?? address;
  const title = head.title === settings.name ? head.title : `${head.title} · ${settings.name}`;
  const description = describe(head.description, settings);
  const image = head.image ?? paperImage(site);
  const socialDescription = describe(head.socialDescription || head.description, settings);
  return [
    `<title>${escapeHtml(title)}</title>`,
    tag('meta', { name: 'description', content: description }),
    tag('meta', { name: 'robots', content: head.noindex ? 'noindex, follow' : 'max-image-preview:large' }),
    head.noindex ? '' : tag('link', { rel: 'canonical', href: canonical }),
    head.previousPath ? tag('link', { rel: 'prev', href: urls.absolute(head.previousPath) }) : '',
    head.nextPath ? tag('link', { rel: 'next', href: urls.absolute(head.nextPath) }) : '',
    property('og:title', head.socialTitle || head.title),
    property('og:type', head.kind ?? 'website'),
    property('og:url', head.noindex ? address : canonical),
    property('og:description', socialDescription),
    property('og:site_name', settings.name),
    property('og:locale', openGraphLocale(settings.language)),
    property('og:image', urls.absolute(image.path)),
    property('og:image:width', String(image.width)),
    property('og:image:height', String(image.height)),
    property('og:image:alt', image.alt),
    head.article ? articleTags(head.article) : '',
    tag('meta', { name: 'twitter:card', content: 'summary_large_image' }),
    tag('meta', { name: 'twitter:title', content: head.socialTitle || head.title }),
    tag('meta', { name: 'twitter:description', content: socialDescription }),
    tag('meta', { name: 'twitter:image', content: urls.absolute(image.path) }),
    tag('meta', { name: 'twitter:image:alt', content: image.alt }),
    ...feedLinks(site, head),
    ...(head.textPath
      ? [
          tag('link', { rel: 'alternate', type: 'text/plain', href: `${head.textPath}.txt` }),
          tag('link', { rel: 'alternate', type: 'text/markdown', href: `${head.textPath}.md` }),
        ]
      : []),
    head.embeddable
      ? tag('link', {
          rel: 'alternate',
          type: 'application/json+oembed',
          href: `${urls.absolute('/oembed')}?url=${encodeURIComponent(address)}`,
          title: head.title,
        })
      : '',
    tag('link', {
      rel: 'search',
      type: 'application/opensearchdescription+xml',
      href: '/opensearch.xml',
      title: voice.say('search.paper', { paper: settings.name }),
    }),
    tag('link', { rel: 'icon', href: '/favicon.ico', sizes: '32x32' }),
    tag('link', { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' }),
    tag('link', { rel: 'manifest', href: '/manifest.webmanifest' }),
    tag('meta', { name: 'theme-color', content: '#ffffff', media: '(prefers-color-scheme: light)' }),
    tag('meta', { name: 'theme-color', content: '#141414', media: '(prefers-color-scheme: dark)' }),
    head.data?.length
      ? `<script type="application/ld+json">${escapeJson({ '@context': 'https://schema.org', '@graph': head.data })}</script>`
      : '',
  ].join('');
}

function articleTags(article: NonNullable<Head['article']>): string {
  return [
    property('article:published_time', isoInstant(article.publishedAt)),
    property('article:modified_time', isoInstant(article.modifiedAt)),
    ...article.authors.map((author) => property('article:author', author)),
    article.section ? property('article:section', article.section) : '',
    ...article.topics.map((topic) => property('article:tag', topic)),
  ].join('');
}

/** Where the feeds of a list are: `…/feed.xml` (RSS 2.0), `…/atom.xml`, `…/feed.json`. */
function feedLinks(site: Site, head: Head): string[] {
  const { name } = site.paper.settings;
  const whole = { path: '/', title: '' };
  return [...(head.feeds ?? []), whole].flatMap((feed) => {
    const title = feed.title ? `${name}: ${feed.title}` : name;
    const link = (type: string, path: string) =>
      tag('link', { rel: 'alternate', type, href: `${feed.path}${path}`, title });
    return feed === whole && head.feeds?.length
      ? [link('application/rss+xml', 'feed.xml')]
      : [
          link('application/rss+xml', 'feed.xml'),
          link('application/atom+xml', 'atom.xml'),
          link('application/feed+json', 'feed.json'),
        ];
  });
}

/** The picture of pages that have none of their own: the paper's name on paper. */
function paperImage(site: Site): SocialImage {
  return { path: '/social/paper.jpg', width: 1200, height: 675, alt: site.paper.settings.name };
}

function describe(text: string, settings: { name: string; tagline: string; description: string }): string {
  const own = text.replace(/\s+/g, ' ').trim();
  const full =
    own.length >= 15
      ? own
      : [own, settings.description || settings.tagline || settings.name].filter(Boolean).join(' · ');
  return full.length <= 300
    ? full
    : `${full.slice(0, full.lastIndexOf(' ', 299) > 200 ? full.lastIndexOf(' ', 299) : 299).toWellFormed()}…`;
}

/** `en` → `en_US`: Open Graph wants a territory; the likely one is the language data's. */
function openGraphLocale(language: string): string {
  const locale = new Intl.Locale(language).maximize();
  return `${locale.language}_${locale.region ?? 'US'}`;
}

function property(name: string, content: string): string {
  return tag('meta', { property: name, content });
}

function tag(name: 'meta' | 'link', attributes: Record<string, string>): string {
  return `<${name} ${Object.entries(attributes)
    .map(([key, value]) => `${key}="${escapeHtml(value)}"`)
    .join(' ')}>`;
}
