import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, it } from 'vitest';
import { faults } from '../../../test/small-paper.ts';
import { urlSet } from '../sitemap/url-set.ts';
import type { Feed, FeedItem } from './feed.ts';
import { writeAtom } from './write-atom.ts';
import { writeJson } from './write-json.ts';
import { writeRss } from './write-rss.ts';

const HOSTILE = [
  ']]>',
  '</script><script>alert(1)</script>',
  '<!--',
  '<?xml version="1.0"?>',
  '&bogus;',
  '&#0;',
  '"\' onload=x',
  '\u0000\u0001\u000b\u001f',
  '\ud800',
  '\udc00x',
  '\ufffe\uffff',
  '\u2028\u2029',
  '\r\n\t',
  '\u202e',
  '%',
];
const text = fc.oneof(
  fc
    .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 6 })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme' }),
);
const instant = fc.integer({ min: 0, max: 4e12 });
const item: fc.Arbitrary<FeedItem> = fc.record({
  id: text,
  url: fc.webUrl(),
  title: text,
  summary: text,
  html: fc.option(text),
  publishedAt: instant,
  changedAt: instant,
  language: fc.constantFrom('en', 'ar'),
  authors: fc.array(fc.record({ name: text, url: fc.option(fc.webUrl()) }), { maxLength: 2 }),
  categories: fc.array(text, { maxLength: 2 }),
  picture: fc.option(fc.record({ url: fc.webUrl(), width: fc.nat(), height: fc.nat(), alt: text, credit: text })),
  enclosure: fc.option(fc.record({ url: fc.webUrl(), type: text, bytes: fc.nat(), title: text })),
  comments: fc.option(fc.record({ page: fc.webUrl(), feed: fc.webUrl(), count: fc.nat() })),
});
const feed: fc.Arbitrary<Feed> = fc.record({
  id: text,
  title: text,
  description: text,
  home: fc.constant('https://paper.example/news/'),
  self: fc.constant('https://paper.example/news/feed.xml'),
  language: fc.constant('en'),
  direction: fc.constant('ltr'),
  publisher: text,
  updatedAt: fc.option(instant),
  touchedAt: fc.option(instant),
  items: fc.array(item, { maxLength: 3 }),
  withdrawn: fc.array(fc.record({ id: text, at: instant, reason: text }), { maxLength: 2 }),
  tags: fc.constant([]),
});

it('writes well-formed XML of any words, and loses no item', () => {
  fc.assert(
    fc.property(feed, (one) => {
      for (const [xml, name] of [
        [writeRss(one), 'item'],
        [writeAtom(one), 'entry'],
      ] as const) {
        expect(faults(xml)).toEqual([]);
        expect(xml).not.toMatch(/<script|<!--|<!\[CDATA/);
        expect(xml.split(`<${name}>`).length + xml.split(`<${name} `).length - 2).toBe(one.items.length);
      }
    }),
    { numRuns: 150 },
  );
});

it('lets readers of RSS, who take a description for markup, see words and nothing else', () => {
  const [one] = fc.sample(feed, 1) as [Feed];
  const [some] = fc.sample(item, 1) as [FeedItem];
  const summary = 'Ropes & <img src=x onerror=alert(1)> &lt;b>';
  const xml = writeRss({ ...one, items: [{ ...some, title: 'A <b>', summary }] });
  const read = (name: string): string => {
    let inside = 0;
    let words = '';
    const parser = new SaxesParser({ xmlns: true });
    parser.on('opentag', (tag) => {
      if (tag.name === 'item' || (inside === 1 && tag.name === name)) inside++;
    });
    parser.on('closetag', (tag) => {
      if (tag.name === 'item' || (inside === 2 && tag.name === name)) inside--;
    });
    parser.on('text', (text) => {
      if (inside === 2) words += text;
    });
    parser.write(xml).close();
    return words;
  };
  expect(read('description')).toBe('Ropes &amp; &lt;img src=x onerror=alert(1)> &amp;lt;b>');
  expect(read('title')).toBe('A <b>');
});

it('writes JSON that can be read back', () => {
  fc.assert(
    fc.property(feed, (one) => {
      const read = JSON.parse(writeJson(one)) as {
        items: { id: string; content_html?: string; content_text?: string }[];
      };
      expect(read.items).toHaveLength(one.items.length);
      for (const { content_html, content_text } of read.items)
        expect([content_html, content_text].filter((content) => content !== undefined)).toHaveLength(1);
      expect(JSON.stringify(read)).not.toMatch(/\\u000[0-8b-f]|\\u001/);
    }),
    { numRuns: 150 },
  );
});

it('writes sitemaps of any title', () => {
  fc.assert(
    fc.property(text, text, (title, publisher) => {
      const news = { title, publisher, language: 'zh-Hant', publishedAt: 0 };
      const body = String(urlSet([{ loc: 'https://paper.example/', news }], { tags: [] }).body);
      expect(faults(body)).toEqual([]);
      expect(body).toContain('<news:language>zh-tw</news:language>');
    }),
    { numRuns: 100 },
  );
});

it('says in Atom what was withdrawn, by the identity that its entry had', () => {
  const [one] = fc.sample(feed, 1) as [Feed];
  const gone = { id: 'tag:paper.example,2026:story/9', at: Date.UTC(2026, 10, 20, 9), reason: 'It was <wrong>.' };
  const xml = writeAtom({ ...one, items: [], withdrawn: [gone] });
  expect(xml).toContain('xmlns:at="http://purl.org/atompub/tombstones/1.0"');
  expect(xml.replace(/\s*\n\s*/g, '')).toContain(
    '<at:deleted-entry ref="tag:paper.example,2026:story/9" when="2026-11-20T09:00:00Z">' +
      '<at:comment type="text">It was &lt;wrong&gt;.</at:comment></at:deleted-entry>',
  );
});
