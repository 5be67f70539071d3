import { describe, expect, it } from 'vitest';
import { threadTime } from '../../../test/thread-time.ts';
import type { ArticleId, MediaId } from '../../base/ids.ts';
import type { Block } from '../document.ts';
import { parseDocument } from '../parse-document.ts';
import { renderHtml } from '../render/html.tsx';
import { renderText } from '../render/text.ts';
import { options, references } from '../testing/fixture.ts';
import { parseHtml, parseInlineHtml } from './html.ts';

const blocks = (html: string): Block[] => parseHtml(html).blocks;
const types = (html: string): string[] => blocks(html).map(({ type }) => type);
const text = (html: string): string => renderText({ version: 1, content: blocks(html) });

describe('input made to exhaust', () => {
  const attributes = Array.from({ length: 25_000 }, (_, index) => ` a${index}`).join('');
  it.each([
    ['20,000 nested div', `${'<div>'.repeat(20_000)}end`],
    ['20,000 nested span', `<p>${'<span>'.repeat(20_000)}end`],
    ['20,000 nested lists', `${'<ul><li>'.repeat(20_000)}end`],
    ['20,000 nested quotes', `${'<blockquote>'.repeat(20_000)}end`],
    ['nested tables', `${'<table><tr><td>'.repeat(8_000)}end`],
    ['nested figures with captions', `${'<figure class="embed"><figcaption>'.repeat(100)}end`],
    ['nested galleries', `${'<figure><img src="https://a.example/a.jpg"><figcaption>'.repeat(100)}end`],
    ['nested columns', `${'<div class="wp-block-columns"><div>'.repeat(100)}end`],
    ['wide figures', `${'<figure>'.repeat(250) + '<a></a>'.repeat(20_000)}end`],
    [
      'multiplying formatting',
      `${Array.from({ length: 6_000 }, (_, index) => `<b id=${index}>`).join('') + '<p>x'.repeat(20_000)}end`,
    ],
    ['many attributes', `<p ${attributes}>end`],
    ['unclosed comments', `${'<!--'.repeat(50_000)}--> end`],
    ['open angles', `${'<'.repeat(200_000)} end`],
    ['ampersands', `${'&'.repeat(200_000)} end`],
    ['line breaks', `${'<br>'.repeat(50_000)}end`],
    ['white space', `a${' '.repeat(200_000)}end`],
    ['style', `<p><span style="${'text-decoration:'.repeat(12_000)}">end</span>`],
    ['an address', `<a href="https://a.example/${' '.repeat(200_000)}x">end</a>`],
    ['headings alike', `${'<h2>a</h2>'.repeat(20_000)}end`],
  ])('reads %s in a second and keeps the words', (_, html) => {
    const before = threadTime();
    const made = parseHtml(html);
    expect(threadTime() - before).toBeLessThan(1_000 * SLOWER);
    expect(JSON.stringify(made)).toContain('end');
    parseDocument({ version: 1, content: made.blocks });
  });
  /** the machine may be shared */
  const SLOWER = 3;
});

it('keeps every word of a text with more parts than a document may have', () => {
  const made = parseHtml(`${'<p>a</p>'.repeat(70_000)}end`);
  expect(made.losses.map(({ what }) => what)).toEqual(['structure']);
  expect(JSON.stringify(made.blocks.at(-1))).toMatch(/a a a.*end/);
  parseDocument({ version: 1, content: made.blocks });
});

describe('what could run', () => {
  it.each([
    '<script>alert(1)</script>x',
    '<style>@import "x"</style>x',
    '<p onclick="alert(1)">x</p>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" java\tscript:alert(1)">x</a>',
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    '<a href="//evil.example" style="background:url(javascript:alert(1))">x</a>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>x',
    '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>x',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>x',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>x',
    '<form action="javascript:alert(1)"><button formaction="x">x</button></form>x',
  ])('does not come through: %s', (html) => {
    const shown = blocks(html).filter(({ type }) => type !== 'foreign');
    expect(JSON.stringify(shown)).not.toMatch(/script|onclick|onerror|data:|style/);
    expect(JSON.stringify(shown)).toContain('x');
  });
});

it('brings headings to h2, h3, h4 without a gap and gives them anchors', () => {
  const levels = (html: string): unknown[] =>
    blocks(html).map((block) => (block.type === 'heading' ? `${block.attrs.level} ${block.attrs.anchor}` : block.type));
  expect(levels('<h1>One</h1><h3>Two</h3><h6>Three</h6><h3>Two</h3>')).toEqual([
    '2 one',
    '3 two',
    '4 three',
    '3 two-2',
  ]);
  expect(levels('<h4>A</h4><h4 id="kept">B</h4>')).toEqual(['2 a', '2 kept']);
});

