import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { threadTime } from '../../../../test/thread-time.ts';
import { withParagraphs } from './paragraphs.ts';

describe('withParagraphs', () => {
  it.each([
    ['one\n\ntwo', '<p>one</p><p>two</p>'],
    ['one\r\ntwo', '<p>one<br>two</p>'],
    ['a<br />\nb', '<p>a<br>b</p>'],
    ['a<br><br>b', '<p>a</p><p>b</p>'],
    ['  \n\n ', ''],
    ['x\n<blockquote>q\n\nr</blockquote>\ny', '<p>x</p><blockquote><p>q</p><p>r</p></blockquote><p>y</p>'],
    ['<h2>Two\nlines</h2>\ntext', '<h2>Two\nlines</h2><p>text</p>'],
    ['<pre>a\n\nb</pre>', '<pre>a\n\nb</pre>'],
    ['<p class="x">a</p>\n\nb', '<p class="x">a</p><p>b</p>'],
    ['a <em\nclass="z">b</em> c', '<p>a <em class="z">b</em> c</p>'],
    ['<!--more-->rest', '<p>rest</p>'],
  ])('%j', (body, html) => {
    expect(withParagraphs(body)).toBe(html);
  });

  it('asks what an address on a line of its own stands for', () => {
    const lone = (address: string) => (address.includes('video') ? '[card]' : null);
    expect(withParagraphs('look:\nhttps://video.example/1\nand\n\nhttps://other.example/', lone)).toBe(
      '<p>look:</p><p>[card]</p><p>and</p><p>https://other.example/</p>',
    );
  });

  it('loses no word', () => {
    const part = fc.constantFrom(
      'word',
      'straße',
      '\n',
      '\n\n',
      '<p>',
      '</p>',
      '<div>',
      '</div>',
      '<b>',
      '</b>',
      '<td>',
      '</td>',
      '<br/>',
      '<pre>',
      '</pre>',
      ' < ',
      '<!-- c -->',
      'h2>',
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const words = (html: string) => html.replace(/<!--[\s\S]*?-->/g, '').replace(/<\/?[a-z][^<>]*>|\s/g, '');
        expect(words(withParagraphs(parts.join('')))).toBe(words(parts.join('')));
      }),
    );
  });

  it('takes no longer than the text is long', () => {
    const started = threadTime();
    for (const text of ['<', '<pre>', '\n', '<br>', ' \n ', '<div', '<!--']) withParagraphs(text.repeat(30_000));
    expect(threadTime() - started).toBeLessThan(3000);
  });
});
