import { describe, expect, it } from 'vitest';
import { threadTime } from '../../test/thread-time.ts';
import { Invalid } from '../base/errors.ts';
import type { ArticleId, MediaId } from '../base/ids.ts';
import { createAnchors } from './anchors.ts';
import type { Document } from './document.ts';
import { LIMITS } from './limits.ts';
import { parseDocument } from './parse-document.ts';
import { articlesOf, mapReferences, mediaOf } from './references-of.ts';
import { upgrade } from './upgrade.ts';

const document = (...content: unknown[]): unknown => ({ version: 1, content });
const linked = (href: unknown): unknown =>
  document({ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: href }] }] });
const fields = (value: unknown): Record<string, string> => {
  try {
    parseDocument(value);
    return {};
  } catch (error) {
    if (error instanceof Invalid) return error.fields;
    throw error;
  }
};

describe('addresses', () => {
  it.each([
    'https://a.example/x?y#z',
    'http://a.example',
    'mailto:a@b.example',
    'tel:+49-1',
    '/path/',
    '/?q=1',
    '#part',
    'https://пример.example/ж',
  ])('accepts %s', (href) => {
    expect(parseDocument(linked({ href }))).toBeTruthy();
  });
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    '\u0001javascript:alert(1)',
    'java\nscript:alert(1)',
    ' https://a.example',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://a.example/x',
    '//evil.example',
    '\\\\evil.example',
    'https:evil.example',
    'https://',
    'https://user@evil.example:x',
    'relative/path',
    '',
    'https://a.example/\u0000',
    'https://a.example/\u202E\uD800',
    `https://a.example/${'x'.repeat(5_000)}`,
  ])('refuses %j, with the path', (href) => {
    expect(Object.keys(fields(linked({ href })))[0]).toMatch(/^content\.0\.content\.0\.marks\.0\.attrs/);
  });
  it('encodes what stands plainly in addresses of old texts', () => {
    expect(JSON.stringify(parseDocument(linked({ href: '/\\evil.example' })))).toContain('"/%5Cevil.example"');
    expect(JSON.stringify(parseDocument(linked({ href: 'https://a.example/a b|"c"?<x>' })))).toContain(
      'https://a.example/a%20b%7C%22c%22?%3Cx%3E',
    );
  });
});

describe('what is refused', () => {
  const text = { type: 'text', text: 'x' };
  it.each([
    ['no object', null],
    ['HTML', '<p>x</p>'],
    ['another version', { version: 99, content: [] }],
    ['no version', { content: [] }],
    ['an unknown block', document({ type: 'html', content: [] })],
    ['a block named like a method', document({ type: 'constructor', content: [] })],
    ['an unknown mark', document({ type: 'paragraph', content: [{ ...text, marks: [{ type: 'html' }] }] })],
    ['an unknown key', document({ type: 'paragraph', content: [], html: '' })],
    ['a block where text belongs', document({ type: 'paragraph', content: [{ type: 'separator' }] })],
    ['text where blocks belong', document({ type: 'quote', attrs: { cite: '' }, content: [text] })],
    ['an empty text', document({ type: 'paragraph', content: [{ type: 'text', text: '' }] })],
    [
      'a link that is a note',
      document({
        type: 'paragraph',
        content: [
          {
            ...text,
            marks: [
              { type: 'note', attrs: { id: 'a' } },
              { type: 'link', attrs: { href: '/' } },
            ],
          },
        ],
      }),
    ],
    [
      'a mark twice',
      document({ type: 'paragraph', content: [{ ...text, marks: [{ type: 'strong' }, { type: 'strong' }] }] }),
    ],
    [
      'an anchor twice',
      document(...[1, 2].map(() => ({ type: 'heading', attrs: { level: 2, anchor: 'a' }, content: [text] }))),
    ],
    [
      'an anchor that breaks out',
      document({ type: 'heading', attrs: { level: 2, anchor: 'a" onclick="' }, content: [text] }),
    ],
    ['level 1', document({ type: 'heading', attrs: { level: 1, anchor: 'a' }, content: [text] })],
    ['a negative id', linked({ article: -1 })],
    ['two targets', linked({ article: 1, href: '/' })],
  ])('%s', (_, value) => {
    expect(fields(value)).not.toEqual({});
  });

  it('a document nested without end, of a million nodes, or of endless text, without exhausting the server', () => {
    let deep: unknown = { type: 'separator' };
    for (let level = 0; level < 5_000; level += 1) deep = { type: 'quote', attrs: { cite: '' }, content: [deep] };
    const before = threadTime();
    expect(Object.values(fields(document(deep)))[0]).toMatch(/nested/);
    expect(fields({ version: 1, content: Array<unknown>(1_000_000).fill({ type: 'separator' }) })).toEqual({
      content: 'is too long',
    });
    expect(
      fields(
        document(...Array<unknown>(20).fill({ type: 'code', attrs: { language: '', text: 'x'.repeat(499_999) } })),
      ),
    ).not.toEqual({});
    expect(Object.keys(fields(document(...Array<unknown>(1_000).fill(null)))).length).toBeLessThanOrEqual(20);
    expect(threadTime() - before).toBeLessThan(5_000);
    expect(LIMITS.depth).toBeLessThan(100);
  });
});