it('reads marks of tags and styles, each once, and skips those of word processors', () => {
  expect(
    parseInlineHtml(
      '<b style="font-weight:normal">a<b>b</b><span style="font-style:italic">c</span></b> <del>d</del><u>e</u>',
    ),
  ).toEqual([
    { type: 'text', text: 'a' },
    { type: 'text', text: 'b', marks: [{ type: 'strong' }] },
    { type: 'text', text: 'c', marks: [{ type: 'emphasis' }] },
    { type: 'text', text: ' ' },
    { type: 'text', text: 'd', marks: [{ type: 'strike' }] },
    { type: 'text', text: 'e' },
  ]);
  expect(
    parseInlineHtml('<span lang="ar">س</span><span dir="rtl">x</span>').map(
      (item) => item.type === 'text' && item.marks,
    ),
  ).toEqual([
    [{ type: 'language', attrs: { language: 'ar', direction: 'rtl' } }],
    [{ type: 'language', attrs: { language: 'und', direction: 'rtl' } }],
  ]);
});

it('asks the importer for links and pictures, and checks its answers', () => {
  const { blocks: made } = parseHtml(
    '<p><a href="old/">a</a> <a href="x:y">b</a></p><figure class="wp-caption alignleft"><a href="big.jpg"><img src="s.jpg" alt="A" class="wp-image-5" width="30"></a><p class="wp-caption-text">Cap</p></figure>',
    {
      base: 'https://old.example/dir/',
      link: (href) =>
        href === 'https://old.example/dir/old/'
          ? { article: 7 as ArticleId }
          : href.endsWith('.jpg')
            ? { media: 5 as MediaId }
            : { href: 'javascript:alert(1)' },
      image: ({ src, className, width }) =>
        src === 'https://old.example/dir/s.jpg' && width === 30
          ? { media: Number(/wp-image-(\d+)/.exec(className)?.[1]) as MediaId }
          : null,
    },
  );
  expect(made).toEqual([
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'a', marks: [{ type: 'link', attrs: { article: 7 } }] },
        { type: 'text', text: ' b' },
      ],
    },
    {
      type: 'image',
      attrs: { source: { media: 5 }, alt: 'A', width: 'aside', link: { media: 5 } },
      content: [{ type: 'text', text: 'Cap' }],
    },
  ]);
});

it('makes cards of frames, network posts and addresses alone on their line', () => {
  const urls = (html: string): unknown[] =>
    blocks(html).map((block) => block.type === 'embed' && [block.attrs.url, block.attrs.provider, block.attrs.kind]);
  expect(urls('<iframe src="//www.youtube-nocookie.com/embed/abcdefghijk?start=30&autoplay=1"></iframe>')).toEqual([
    ['https://www.youtube.com/watch?v=abcdefghijk&t=30', 'YouTube', 'video'],
  ]);
  expect(urls('<p>https://vimeo.com/123</p>')).toEqual([['https://vimeo.com/123', 'Vimeo', 'video']]);
  expect(
    urls(
      '<blockquote class="twitter-tweet"><p>Hi</p>— A <a href="https://twitter.com/a/status/1">May</a></blockquote>',
    ),
  ).toEqual([['https://twitter.com/a/status/1', 'X', 'post']]);
  expect(
    urls(
      '<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://unknown.example/post\n</div><figcaption>c</figcaption></figure>',
    ),
  ).toEqual([['https://unknown.example/post', 'unknown.example', 'page']]);
  expect(types('<p>See https://vimeo.com/123</p><p>https://unknown.example</p>')).toEqual(['paragraph', 'paragraph']);
});

it('reads tables with spans, groups and captions, and unwraps those that only lay out', () => {
  const [table] = blocks(
    '<figure class="wp-block-table"><table><tfoot><tr><td>f</td><td>g</td></tr></tfoot><tr><th>h<th>i</tr><tr><td rowspan=9>a</td><td>b<br>c</td></tr><tr></tr><tr><td>d</td></tr></table><figcaption>Cap</figcaption></figure>',
  );
  expect(table).toMatchObject({ type: 'table', attrs: { caption: 'Cap', headRows: 1, footRows: 1 } });
  expect(table?.type === 'table' && table.content.map((row) => row.content.map(({ attrs }) => attrs.rowspan))).toEqual([
    [1, 1],
    [2, 1],
    [1],
    [1, 1],
  ]);
  expect(types('<table><tr><td><p>a</p><p>b</p></td></tr></table>')).toEqual(['paragraph', 'paragraph']);
  expect(types('<table><tr><td>a</td><td><img src="https://a.example/a.png"></td></tr></table>')).toEqual([
    'table',
    'image',
  ]);
});

