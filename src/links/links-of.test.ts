import { expect, it } from 'vitest';
import type { ArticleId } from '../base/ids.ts';
import type { Document } from '../content/document.ts';
import { linksOf } from './links-of.ts';

const ORIGIN = 'https://paper.example';
const link = (text: string, attrs: object) => ({ type: 'text', text, marks: [{ type: 'link', attrs }] });
const linked = (...content: object[]): Document =>
  ({ version: 1, content: [{ type: 'paragraph', content }] }) as Document;
const found = (document: Document) =>
  linksOf(document, ORIGIN).map(({ kind, address, words }) => [kind, address, words]);

it('tells stories, own addresses and those outside apart, each once, with the words of the first', () => {
  const document = linked(
    link('the harbour', { article: 9 as ArticleId, fragment: 'boats' }),
    link('the same', { article: 9 as ArticleId }),
    link('a section', { href: 'https://www.paper.example/news/?page=2#top' }),
    link('the same section', { href: '/news/?page=2' }),
    link('out', { href: 'HTTPS://Out.org:443/A?b=1#c' }),
  );
  expect(found(document)).toEqual([
    ['story', 'story:9', 'the harbour'],
    ['own', '/news/?page=2', 'a section'],
    ['outside', 'https://out.org/A?b=1', 'out'],
  ]);
});

it('leaves out what is no page of anybody: places in the text, letters, telephones, what cannot be read', () => {
  const odd = ['#top', 'mailto:a@b.org', 'tel:+1', 'http://[', `https://a.org/${'x'.repeat(5_000)}`];
  expect(found(linked(...odd.map((href) => link('x', { href }))))).toEqual([]);
});

it('finds links that no words carry', () => {
  const document = {
    version: 1,
    content: [
      { type: 'relatedStories', attrs: { title: 'More on this', stories: [4, 5] } },
      { type: 'quote', attrs: { cite: 'A witness', citeHref: 'https://out.org/q' }, content: [] },
    ],
  } as unknown as Document;
  expect(found(document)).toEqual([
    ['story', 'story:4', 'More on this'],
    ['story', 'story:5', 'More on this'],
    ['outside', 'https://out.org/q', 'A witness'],
  ]);
});
