/** Forms in which a former system named things in the query of its front page. */
const FORMER = [
  'p',
  'page_id',
  'cat',
  'author',
  'attachment_id',
  'tag',
  'category_name',
  'author_name',
  's',
  'feed',
  'm',
  'name',
  'pagename',
  'attachment',
  'year',
  'monthnum',
  'day',
  'paged',
];
const SEARCH = ['q', 'section', 'author', 'from', 'until', 'sort', 'page'];
const OEMBED = ['url', 'format', 'maxwidth', 'maxheight'];
const LISTS = ['before', 'page', 'feed'];

/** The query parameters that pages at a path know. All others are dropped before a page or its key is looked for. */
export function knownParameters(path: string): readonly string[] {
  if (/^\/(?:index\.php)?$/i.test(path)) return FORMER;
  if (/^\/search\/?$/.test(path)) return SEARCH;
  if (/^\/oembed(\.json|\.xml)?\/?$/.test(path)) return OEMBED;
  // feeds, sitemaps and texts of stories are one whole each
  if (/\.[a-z]{2,11}$|\/feed(?:\/|$)/i.test(path)) return [];
  return LISTS;
}
