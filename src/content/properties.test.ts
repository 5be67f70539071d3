import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseHtml, parseInlineHtml } from './parse/html.ts';
import { parseDocument } from './parse-document.ts';
import { renderFeed } from './render/feed.tsx';
import { renderHtml } from './render/html.tsx';
import { renderMarkdown } from './render/markdown.ts';
import { renderText } from './render/text.ts';
import {
  arbitraryDocument,
  faultsOf,
  feedOptions,
  inverse,
  options,
  references,
  visibleText,
  words,
} from './testing/fixture.ts';

const RUNS = { numRuns: 400 };

it('gives well-formed HTML without anything that runs, whose text is the text of the document', () => {
  fc.assert(
    fc.property(arbitraryDocument, (value) => {
      const document = parseDocument(value);
      const { html, toc } = renderHtml(document, references, options);
      expect(faultsOf(html)).toEqual([]);
      expect(visibleText(html)).toBe(words(renderText(document)));
      const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(toc.length).toBe([...html.matchAll(/<h[2-6]/g)].length);
    }),
    RUNS,
  );
});

it('never skips a level of headings', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      let before = 1;
      for (const [, level] of renderHtml(parseDocument(document), references, options).html.matchAll(/<h(\d)/g)) {
        expect(Number(level)).toBeLessThanOrEqual(before + 1);
        before = Number(level);
      }
    }),
    RUNS,
  );
});

it('gives feeds that are XML, absolute and without anything that runs', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const feed = renderFeed(parseDocument(document), references, feedOptions);
      expect(faultsOf(feed)).toEqual([]);
      for (const [, address] of feed.matchAll(/\s(?:href|src|cite)="([^"]*)"/g))
        expect(address).toMatch(/^(?:https?:\/\/|mailto:|tel:)/i);
    }),
    RUNS,
  );
});

it('reads its own HTML back to the same page', () => {
  fc.assert(
    fc.property(arbitraryDocument, (value) => {
      const document = parseDocument(value);
      const { html } = renderHtml(document, references, options);
      const again = parseDocument({ version: 1, content: parseHtml(html, inverse).blocks });
      expect(words(renderText(again))).toBe(words(renderText(document)));
    }),
    RUNS,
  );
});

it('gives Markdown without live HTML', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      expect(typeof renderMarkdown(parseDocument(document), references, feedOptions)).toBe('string');
    }),
    { numRuns: 100 },
  );
});

const TAGS =
  'a b i p div span h1 h2 h4 ul ol li dl dt dd table tr td th thead tfoot caption figure figcaption blockquote cite pre code img br hr script style iframe form input svg math audio video source details summary sup section aside noscript template font center q'.split(
    ' ',
  );
const ATTRIBUTES = [
  'href="javascript:alert(1)"',
  'href="https://a.example/x"',
  'src=x onerror=alert(1)',
  'src="data:text/html,<script>"',
  'class="gallery"',
  'class="image wide"',
  'class="fn" data-fn="a b"',
  'class="correction"',
  'class="columns"',
  'class="footnotes"',
  'id="x"',
  'style="text-align:center;font-weight:bold"',
  'lang="fr"',
  'dir="rtl"',
  'colspan="9999999"',
  'rowspan="-1"',
  'start="1e9"',
];
const hostileHtml = fc
  .array(
    fc.oneof(
      fc
        .tuple(fc.constantFrom(...TAGS), fc.constantFrom('', ...ATTRIBUTES), fc.constantFrom('', ...ATTRIBUTES))
        .map(([tag, one, two]) => `<${tag} ${one} ${two}>`),
      fc.constantFrom(...TAGS).map((tag) => `</${tag}>`),
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '<',
        '&',
        '&#0;',
        '\u0000',
        'https://www.youtube.com/watch?v=abcdefgh',
      ),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

it('makes a document that is accepted, and a safe page, of any HTML', () => {
  fc.assert(
    fc.property(hostileHtml, (html) => {
      const { blocks } = parseHtml(html);
      const document = parseDocument({ version: 1, content: blocks });
      expect(document.content).toEqual(blocks);
      expect(faultsOf(renderHtml(document, references, options).html)).toEqual([]);
      parseDocument({ version: 1, content: [{ type: 'paragraph', content: parseInlineHtml(html) }] });
    }),
    { numRuns: 1_500 },
  );
});
