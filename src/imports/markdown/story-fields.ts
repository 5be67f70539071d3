import { canonicalPath } from '../../articles/canonical-path.ts';
import type { Instant } from '../../base/clock.ts';
import { slugOf } from '../../base/slug.ts';
import { type FrontMatter, listIn, wordsIn } from './front-matter.ts';

export interface StoryFields {
  kind: 'story' | 'page';
  headline: string;
  standfirst: string;
  slug: string;
  /** canonical path, where the file says one */
  path: string | null;
  at: Instant | null;
  updatedAt: Instant | null;
  draft: boolean;
  authors: string[];
  sections: string[];
  topics: string[];
  aliases: string[];
  picture: { src: string; alt: string; caption: string; credit: string } | null;
  /** Markdown without the headline, where the first heading was it */
  body: string;
}

/** What the fields at the top, the file's name and its first heading say of a story. */
export function storyFields(path: string, { fields, body }: FrontMatter, changedAt: Instant): StoryFields {
  const name = (path.split('/').at(-1) as string).replace(/\.\w+$/, '');
  const dated = /^(\d{4}-\d{2}-\d{2})-(.+)$/.exec(name);
  const folder = path.split('/').at(-2) ?? '';
  const plainName = dated?.[2] ?? (/^_?index$/i.test(name) ? folder || 'home' : name);
  const heading = /^\s*#[ \t]+(.+?)[ \t]*#*[ \t]*(?:\n|$)/.exec(body);
  const title = wordsIn(fields, 'title', 'headline');
  const written = wordsIn(fields, 'permalink', 'url', 'path', 'link').replace(/^https?:\/\/[^/]+/i, '');
  const page = /^page/i.test(wordsIn(fields, 'layout', 'type', 'kind')) || /(?:^|\/)pages\//.test(path);
  const at =
    dateIn(fields, 'date', 'published', 'pubDate', 'publishDate', 'published_at', 'created') ??
    (dated ? Date.parse(`${dated[1]}T00:00:00Z`) : null);
  return {
    kind: page ? 'page' : 'story',
    headline: title || heading?.[1] || plainName.replace(/[-_]+/g, ' '),
    standfirst: wordsIn(fields, 'standfirst', 'subtitle', 'description', 'excerpt', 'summary', 'dek'),
    slug: slugOf(wordsIn(fields, 'slug')) || slugOf(plainName),
    path: /^\/[^{}:]+$/.test(written) && canonicalPath(written) !== null ? written : null,
    at: at ?? (page ? changedAt : null),
    updatedAt: dateIn(fields, 'updated', 'lastmod', 'modified', 'updated_at', 'last_modified_at', 'updatedDate'),
    draft:
      fields.draft === true ||
      fields.published === false ||
      /^draft/i.test(wordsIn(fields, 'status')) ||
      /(?:^|\/)_drafts\//.test(path),
    authors: listIn(fields, 'authors', 'author', 'byline').slice(0, 50),
    sections: listIn(fields, 'section', 'sections', 'categories', 'category').slice(0, 50),
    topics: listIn(fields, 'tags', 'tag', 'topics', 'keywords').slice(0, 200),
    aliases: listIn(fields, 'aliases', 'alias', 'redirect_from')
      .filter((one) => one.startsWith('/'))
      .slice(0, 200),
    picture: pictureIn(fields),
    body: title ? withoutSame(body, title) : heading ? body.slice(heading[0].length) : body,
  };
}

function withoutSame(body: string, title: string): string {
  const heading = /^\s*#[ \t]+(.+?)[ \t]*#*[ \t]*(?:\n|$)/.exec(body);
  return heading && heading[1] === title ? body.slice(heading[0].length) : body;
}

function dateIn(fields: Record<string, unknown>, ...names: string[]): Instant | null {
  for (const name of names) {
    const value = fields[name];
    if (value instanceof Date) return value.getTime();
    if (typeof value !== 'string') continue;
    // `2024-05-01 10:00:00 +0200` as Jekyll writes it, and bare dates, which are of UTC
    const words = value
      .trim()
      .replace(
        /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}(?::\d{2})?)(?: ?([+-]\d{2}):?(\d{2}))?$/,
        (_, day: string, time: string, h?: string, m?: string) => `${day}T${time}${h ? `${h}:${m}` : 'Z'}`,
      );
    const at = Date.parse(words);
    if (!Number.isNaN(at)) return at;
  }
  return null;
}

function pictureIn(fields: Record<string, unknown>): StoryFields['picture'] {
  for (const name of [
    'image',
    'cover',
    'featured_image',
    'feature_image',
    'featuredImage',
    'heroImage',
    'thumbnail',
    'header',
  ]) {
    const value = fields[name];
    const alt = wordsIn(fields, 'image_alt', 'imageAlt', 'cover_alt', 'feature_image_alt');
    const caption = wordsIn(fields, 'image_caption', 'caption', 'feature_image_caption');
    if (typeof value === 'string' && value.trim())
      return { src: value.trim(), alt, caption, credit: wordsIn(fields, 'image_credit', 'credit') };
    if (!value || typeof value !== 'object' || Array.isArray(value)) continue;
    const inner = value as Record<string, unknown>;
    const src = wordsIn(inner, 'src', 'url', 'path', 'image', 'feature', 'teaser');
    if (src)
      return {
        src,
        alt: wordsIn(inner, 'alt') || alt,
        caption: wordsIn(inner, 'caption') || caption,
        credit: wordsIn(inner, 'credit', 'attribution'),
      };
  }
  return null;
}
