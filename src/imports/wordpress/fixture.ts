/** A small export as a text, for tests: a head, and items in short. Never part of the product's way. */
export interface ExampleItem {
  id: number;
  type?: string;
  title?: string;
  link?: string;
  status?: string;
  body?: string;
  slug?: string;
  date?: string;
  parent?: number;
  file?: string;
  terms?: [taxonomy: string, slug: string, name: string][];
  meta?: Record<string, string>;
  more?: string;
}

export function exampleExport(items: readonly ExampleItem[], head = '', base = 'https://gazette.example'): string {
  return `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>The Gazette</title><link>${base}</link><description>News of the bay</description><language>en-GB</language>
<wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>${base}</wp:base_site_url><wp:base_blog_url>${base}</wp:base_blog_url>
${head}
${items.map((item) => exampleItem(item, base)).join('\n')}
</channel></rss>
`;
}

export function exampleItem(item: ExampleItem, base = 'https://gazette.example'): string {
  const slug = item.slug ?? `story-${item.id}`;
  const date = item.date ?? '2024-07-01 10:00:00';
  return `<item><title><![CDATA[${item.title ?? `Story ${item.id}`}]]></title><link>${item.link ?? `${base}/2024/07/${slug}/`}</link>
<dc:creator><![CDATA[ada]]></dc:creator><guid isPermaLink="false">${base}/?p=${item.id}</guid>
<content:encoded><![CDATA[${item.body ?? 'Words.'}]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded>
<wp:post_id>${item.id}</wp:post_id><wp:post_date>${date}</wp:post_date><wp:post_date_gmt>${date}</wp:post_date_gmt>
<wp:post_name>${slug}</wp:post_name><wp:status>${item.status ?? 'publish'}</wp:status><wp:post_parent>${item.parent ?? 0}</wp:post_parent>
<wp:post_type>${item.type ?? 'post'}</wp:post_type>${item.file ? `<wp:attachment_url>${item.file}</wp:attachment_url>` : ''}
${(item.terms ?? []).map(([taxonomy, term, name]) => `<category domain="${taxonomy}" nicename="${term}"><![CDATA[${name}]]></category>`).join('')}
${Object.entries(item.meta ?? {})
  .map(
    ([key, value]) =>
      `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`,
  )
  .join('')}
${item.more ?? ''}</item>`;
}
