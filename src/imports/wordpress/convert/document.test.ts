import { describe, expect, it } from 'vitest';
import type { Block } from '../../../content/document.ts';
import { parseDocument } from '../../../content/parse-document.ts';
import { documentOf } from './document.ts';
import type { Attachment, Sources } from './sources.ts';
import { Tally, total } from './tally.ts';

const picture = (number: string): Attachment => ({
  number,
  source: { media: Number(number) as never },
  kind: 'picture',
  address: `https://x.example/u/${number}.jpg`,
  title: '',
  alt: `alt ${number}`,
  caption: `caption ${number}`,
});
const sources: Sources = {
  attachment: (number) => (['3', '4', '5'].includes(number) ? picture(number) : null),
  attachmentAt: (address) => (/\/u\/3(?:-\d+x\d+)?\.jpg/.test(address) ? picture('3') : null),
  attachedTo: () => [picture('3'), picture('4')],
  link: (address) => (address === 'https://x.example/story/' ? { article: 7 as never } : null),
  absolute: (address) =>
    URL.canParse(address, 'https://x.example/') ? new URL(address, 'https://x.example/').href : null,
  isOurs: (address) => address.startsWith('https://x.example/'),
  reusable: (number) =>
    number === '8' ? '<!-- wp:paragraph --><p>shared</p><!-- /wp:paragraph --><!-- wp:block {"ref":8} /-->' : null,
};
function convert(body: string, footnotes = ''): { content: Block[]; tally: Tally } {
  const tally = new Tally();
  const { document } = documentOf({ number: '1', body, footnotes }, sources, tally);
  return { content: parseDocument(document).content, tally };
}
const block = (name: string, html = '', json = '') =>
  `<!-- wp:${name} ${json}${json && ' '}-->${html}<!-- /wp:${name} -->`;

