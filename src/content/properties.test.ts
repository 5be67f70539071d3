import fc from 'fast-check';
import { marked } from 'marked';
import { expect, it } from 'vitest';
import { BLOCKS } from './blocks.ts';
import type { Foreign } from './document.ts';
import type { NodeSchema } from './node-schema.ts';
import { parseHtml, parseInlineHtml } from './parse/html.ts';
import { parseDocument } from './parse-document.ts';
import { renderFeed } from './render/feed.tsx';
import { renderHtml } from './render/html.tsx';
import { renderMarkdown } from './render/markdown.ts';
import { renderText } from './render/text.ts';
import {
  arbitraryDocument,
  dangersIn,
  faultsOf,
  feedOptions,
  inverse,
  node,
  options,
  references,
  uniqueAnchors,
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

/**
 * Round trip: a page reads back to blocks that give the same page. What a page does not hold cannot come back, so the
 * documents here have former addresses that are safe, and foreign blocks that have words.
 */
it.each(Object.values(BLOCKS))('reads a page with $schema.type back to the same page', ({ schema }) => {
  fc.assert(
    fc.property(node(schema as NodeSchema, 1), (block) => {
      const printable = JSON.parse(
        JSON.stringify(block, (key, value) =>
          key === 'missing' ? `https://old.example/${encodeURIComponent(String(value).toWellFormed())}` : worded(value),
        ),
      );
      const document = parseDocument({ version: 1, content: uniqueAnchors([printable]) });
      const { html } = renderHtml(document, references, options);
      expect(renderHtml({ version: 1, content: parseHtml(html, inverse).blocks }, references, options).html).toBe(html);
    }),
    { numRuns: 60 },
  );
});

function worded(value: unknown): unknown {
  const block = value as Partial<Foreign> | null;
  if (block?.type !== 'foreign' || /\S/.test(block.attrs?.text ?? '')) return value;
  return { ...block, attrs: { ...block.attrs, text: 'words' } };
}

it('gives Markdown in which nothing of the text becomes HTML', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const markdown = renderMarkdown(parseDocument(document), references, feedOptions);
      expect(dangersIn(marked.parse(markdown, { async: false }))).toEqual([]);
    }),
    { numRuns: 300 },
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
