import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../../../../e2e/browser.ts';
import { renderMarkdown } from '../../../content/render/markdown.ts';
import { englishStrings } from '../../../content/render/strings.ts';
import type { LeftOut, ReadClipboard } from './read-clipboard.ts';
import { googleDocs } from './testing/google-docs.ts';
import { libreOffice } from './testing/libre-office.ts';
import { mail } from './testing/mail.ts';
import { web } from './testing/web.ts';
import { word } from './testing/word.ts';

let browser: Browser;
let page: Page;

// clipboards are read by the browser's own parser first, so in a browser
beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: [`${import.meta.dirname}/read-clipboard.ts`],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'clipboard',
    logLevel: 'silent',
  });
  browser = await openBrowser();
  page = await browser.newPage();
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
});
afterAll(() => browser?.close());

async function read(html: string): Promise<{ text: string; left: LeftOut; pictures: number }> {
  const found = (await page.evaluate((source) => {
    const { readClipboard } = (
      globalThis as unknown as { clipboard: { readClipboard: (...of: unknown[]) => ReadClipboard } }
    ).clipboard;
    const { blocks, left, pictures } = readClipboard(source, { language: 'en', origin: 'http://localhost:3385' });
    return { blocks, left, pictures: pictures.size };
  }, html)) as { blocks: ReadClipboard['blocks']; left: LeftOut; pictures: number };
  const text = renderMarkdown(
    { version: 1, content: found.blocks },
    { article: () => null, media: () => null, file: () => '', picture: () => '' },
    {
      language: 'en',
      direction: 'ltr',
      strings: englishStrings,
      origin: 'https://paper.example',
      address: 'https://paper.example/',
    },
  );
  return { text, left: found.left, pictures: found.pictures };
}

it('reads Word: its lists, notes, accepted changes and tables', async () => {
  const { text, left } = await read(word);
  expect(text).toMatchInlineSnapshot(`
    "## The ferry that never sailed

    ## What is known

    The company **signed** in *March*, says [the contract](<https://ferry.example/contract>).[^fn1]

    - Two boats

      - one of steel
    - One harbour

    1. First
    2. Second

    It cost eleven million.

    |  |  |
    | --- | --- |
    | Year | Boats |
    | 2026 | 2 |

    [^fn1]: Page 12 of it.
    "
  `);
  expect(left).toEqual({ pictures: 1, comments: 1, deletions: 1, elements: [] });
});

it('reads Google Docs: marks that are styles, points beside points', async () => {
  const { text, left } = await read(googleDocs);
  expect(text).toMatchInlineSnapshot(`
    "## The bridge

    Closed **for weeks***, it seems*, [said the town](<https://bridge.example/>).

    - North side

      - footpath
    - South side

    |  |  |
    | --- | --- |
    | Lane | Open |
    | 1 | no |
    "
  `);
  expect(left.pictures).toBe(1);
});

it('reads LibreOffice: notes, pictures that came along', async () => {
  const { text, left, pictures } = await read(libreOffice);
  expect(text).toMatchInlineSnapshot(`
    "## The mill

    The mill **stood** for *two* centuries.[^fn1]

    1. stone
    2. water

    [1](<https://pasted.invalid/1>)

    [^fn1]: Town archive.
    "
  `);
  expect(left.pictures).toBe(0);
  expect(pictures).toBe(1);
});

it('reads mail: paragraphs and quotations', async () => {
  const { text } = await read(mail);
  expect(text).toMatchInlineSnapshot(`
    "Dear colleagues,

    the council meets on **Tuesday**. See [the agenda](<https://council.example/agenda?utm_source=mail>).

    > On Monday the mayor wrote:
    >
    > We have no money.

    Kind regards
    "
  `);
});

it('reads pages of others, and nothing of them runs', async () => {
  const { text, left } = await read(web);
  expect(text).toMatchInlineSnapshot(`
    "## Storm on the coast

    Waves of *nine metres* were **measured**2.

    The pier

    [Play on YouTube](<https://www.youtube.com/watch?v=abcdefghijk>)

    Do not and [our own](<https://paper.example/news/storm/>)

    | Place | Waves |
    | --- | --- |
    | Pier | 9 m |
    "
  `);
  expect(text).not.toMatch(/javascript:|alert|steal/);
  expect(left.pictures).toBe(1);
});