describe('documentOf', () => {
  it.each<[string, string, object[]]>([
    [
      'paragraph',
      block('paragraph', '<p>a <a href="https://x.example/story/">b</a></p>'),
      [{ type: 'paragraph', content: [{ text: 'a ' }, { marks: [{ type: 'link', attrs: { article: 7 } }] }] }],
    ],
    [
      'heading',
      block('heading', '<h3 id="x">H</h3>', '{"level":3}'),
      [{ type: 'heading', attrs: { level: 3, anchor: 'x' } }],
    ],
    [
      'image',
      block(
        'image',
        '<figure><img src="https://x.example/u/3-300x200.jpg" class="wp-image-3"/><figcaption>own</figcaption></figure>',
        '{"id":3,"align":"wide"}',
      ),
      [{ type: 'image', attrs: { source: { media: 3 }, alt: 'alt 3', width: 'wide' }, content: [{ text: 'own' }] }],
    ],
    [
      'gallery',
      block(
        'gallery',
        `<figure>${block('image', '<figure><img class="wp-image-3" src="/u/3.jpg"></figure>', '{"id":3}')}${block('image', '<figure><img class="wp-image-4" src="/u/4.jpg"></figure>', '{"id":4}')}</figure>`,
        '{"columns":2}',
      ),
      [{ type: 'gallery', attrs: { columns: 2 }, content: [{ type: 'image' }, { type: 'image' }] }],
    ],
    [
      'old gallery',
      block(
        'gallery',
        '<ul class="blocks-gallery-grid"><li><figure><img data-id="3" src="/u/3.jpg"><figcaption>c</figcaption></figure></li></ul>',
      ),
      [{ type: 'gallery', content: [{ content: [{ text: 'c' }] }] }],
    ],
    [
      'list',
      block(
        'list',
        `<ul>${block('list-item', `<li>a${block('list', `<ol>${block('list-item', '<li>b</li>')}</ol>`, '{"ordered":true}')}</li>`)}</ul>`,
      ),
      [{ type: 'list', content: [{ content: [{ type: 'paragraph' }, { type: 'list', attrs: { ordered: true } }] }] }],
    ],
    [
      'quote',
      block('quote', '<blockquote><p>q</p><cite>who</cite></blockquote>'),
      [{ type: 'quote', attrs: { cite: 'who' }, content: [{ type: 'paragraph' }] }],
    ],
    [
      'pullquote',
      block('pullquote', '<figure><blockquote><p>q</p><cite>w</cite></blockquote></figure>'),
      [{ type: 'pullQuote', attrs: { cite: 'w' } }],
    ],
    [
      'code',
      block('code', '<pre class="wp-block-code"><code>a &lt; b\n  c</code></pre>'),
      [{ type: 'code', attrs: { text: 'a < b\n  c' } }],
    ],
    [
      'embed',
      block(
        'embed',
        '<figure><div class="wp-block-embed__wrapper">\nhttps://youtu.be/abcdefghijk\n</div><figcaption>cap</figcaption></figure>',
        '{"url":"https://youtu.be/abcdefghijk"}',
      ),
      [{ type: 'embed', attrs: { provider: 'YouTube', kind: 'video' }, content: [{ text: 'cap' }] }],
    ],
    [
      'core-embed',
      block('core-embed/vimeo', '', '{"url":"https://vimeo.com/1"}'),
      [{ type: 'embed', attrs: { provider: 'Vimeo' } }],
    ],
    [
      'details',
      block('details', `<details><summary>S</summary>${block('paragraph', '<p>x</p>')}</details>`),
      [{ type: 'details', attrs: { summary: 'S' }, content: [{ type: 'paragraph' }] }],
    ],
    [
      'button',
      block('buttons', `<div>${block('button', '<div><a href="https://e.example/">Go</a></div>')}</div>`),
      [{ type: 'button', attrs: { link: { href: 'https://e.example/' } } }],
    ],
    [
      'media-text',
      block(
        'media-text',
        `<div><figure><img class="wp-image-3" src="/u/3.jpg"></figure><div>${block('paragraph', '<p>t</p>')}</div></div>`,
        '{"mediaId":3,"mediaPosition":"right"}',
      ),
      [
        {
          type: 'columns',
          content: [
            { content: [{ type: 'paragraph' }] },
            { content: [{ type: 'image', attrs: { source: { media: 3 } } }] },
          ],
        },
      ],
    ],
    [
      'columns',
      block(
        'columns',
        `<div>${block('column', `<div>${block('paragraph', '<p>a</p>')}</div>`)}${block('column', `<div id="b">${block('paragraph', '<p>b</p>')}</div>`)}${block('column', '<div></div>')}</div>`,
      ),
      [
        {
          type: 'columns',
          content: [
            { type: 'column', content: [{ type: 'paragraph', content: [{ text: 'a' }] }] },
            { type: 'column', content: [{ type: 'paragraph', attrs: { anchors: ['b'] }, content: [{ text: 'b' }] }] },
          ],
        },
      ],
    ],
    ['one column', block('columns', block('column', block('paragraph', '<p>a</p>'))), [{ type: 'paragraph' }]],
    [
      'words between columns',
      block('columns', `<div>loose${block('column', '<p>a</p>')}${block('column', '<p>b</p>')}</div>`),
      [{ type: 'paragraph', content: [{ text: 'loose' }] }, { type: 'paragraph' }, { type: 'paragraph' }],
    ],
    [
      'page in columns',
      block('columns', block('column', `<p>${'word '.repeat(700)}</p>`) + block('column', '<p>b</p>')),
      [{ type: 'paragraph' }, { type: 'paragraph' }],
    ],
    [
      'group in a row',
      block(
        'group',
        `<div><p>a</p>${block('paragraph', '<p>b</p>')}${block('paragraph', '<p>c</p>')}</div>`,
        '{"layout":{"type":"flex"}}',
      ),
      [{ type: 'paragraph' }, { type: 'paragraph' }, { type: 'paragraph' }],
    ],
    [
      'group in a grid',
      block(
        'group',
        `<div>${block('paragraph', '<p>b</p>')}${block('paragraph', '<p>c</p>')}</div>`,
        '{"layout":{"type":"grid"}}',
      ),
      [{ type: 'columns', content: [{}, {}] }],
    ],
    [
      'stack',
      block(
        'group',
        `<div>${block('paragraph', '<p>b</p>')}${block('paragraph', '<p>c</p>')}</div>`,
        '{"layout":{"type":"flex","orientation":"vertical"}}',
      ),
      [{ type: 'paragraph' }, { type: 'paragraph' }],
    ],
    [
      'text-columns',
      block(
        'text-columns',
        '<div><div class="wp-block-column"><p>a</p></div><div class="wp-block-column"><p>b</p></div></div>',
      ),
      [{ type: 'columns', content: [{}, {}] }],
    ],
    [
      'quote',
      block(
        'quote',
        `<blockquote>${block('paragraph', '<p>q</p>')}<cite>Ada<br><a href="https://s.example/">Report</a></cite></blockquote>`,
      ),
      [{ type: 'quote', attrs: { cite: 'Ada Report', citeHref: 'https://s.example/' } }],
    ],
    ['quote of nobody', block('quote', '<blockquote><p>q</p></blockquote>'), [{ attrs: { cite: '' }, content: [{}] }]],
    [
      'table',
      block(
        'table',
        '<figure class="wp-block-table"><table><thead><tr><th>h</th><th>k</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody><tfoot><tr><td>f</td><td>g</td></tr></tfoot></table><figcaption>cap</figcaption></figure>',
      ),
      [{ type: 'table', attrs: { caption: 'cap', headRows: 1, footRows: 1 }, content: [{}, {}, {}] }],
    ],
    [
      'table of one column',
      block(
        'table',
        '<figure class="wp-block-table"><table><tr><td>1</td></tr><tr><td>2</td></tr></table><figcaption>cap</figcaption></figure>',
      ),
      [{ type: 'table', attrs: { caption: 'cap' }, content: [{}, {}] }],
    ],
    [
      'video',
      block(
        'video',
        '<figure><video src="/v.mp4" poster="/u/3.jpg"><track kind="chapters" src="/c.vtt"/><track kind="subtitles" src="/de.vtt"/><track kind="captions" src="/en.vtt" default/></video><figcaption>cap</figcaption></figure>',
      ),
      [
        {
          type: 'video',
          attrs: { poster: { media: 3 }, captions: { missing: 'https://x.example/en.vtt' } },
          content: [{ text: 'cap' }],
        },
      ],
    ],
    [
      'preformatted',
      block('preformatted', '<pre>A  <em>two\n  lines</em></pre>'),
      [{ type: 'preformatted', content: [{ text: 'A  ' }, { text: 'two\n  lines', marks: [{ type: 'emphasis' }] }] }],
    ],
    [
      'story of the same paper',
      block('embed', '<figure><div>\nhttps://x.example/story/\n</div></figure>', '{"url":"https://x.example/story/"}'),
      [{ type: 'relatedStories', attrs: { stories: [7] } }],
    ],
    [
      'classic address of a story',
      'a\n\nhttps://x.example/story/\n\nb',
      [{ type: 'paragraph' }, { type: 'relatedStories', attrs: { stories: [7] } }, { type: 'paragraph' }],
    ],
    [
      'more',
      `${block('paragraph', '<p>a</p>')}${block('more', '<!--more On-->')}${block('paragraph', '<p>b</p>')}`,
      [{ type: 'paragraph' }, { type: 'paragraph', attrs: { anchors: ['more-1'] } }],
    ],
    [
      'classic more',
      'a\n\n<!--more On-->\n\nb',
      [{ type: 'paragraph' }, { type: 'paragraph', attrs: { anchors: ['more-1'] } }],
    ],
    [
      'file',
      block('file', '<div><a href="/u/3.jpg">Name</a></div>', '{"id":3}'),
      [{ type: 'file', attrs: { name: 'Name', source: { media: 3 } } }],
    ],
    [
      'faq',
      block(
        'yoast/faq-block',
        '<div><div><strong class="schema-faq-question">Why?</strong> <p class="schema-faq-answer">So.</p></div></div>',
      ),
      [{ type: 'questionAnswer', attrs: { question: 'Why?' } }],
    ],
    ['reusable', '<!-- wp:block {"ref":8} /-->', [{ type: 'paragraph', content: [{ text: 'shared' }] }]],
    [
      'page block',
      `${block('query', block('paragraph', '<p>gone</p>'))}${block('paragraph', '<p>kept</p>')}`,
      [{ type: 'paragraph', content: [{ text: 'kept' }] }],
    ],
    ['unknown', block('acme/thing', '<div>words</div>'), [{ type: 'paragraph', content: [{ text: 'words' }] }]],
    [
      'fields',
      '<!-- wp:acf/box {"data":{"text":"Some words here","_text":"field_1"}} /-->',
      [{ type: 'foreign', attrs: { what: 'block: acf/box', text: 'Some words here' } }],
    ],
    [
      'classic caption',
      '[caption id="attachment_3" align="alignleft"]<img src="/u/3.jpg"> Words[/caption]',
      [{ type: 'image', attrs: { width: 'aside' }, content: [{ text: 'Words' }] }],
    ],
    [
      'classic gallery',
      'a\n[gallery]\nb',
      [{ type: 'paragraph' }, { type: 'gallery', content: [{}, {}] }, { type: 'paragraph' }],
    ],
    [
      'classic address',
      'see\n\nhttps://www.youtube.com/watch?v=abcdefghijk\n\nend',
      [{ type: 'paragraph' }, { type: 'embed' }, { type: 'paragraph' }],
    ],
    ['builder', '[vc_row][vc_column]in[/vc_column][/vc_row]', [{ type: 'paragraph', content: [{ text: 'in' }] }]],
    ['unknown shortcode', '[my_form id="1"]', [{ type: 'foreign', attrs: { what: 'shortcode: my_form' } }]],
  ])('%s', (_, body, expected) => {
    const { content } = convert(body);
    expect(content).toMatchObject(expected);
    expect(content).toHaveLength(expected.length);
  }); // prettier-ignore

  it('puts notes where their marks are and their texts at the end', () => {
    const { content } = convert(
      `${block('paragraph', '<p>a<sup data-fn="u1" class="fn"><a href="#u1">1</a></sup></p>')}<!-- wp:footnotes /-->`,
      '[{"id":"u1","content":"The <em>note</em>"}]',
    );
    expect(content).toMatchObject([
      { content: [{ text: 'a' }, { text: '1', marks: [{ type: 'note', attrs: { id: 'note-1' } }] }] },
      { type: 'footnotes', content: [{ attrs: { id: 'note-1' } }] },
    ]);
  });

  it('counts every block and shortcode, in and out', () => {
    const { tally } = convert(
      `${block('group', block('paragraph', '<p>x</p>'))}${block('archives')}${block('acme/x')}[gallery][what_is this="1"]`,
    );
    expect(total(tally.blocks)).toEqual({ found: 4, kept: 3 });
    expect(total(tally.shortcodes)).toEqual({ found: 2, kept: 1 });
  });

  it('survives nesting beyond what a document may hold, and anchors that repeat', () => {
    expect(() => convert(`${'<ul><li>'.repeat(40)}deep`)).not.toThrow();
    expect(() =>
      convert(`${Array.from({ length: 30 }, () => '<!-- wp:quote --><blockquote>').join('')}deep`),
    ).not.toThrow();
    const { content } = convert('<h2 id="a">One</h2><h2 id="a">Two</h2>');
    expect(content).toMatchObject([{ attrs: { anchor: 'a' } }, { attrs: { anchor: 'a-2' } }]);
  });
});

