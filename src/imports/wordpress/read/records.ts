import { childrenOf, type Element, textOf, wordOf } from './element.ts';

/** An item of any type: a story, a page, a file, an entry of a menu. Dates are as the file has them. */
export interface WxrItem {
  number: string;
  type: string;
  status: string;
  title: string;
  link: string;
  slug: string;
  parent: string;
  creator: string;
  guid: string;
  published: { gmt: string; local: string; rss: string };
  modified: { gmt: string; local: string };
  body: string;
  excerpt: string;
  password: string;
  sticky: boolean;
  commentsOpen: boolean;
  order: number;
  file: string;
  terms: { taxonomy: string; slug: string; name: string }[];
  /** in the order of the file; a key may stand several times */
  meta: [key: string, value: string][];
  comments: WxrComment[];
}

export interface WxrComment {
  number: string;
  parent: string;
  author: string;
  email: string;
  url: string;
  ip: string;
  gmt: string;
  local: string;
  body: string;
  approved: string;
  type: string;
  user: string;
}

export interface WxrAuthor {
  number: string;
  login: string;
  email: string;
  name: string;
  first: string;
  last: string;
}

export interface WxrTerm {
  taxonomy: string;
  number: string;
  slug: string;
  /** slug of the term above */
  parent: string;
  name: string;
  description: string;
  meta: [key: string, value: string][];
  /** known only from items that carry it */
  derived?: true;
}

export function itemFrom(element: Element): WxrItem {
  const word = (name: string) => wordOf(element, name);
  return {
    number: number(word('wp:post_id')),
    type: word('wp:post_type') || (word('wp:post_id') ? 'post' : ''),
    status: word('wp:status'),
    title: textOf(element, 'title').trim(),
    link: word('link'),
    slug: word('wp:post_name'),
    parent: number(word('wp:post_parent')),
    creator: word('dc:creator'),
    guid: word('guid'),
    published: { gmt: word('wp:post_date_gmt'), local: word('wp:post_date'), rss: word('pubDate') },
    modified: { gmt: word('wp:post_modified_gmt'), local: word('wp:post_modified') },
    body: textOf(element, 'content:encoded'),
    excerpt: textOf(element, 'excerpt:encoded'),
    password: word('wp:post_password'),
    sticky: word('wp:is_sticky') === '1',
    commentsOpen: word('wp:comment_status') === 'open',
    order: Number.parseInt(word('wp:menu_order'), 10) || 0,
    file: word('wp:attachment_url'),
    terms: termsOf(element),
    meta: metaOf(element, 'wp:postmeta'),
    comments: childrenOf(element, 'wp:comment').map(commentFrom),
  };
}

/** Version 1.0 writes each term twice, the first time without a slug; that one is left out. */
function termsOf(element: Element): WxrItem['terms'] {
  return childrenOf(element, 'category').flatMap(({ attributes, text }) => {
    const slug = attributes.nicename?.trim() ?? '';
    if (!slug) return [];
    const taxonomy = attributes.domain?.trim() || 'category';
    return [{ taxonomy: taxonomy === 'tag' ? 'post_tag' : taxonomy, slug, name: text.trim() || slug }];
  });
}

function metaOf(element: Element, name: string): [string, string][] {
  return childrenOf(element, name).map((meta) => [wordOf(meta, 'wp:meta_key'), textOf(meta, 'wp:meta_value')]);
}

function commentFrom(element: Element): WxrComment {
  const word = (name: string) => wordOf(element, `wp:comment_${name}`);
  return {
    number: number(word('id')),
    parent: number(word('parent')),
    author: word('author'),
    email: word('author_email'),
    url: word('author_url'),
    ip: word('author_IP'),
    gmt: word('date_gmt'),
    local: word('date'),
    body: textOf(element, 'wp:comment_content'),
    approved: word('approved'),
    type: word('type'),
    user: number(word('user_id')),
  };
}

export function authorFrom(element: Element): WxrAuthor {
  const word = (name: string) => wordOf(element, `wp:author_${name}`);
  return {
    number: number(word('id')),
    login: word('login'),
    email: word('email'),
    name: word('display_name'),
    first: word('first_name'),
    last: word('last_name'),
  };
}

export function termFrom(element: Element): WxrTerm {
  const word = (name: string) => wordOf(element, name);
  const common = { number: number(word('wp:term_id')), meta: metaOf(element, 'wp:termmeta') };
  if (element.name === 'wp:category')
    return {
      ...common,
      taxonomy: 'category',
      slug: word('wp:category_nicename'),
      parent: word('wp:category_parent'),
      name: word('wp:cat_name') || word('wp:category_nicename'),
      description: textOf(element, 'wp:category_description').trim(),
    };
  if (element.name === 'wp:tag')
    return {
      ...common,
      taxonomy: 'post_tag',
      slug: word('wp:tag_slug'),
      parent: '',
      name: word('wp:tag_name') || word('wp:tag_slug'),
      description: textOf(element, 'wp:tag_description').trim(),
    };
  const taxonomy = word('wp:term_taxonomy');
  return {
    ...common,
    taxonomy: taxonomy === 'tag' ? 'post_tag' : taxonomy,
    slug: word('wp:term_slug'),
    parent: word('wp:term_parent'),
    name: word('wp:term_name') || word('wp:term_slug'),
    description: textOf(element, 'wp:term_description').trim(),
  };
}

/** A source number as digits, or '' for none (`0`, absent, not a number). */
function number(word: string): string {
  const digits = /^0*([1-9]\d{0,18})$/.exec(word)?.[1];
  return digits ?? '';
}
