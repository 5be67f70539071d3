import { expect, it } from 'vitest';
import type { ArticleId, MediaId } from '../../base/ids.ts';
import type { Block, Document, Inline, Mark } from '../document.ts';
import { feedOptions, options, references } from '../testing/fixture.ts';
import { renderFeed } from './feed.tsx';
import { renderHtml } from './html.tsx';
import { firstParagraph, summary, wordCount } from './plain.ts';
import type { References } from './references.ts';

const text = (words: string, ...marks: Mark[]): Inline => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks }),
});
const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content });
const document = (...content: Block[]): Document => ({ version: 1, content });
const html = (...content: Block[]): string => renderHtml(document(...content), references, options).html;
const nothing: References = { ...references, article: () => null, media: () => null };

it('leaves the words of a link whose target readers may not have, and no picture without its file', () => {
  const blocks: Block[] = [
    paragraph(text('a '), text('draft', { type: 'link', attrs: { article: 1 as ArticleId } })),
    { type: 'button', attrs: { link: { media: 2 as MediaId } }, content: [text('Get it')] },
    { type: 'image', attrs: { source: { media: 3 as MediaId }, alt: '', width: 'column' }, content: [text('caption')] },
    { type: 'relatedStories', attrs: { title: 'More', stories: [1 as ArticleId] } },
  ];
  expect(renderHtml(document(...blocks), nothing, options)).toEqual({
    html: '<p>a draft</p><p class="button">Get it</p>',
    toc: [],
    media: [],
    colors: [],
  });
});

it('joins neighbours that share a mark and never nests links', () => {
  const link: Mark = { type: 'link', attrs: { href: 'https://a.example/' } };
  expect(html(paragraph(text('a', link), text('b', { type: 'strong' }, link), text('c', link)))).toBe(
    '<p><a href="https://a.example/">a<strong>b</strong>c</a></p>',
  );
  expect(html({ type: 'button', attrs: { link: { href: '/x/' } }, content: [text('b', link)] })).toBe(
    '<p class="button"><a href="/x/">b</a></p>',
  );
});

it('numbers the ways back from a footnote, and prints a reference without its note as text', () => {
  const note = (id: string): Mark => ({ type: 'note', attrs: { id } });
  const made = html(
    paragraph(text('a'), text('1', note('n')), text('b'), text('1', note('n')), text('2', note('lost'))),
    {
      type: 'footnotes',
      content: [{ type: 'footnote', attrs: { id: 'n' }, content: [text('Note')] }],
    },
  );
  expect(made).toContain('<sup class="fn" data-fn="n"><a href="#note-n" id="ref-n" role="doc-noteref">1</a></sup>b');
  expect(made).toContain('id="ref-n-2"');
  expect(made).toContain('<sup data-fn="lost">2</sup>');
  expect(made.match(/role="doc-backlink"/g)).toHaveLength(2);
  const feed = renderFeed(
    document(paragraph(text('1', note('n'))), {
      type: 'footnotes',
      content: [{ type: 'footnote', attrs: { id: 'n' }, content: [text('Note')] }],
    }),
    references,
    feedOptions,
  );
  expect(feed).toBe(
    '<p><sup><a href="https://paper.example/story/#note-n">1</a></sup></p><section><ol><li>Note</li></ol></section>',
  );
});

it('gives headings, their former anchors and the contents list, and leaves ids to the page that has them', () => {
  const heading = (anchor: string, level: 2 | 3 | 4, aliases?: string[]): Block => ({
    type: 'heading',
    attrs: { level, anchor, ...(aliases && { aliases }) },
    content: [text(anchor)],
  });
  const made = renderHtml(
    document(heading('one', 4, ['old', 'main']), heading('main', 4), heading('three', 2)),
    references,
    { ...options, reserved: new Set(['main']) },
  );
  expect(made.html).toBe('<h2 id="one"><span id="old"></span>one</h2><h2>main</h2><h2 id="three">three</h2>');
  expect(made.toc.map(({ anchor, level }) => [anchor, level])).toEqual([
    ['one', 2],
    ['main', 2],
    ['three', 2],
  ]);
});

it('says what it showed, and marks the first picture when asked', () => {
  const image = (media: number): Block => ({
    type: 'image',
    attrs: { source: { media: media as MediaId }, alt: 'x', width: 'column' },
    content: [],
  });
  const eager: unknown[] = [];
  const made = renderHtml(
    document(image(1), image(3), image(1)),
    { ...references, picture: (_, use) => void eager.push(use.eager) },
    { ...options, eager: true },
  );
  expect([made.media, made.colors, eager]).toEqual([[1, 3], ['#123456'], [true, undefined, undefined]]);
});

it('refuses a picture that comes later', () => {
  const image: Block = {
    type: 'image',
    attrs: { source: { media: 1 as MediaId }, alt: 'x', width: 'column' },
    content: [],
  };
  expect(() => renderHtml(document(image), { ...references, picture: () => Promise.resolve('x') }, options)).toThrow(
    /asynchronous/,
  );
});

it('marks languages, points to nothing outside with a target, and loads nothing of others', () => {
  const made = html(
    paragraph(
      text('نص', { type: 'language', attrs: { language: 'ar', direction: 'rtl' } }),
      text('x', { type: 'link', attrs: { href: 'https://a.example/' } }),
    ),
    {
      type: 'embed',
      attrs: { url: 'https://www.youtube.com/watch?v=x', provider: 'YouTube', title: '', kind: 'video' },
      content: [],
    },
  );
  expect(made).toContain('<span lang="ar" dir="rtl">نص</span>');
  expect(made).not.toMatch(/target=|<iframe|<img|src=/);
  expect(made).toContain('rel="noopener nofollow"');
});

it('counts words and sums up', () => {
  const story = document(
    { type: 'heading', attrs: { level: 2, anchor: 'a' }, content: [text('Head')] },
    paragraph(text('One two, three four five.')),
    paragraph(text('Six')),
  );
  expect(wordCount(story)).toBe(7);
  expect(wordCount(document(paragraph(text('今天天气很好'))), 'zh')).toBeGreaterThan(1);
  expect(firstParagraph(story)).toBe('One two, three four five.');
  expect(summary(story, 16)).toBe('One two, three…');
  expect(summary(story, 100)).toBe('One two, three four five.');
  expect(summary(document(), 10)).toBe('');
});