it('reads a comment as its reader wrote it', () => {
  const body =
    'He said [sic] and [gallery] [1]\n\nhttps://youtu.be/abcdefghijk\n\n<blockquote>q</blockquote><ul><li>i</li></ul><table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>';
  const { document } = documentOf({ number: '', body, footnotes: '', isPlain: true }, sources, new Tally());
  expect(parseDocument(document).content).toMatchObject([
    { type: 'paragraph', content: [{ text: 'He said [sic] and [gallery] [1]' }] },
    { type: 'paragraph', content: [{ text: 'https://youtu.be/abcdefghijk', marks: [{ type: 'link' }] }] },
    { type: 'quote' },
    { type: 'list' },
    { type: 'table', attrs: { headRows: 1 } },
  ]);
});

describe('named places of a body', () => {
  const anchorsOf = (body: string): [string, string[]][] =>
    convert(body).content.map((one) => {
      const attrs = ('attrs' in one ? one.attrs : undefined) as { anchors?: string[]; aliases?: string[] } | undefined;
      return [one.type, attrs?.anchors ?? attrs?.aliases ?? []];
    });

  it.each<[string, string, [string, string[]][]]>([
    [
      'classic',
      '<a href="#two">on</a>\n\n<a name="two"></a>\n\nSecond\n\n<a id="three"></a>\n<h2>Third</h2>',
      [
        ['paragraph', []],
        ['paragraph', ['two']],
        ['heading', ['three']],
      ],
    ],
    [
      'before a picture and a gallery',
      '<a name="map"></a>\n\n[caption id="attachment_3"]<img class="wp-image-3" src="https://x.example/u/3.jpg"/> cap[/caption]\n\n<a name="all"></a>[gallery ids="4,5"]',
      [
        ['image', ['map']],
        ['gallery', []],
      ],
    ],
    [
      'blocks',
      block('group', `<div id="box">${block('paragraph', '<p>One</p>')}</div>`) +
        block('html', '<a name="html"></a>') +
        block('heading', '<h2 id="own"><a name="old"></a>Two</h2>') +
        block('paragraph', '<p id="three">Three</p>'),
      [
        ['paragraph', ['box']],
        ['heading', ['html', 'old']],
        ['paragraph', ['three']],
      ],
    ],
    [
      'in the middle and at the end of a raw text',
      block('html', '<p>One</p><p>Two</p><a name="end"></a>'),
      [
        ['paragraph', []],
        ['paragraph', ['end']],
      ],
    ],
  ])('stay: %s', (_, body, expected) => {
    expect(anchorsOf(body)).toEqual(expected);
  });

  it('stand at the first picture where a gallery has the place', () => {
    const [gallery] = convert('<a name="all"></a>[gallery ids="4,5"]').content;
    expect(gallery).toMatchObject({ type: 'gallery', content: [{ attrs: { anchors: ['all'] } }, {}] });
  });
});