it('reads lists in lists, also where old editors put them between points', () => {
  expect(text('<ol start=3><li>a<ul><li>b</ul></li><ul><li>c</li></ul></ol>').split('\n\n')).toEqual(['a', 'b', 'c']);
  expect(blocks('<ol start=3><li>a</li><ul><li>c</li></ul></ol>')).toMatchObject([
    { attrs: { ordered: true, start: 3 }, content: [{ content: [{ type: 'paragraph' }, { type: 'list' }] }] },
  ]);
  expect(text('<dl><dt>Term</dt><dd>Meaning</dd></dl>')).toBe('Term\n\nMeaning');
});

it('joins footnote marks with their notes, of WordPress and of Markdown renderers', () => {
  const wordpress = blocks(
    '<p>a<sup data-fn="u-1" class="fn"><a href="#u-1" id="u-1-link">1</a></sup></p><ol class="wp-block-footnotes"><li id="u-1">Note <a href="#u-1-link">↩︎</a></li></ol>',
  );
  expect(wordpress).toEqual([
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'a' },
        { type: 'text', text: '1', marks: [{ type: 'note', attrs: { id: 'u-1' } }] },
      ],
    },
    {
      type: 'footnotes',
      content: [{ type: 'footnote', attrs: { id: 'u-1' }, content: [{ type: 'text', text: 'Note' }] }],
    },
  ]);
  const markdown = blocks(
    '<p>a<sup id="fnref:1"><a href="#fn:1">1</a></sup></p><section class="footnotes"><ol><li id="fn:1"><p>Note <a href="#fnref:1" class="footnote-backref">↩</a></p></li></ol></section>',
  );
  expect(JSON.stringify(markdown)).toContain('{"type":"note","attrs":{"id":"fn:1"}}');
});

it('keeps the words of what has no counterpart, and the raw form of what cannot be shown', () => {
  expect(text('<marquee>a</marquee><custom-x>b</custom-x><fieldset><legend>c</legend></fieldset>')).toBe('ab\n\nc');
  expect(blocks('<form><label>Name <input></label></form>')).toMatchObject([
    { type: 'foreign', attrs: { what: 'form', text: '', raw: expect.stringContaining('Name') } },
  ]);
  expect(text('<figure><table><tr><td>a</td><td>b</td></tr></table><p>beside</p></figure>')).toContain('beside');
});

describe('named places', () => {
  const read = (html: string): Block[] => parseHtml(html).blocks;
  const shown = (html: string): string => renderHtml({ version: 1, content: read(html) }, references, options).html;

  it.each([
    ['<p>One</p><p><a name="two"></a>Two</p>', '<p>One</p><p id="two">Two</p>'],
    ['<p>One <a id="here">here</a></p>', '<p id="here">One here</p>'],
    ['<a name="x"></a><p>&nbsp;</p><p>Words</p>', '<p id="x">Words</p>'],
    ['<p id="a"><span id="b"></span>Words</p>', '<p id="a"><span id="b"></span>Words</p>'],
    ['<h2><a name="old">Title</a></h2>', '<h2 id="title"><span id="old"></span>Title</h2>'],
    ['<a name="old"></a><h2>Title</h2>', '<h2 id="title"><span id="old"></span>Title</h2>'],
    ['<ul id="l"><li>One</li><li id="second">Two</li></ul>', '<ul><li id="l">One</li><li id="second">Two</li></ul>'],
    ['<div id="box"><blockquote><p>Said</p></blockquote></div>', '<blockquote><p id="box">Said</p></blockquote>'],
    ['<p>Words</p><p><a name="end"></a></p>', '<p id="end">Words</p>'],
  ])('are kept on the block that they stand in or before: %s', (html, expected) => {
    expect(shown(html)).toBe(expected);
  });

  it('stay with tables and pictures', () => {
    expect(shown('<table><tr><th>a</th></tr><tr id="row"><td>b</td></tr></table>')).toContain('<span id="row"></span>');
    expect(shown('<figure id="map"><img src="https://a.example/m.jpg" alt="Map"></figure>')).toContain(
      '<figure id="map"',
    );
  });

  it('are never what is no name, and each once', () => {
    expect(shown('<p id="a b">One</p><p id=\'"><script>\'>Two</p>')).toBe('<p>One</p><p>Two</p>');
    expect(shown('<p id="x">One</p><p id="x">Two</p>')).toBe('<p id="x">One</p><p>Two</p>');
    expect(shown(`<p>${'<a name="n"></a><a name="m"></a>'.repeat(5000)}Words</p>`)).toBe(
      '<p id="n"><span id="m"></span>Words</p>',
    );
  });

  it('wait for what comes in the next text', () => {
    const waiting: string[] = [];
    expect(parseHtml('<a name="later"></a>', { waiting }).blocks).toEqual([]);
    expect(waiting).toEqual(['later']);
    expect(parseHtml('<p>Words</p>', { waiting }).blocks).toMatchObject([{ attrs: { anchors: ['later'] } }]);
    expect(waiting).toEqual([]);
  });
});
