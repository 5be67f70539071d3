/** The addresses that the prefixes of the format stand for, for files that forget to declare them. */
export const NAMESPACES: Readonly<Record<string, string>> = {
  wp: 'http://wordpress.org/export/1.2/',
  excerpt: 'http://wordpress.org/export/1.2/excerpt/',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  wfw: 'http://wellformedweb.org/CommentAPI/',
  atom: 'http://www.w3.org/2005/Atom',
  media: 'http://search.yahoo.com/mrss/',
};

/**
 * The one name an element has for us, whatever prefix and version the file uses: `wp:post_id`, `content:encoded`, `title`.
 * `null` for look-alikes: a known name in somebody else's namespace.
 */
export function nameOf(tag: { prefix: string; local: string; uri: string }): string | null {
  const { uri, local } = tag;
  if (/^https?:\/\/(?:www\.)?wordpress\.org\/export\/1\.\d+\/?$/i.test(uri)) return `wp:${local}`;
  if (/^https?:\/\/(?:www\.)?wordpress\.org\/export\/1\.\d+\/excerpt\/?$/i.test(uri)) return `excerpt:${local}`;
  if (/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content\/?$/i.test(uri)) return `content:${local}`;
  if (/^https?:\/\/purl\.org\/dc\/elements\/1\.1\/?$/i.test(uri)) return `dc:${local}`;
  return uri === '' && tag.prefix === '' ? local : null;
}
