import { expect, it } from 'vitest';
import { threadTime } from '../../test/thread-time.ts';
import { parseDocument } from '../content/parse-document.ts';
import { renderText } from '../content/render/text.ts';
import { parseCommentHtml } from './parse-comment-html.ts';

it('reads what commenters wrote: lines, quotes, links, addresses', () => {
  const { body } = parseCommentHtml(
    'First line\nsecond line\n\n<blockquote>Quoted</blockquote>See <a href="https://a.example/" onclick="x()">this</a> and http://b.example/y.',
  );
  expect(renderText(body)).toBe('First line\nsecond line\n\nQuoted\n\nSee this and http://b.example/y.');
  const json = JSON.stringify(body);
  expect(json).toContain('"href":"https://a.example/"');
  expect(json).toContain('"href":"http://b.example/y"');
  expect(json).not.toContain('onclick');
  expect(parseDocument(body)).toEqual(body);
});

it.each([
  '<script>alert(1)</script>kept',
  '<img src=x onerror=alert(1)>kept',
  '<iframe src="https://frame.example/"></iframe>kept',
  '<a href="javascript:alert(1)">kept</a>',
  '<svg><script>alert(1)</script></svg>kept',
  '<style>*{display:none}</style>kept',
  '<form action="https://evil.example/"><input name=q></form>kept',
  '<h1>kept</h1><video src="https://x.example/v.mp4"></video>',
  '<table><tr><td>kept</td></tr></table>',
])('lets nothing but words through of %s', (html) => {
  const { body } = parseCommentHtml(html);
  expect(renderText(body)).toContain('kept');
  expect(JSON.stringify(body)).not.toMatch(/alert|evil|onerror|display|"embed"|"image"|"video"|"table"|"heading"/);
  expect(parseDocument(body)).toEqual(body);
});

it('takes line ends for breaks, but not beside block tags and in preformatted text', () => {
  const { body } = parseCommentHtml('<p>One<br />\ntwo</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<pre>x\ny</pre>\nend');
  expect(renderText(body)).toMatch(/^One\ntwo\n\n.*a\n+.*b\n\nx\ny\n\nend$/);
});

it.each(['\n', '<p', '<pre>', '<pre ', ' \n', '<br>\n'])('is quick for 60 kB of %j', (part) => {
  const start = threadTime();
  parseCommentHtml(part.repeat(60_000 / part.length));
  expect(threadTime() - start).toBeLessThan(1500);
});
