import type { PublicArticle } from '../../articles/public.ts';
import type { Answer } from '../../base/answer.ts';
import { escapeHtml } from '../../base/escape.ts';
import { summary } from '../../content/render/plain.ts';
import { jpeg } from '../feed/story-html.ts';
import type { Format, Wire } from '../sources.ts';

/** Characters of the text that stand for a standfirst where there is none. */
const SUMMARY = 200;

/**
 * oEmbed 1.0 (oembed.com), JSON only: a card of words and a link that needs no script and no frame. 404 for addresses that
 * are not ours or not live, 501 for XML, 400 without an address.
 */
export const oembed: Format = {
  name: 'oembed',
  async answer({ path, query }, wire) {
    const format = /^\/oembed(?:\.(json|xml))?\/?$/.exec(path);
    if (!format) return null;
    if ((format[1] ?? query.get('format') ?? 'json') !== 'json') return problem(501, 'Only JSON is offered.');
    const asked = query.get('url');
    if (!asked) return problem(400, 'Say which address: ?url=…');
    const story = await storyAt(asked, wire);
    if (!story) return problem(404, 'No story is at this address.');
    return {
      ...json(200, embed(story, query, wire)),
      tags: [`article:${story.id}`, ...story.byline.map(({ id }) => `profile:${id}`), 'paper'],
      lastModified: story.touchedAt,
    };
  },
};

async function storyAt(asked: string, { origin, articles }: Wire): Promise<PublicArticle | null> {
  const url = URL.canParse(asked) ? new URL(asked) : null;
  // links written before the paper had https count; another port or host does not
  if (!url || url.host !== new URL(origin).host || !/^https?:$/.test(url.protocol) || url.username) return null;
  try {
    const path = decodeURIComponent(url.pathname).normalize('NFC');
    return /\p{Cc}/u.test(path) ? null : await articles.atPath(path);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

function embed(story: PublicArticle, query: URLSearchParams, wire: Wire): Record<string, unknown> {
  const { urls, paper } = wire;
  const address = urls.absolute(story.path);
  const [author] = story.byline;
  const said = story.standfirst || story.search.description || summary(story.document, SUMMARY);
  return {
    version: '1.0',
    type: 'rich',
    title: story.headline,
    ...(story.bylineText
      ? { author_name: story.bylineText }
      : author && { author_name: author.name, author_url: urls.absolute(urls.author(author.slug)) }),
    provider_name: paper.settings.name,
    provider_url: urls.absolute('/'),
    cache_age: 3600,
    ...thumbnail(story, query, wire),
    width: Math.min(LARGE, limit(query, 'maxwidth')),
    height: null,
    html: `<blockquote cite="${escapeHtml(address)}" lang="${escapeHtml(story.language)}"><p><a href="${escapeHtml(address)}">${escapeHtml(story.headline)}</a></p>${said ? `<p>${escapeHtml(said)}</p>` : ''}<footer>${escapeHtml(paper.settings.name)}</footer></blockquote>`,
  };
}

const LARGE = 600;

/** The widest rendition that keeps to what was asked for (section 2.3.4.5: thumbnails too). */
function thumbnail(story: PublicArticle, query: URLSearchParams, wire: Wire): Record<string, unknown> {
  const { picture } = story;
  if (!picture) return {};
  const ratio = picture.height / Math.max(1, picture.width);
  const most = Math.min(limit(query, 'maxwidth'), limit(query, 'maxheight') / ratio);
  const widths = picture.widths.filter((width) => width <= most);
  if (!widths.length) return {};
  const { url, width, height } = jpeg({ ...picture, widths }, wire);
  return { thumbnail_url: url, thumbnail_width: width, thumbnail_height: height };
}

function limit(query: URLSearchParams, name: string): number {
  const asked = query.get(name) ?? '';
  return /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 99_999;
}

function problem(status: 400 | 404 | 501, error: string): Answer {
  return { ...json(status, { error }), maxAge: status === 404 ? 60 : 3600 };
}

function json(status: Answer['status'], value: unknown): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'access-control-allow-origin': '*' },
    body: `${JSON.stringify(value)}\n`,
    tags: ['latest', 'paper'],
  };
}
