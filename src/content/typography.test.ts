import { expect, it } from 'vitest';
import { threadTime } from '../../test/thread-time.ts';
import type { Document, Inline } from './document.ts';
import { typographic, withTypography } from './typography.ts';

const curl = (text: string, language: string): string =>
  typographic([{ type: 'text', text }], language)
    .map((item) => (item.type === 'text' ? item.text : ''))
    .join('');

it.each([
  [
    'en',
    `"It's late," she said. "They say 'now' -- or never..."`,
    '“It’s late,” she said. “They say ‘now’ – or never…”',
  ],
  ['de', '"Ja", sagte er.', '„Ja“, sagte er.'],
  ['fr', '"Oui", dit-il.', '«\u202FOui\u202F», dit-il.'],
  ['es-MX', '"Hola"', '«Hola»'],
  ['uk', '"Так" і "ні"', '«Так» і «ні»'],
  ['ru', '("Да")', '(«Да»)'],
  ['ar', 'قال "نعم" ثم', 'قال «نعم» ثم'],
  ['tr', '"Evet"', '“Evet”'],
  ['xx', '"a"', '“a”'],
])('in %s prints %s as %s', (language, text, expected) => {
  expect(curl(text, language)).toBe(expected);
});

it('knows apostrophes, decades, feet and inches', () => {
  expect(curl(`the '90s, rock 'n' roll, O'Neill, the dogs' bowl, 6' tall, 12" wide`, 'en')).toMatch(
    /^the ’90s, .*O’Neill, the dogs’ bowl, 6′ tall, 12″ wide$/,
  );
});

it('follows quotations across marks and leaves code alone', () => {
  const run: Inline[] = [
    { type: 'text', text: '"' },
    { type: 'text', text: 'a', marks: [{ type: 'emphasis' }] },
    { type: 'text', text: '" ' },
    { type: 'text', text: 'x = "1"--', marks: [{ type: 'code' }] },
  ];
  expect(typographic(run, 'en').map((item) => (item.type === 'text' ? item.text : ''))).toEqual([
    '“',
    'a',
    '” ',
    'x = "1"--',
  ]);
  const document: Document = {
    version: 1,
    content: [
      { type: 'preformatted', content: [{ type: 'text', text: '"' }] },
      {
        type: 'quote',
        attrs: { cite: '' },
        content: [{ type: 'paragraph', content: [{ type: 'text', text: '"a"' }] }],
      },
    ],
  };
  expect(JSON.stringify(withTypography(document, 'de'))).toContain('„a“');
  expect(withTypography(document, 'de').content[0]).toEqual(document.content[0]);
});

it('takes no longer than the text is long', () => {
  const before = threadTime();
  for (const text of [
    '"'.repeat(200_000),
    "'".repeat(200_000),
    `a' `.repeat(60_000),
    '-.'.repeat(100_000),
    ' "a'.repeat(50_000),
  ])
    curl(text, 'en');
  expect(threadTime() - before).toBeLessThan(3_000);
});

it('sets captions, titles and names of sources too, and no address', () => {
  const document = {
    version: 1,
    content: [
      { type: 'table', attrs: { caption: 'The "year"', headRows: 0, footRows: 0 }, content: [] },
      {
        type: 'embed',
        attrs: { url: "https://a.example/?q='x'...y", provider: 'a', title: "It's here...", kind: 'post' },
      },
    ],
  } as unknown as Parameters<typeof withTypography>[0];
  expect(withTypography(document, 'en').content).toMatchObject([
    { attrs: { caption: 'The “year”', headRows: 0 } },
    { attrs: { url: "https://a.example/?q='x'...y", title: 'It’s here…' } },
  ]);
});