it('cleans texts of what no page can print', () => {
  const parsed = parseDocument(
    document({ type: 'paragraph', content: [{ type: 'text', text: 'a\u0000\u0008\r\nb\uD800\uFFFE' }] }),
  );
  expect(JSON.stringify(parsed)).toContain('"a\\nb\uFFFD"');
});

it('upgrades older versions step by step', () => {
  const steps = {
    1: (old: Record<string, unknown>) => ({ ...old, two: true }),
    2: (old: Record<string, unknown>) => ({ ...old, three: old.two }),
  };
  expect(upgrade({ version: 1 }, steps, 3)).toEqual({ version: 3, two: true, three: true });
  expect(upgrade({ version: 4 }, steps, 3)).toEqual({ version: 4 });
  expect(upgrade({ version: 0 }, steps, 3)).toEqual({ version: 0 });
});

it('finds and replaces references wherever they stand', () => {
  const source: Document = {
    version: 1,
    content: [
      { type: 'relatedStories', attrs: { title: '', stories: [1 as ArticleId] } },
      {
        type: 'quote',
        attrs: { cite: '' },
        content: [
          {
            type: 'paragraph',
            content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: '/old/' } }] }],
          },
        ],
      },
      {
        type: 'video',
        attrs: { source: { media: 2 as MediaId }, poster: { missing: 'p.jpg' }, title: '' },
        content: [],
      },
      {
        type: 'button',
        attrs: { link: { article: 3 as ArticleId, fragment: 'a' } },
        content: [{ type: 'text', text: 'x' }],
      },
    ],
  };
  const mapped = mapReferences(source, {
    article: (id) => (id + 10) as ArticleId,
    href: (href) => (href === '/old/' ? { article: 9 as ArticleId } : null),
    missing: () => 5 as MediaId,
  });
  expect([articlesOf(source), mediaOf(source)]).toEqual([[1, 3], [2]]);
  expect([articlesOf(mapped), mediaOf(mapped)]).toEqual([
    [11, 9, 13],
    [2, 5],
  ]);
  expect(JSON.stringify(mapped)).toContain('{"article":13,"fragment":"a"}');
});

it('gives anchors from words, unique, and keeps those that are there', () => {
  const anchor = createAnchors(new Set(['comments']));
  expect(['Über uns', 'Über uns', 'Comments', '?!', 'новости дня', '-- x'].map((words) => anchor(words))).toEqual([
    'uber-uns',
    'uber-uns-2',
    'comments-2',
    'section',
    'новости-дня',
    'x',
  ]);
  expect([anchor('New words', 'old_anchor'), anchor('x', 'bad anchor"'), anchor('y', 'old_anchor')]).toEqual([
    'old_anchor',
    'x-2',
    'old_anchor-2',
  ]);
});
