import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { dice, prose } from './prose.ts';

/** Writes a WordPress export of `posts` block posts with authors, categories and tags; memory stays flat. */
export async function makeExport(file: string, posts: number): Promise<void> {
  const random = dice(7);
  const out = createWriteStream(file);
  const write = async (text: string): Promise<void> => {
    if (!out.write(text)) await once(out, 'drain');
  };
  await write(`<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Bench Gazette</title><link>https://gazette.example</link><description>Made for measuring</description><language>en</language>
<wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>https://gazette.example</wp:base_site_url><wp:base_blog_url>https://gazette.example</wp:base_blog_url>
`);
  for (let n = 1; n <= 20; n++)
    await write(
      `<wp:author><wp:author_id>${n}</wp:author_id><wp:author_login>writer${n}</wp:author_login><wp:author_email>writer${n}@gazette.example</wp:author_email><wp:author_display_name>Writer ${n}</wp:author_display_name></wp:author>\n`,
    );
  for (let n = 1; n <= 10; n++)
    await write(
      `<wp:category><wp:term_id>${n}</wp:term_id><wp:category_nicename>section-${n}</wp:category_nicename><wp:category_parent></wp:category_parent><wp:cat_name>Section ${n}</wp:cat_name></wp:category>\n`,
    );
  for (let n = 1; n <= posts; n++) {
    const at = new Date(Date.UTC(2016, 0, 1) + n * 3_000_000).toISOString().slice(0, 19).replace('T', ' ');
    const section = 1 + Math.floor(random() * 10);
    const body = Array.from({ length: 6 }, (_, part) =>
      part === 3
        ? `<!-- wp:heading -->\n<h2 class="wp-block-heading">${prose(random, 5)}</h2>\n<!-- /wp:heading -->`
        : `<!-- wp:paragraph -->\n<p>${prose(random, 60)}</p>\n<!-- /wp:paragraph -->`,
    ).join('\n\n');
    await write(
      `<item><title>${prose(random, 8)}</title><link>https://gazette.example/${at.slice(0, 4)}/${at.slice(5, 7)}/post-${n}/</link><dc:creator>writer${1 + Math.floor(random() * 20)}</dc:creator><guid isPermaLink="false">https://gazette.example/?p=${n}</guid><content:encoded><![CDATA[${body}]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded><wp:post_id>${n}</wp:post_id><wp:post_date>${at}</wp:post_date><wp:post_date_gmt>${at}</wp:post_date_gmt><wp:comment_status>open</wp:comment_status><wp:post_name>post-${n}</wp:post_name><wp:status>publish</wp:status><wp:post_parent>0</wp:post_parent><wp:menu_order>0</wp:menu_order><wp:post_type>post</wp:post_type><wp:is_sticky>0</wp:is_sticky><category domain="category" nicename="section-${section}"><![CDATA[Section ${section}]]></category><category domain="post_tag" nicename="tag-${n % 90}"><![CDATA[Tag ${n % 90}]]></category></item>\n`,
    );
  }
  await write('</channel></rss>\n');
  out.end();
  await once(out, 'finish');
}
