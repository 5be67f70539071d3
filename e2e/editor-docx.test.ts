import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { blocksOf, dropFiles, openStory, saved, text } from './editor.ts';
import * as docx from './make-docx.ts';
import { enterAs } from './newsroom.ts';
import { paper } from './paper.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
// as long as an editor waits for ten pages with a dozen pictures
const PATIENCE = 5_000;

describe("a word processor's document that is dropped on the text", () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    page = await enterAs(browser, 'Dora Docx', 'editor');
  });
  afterAll(() => browser?.close());

  it('becomes blocks, with its pictures in the library, and a line says what was left out', async () => {
    await openStory(page, paper);
    const body = [
      docx.heading(1, 'The harbour at night'),
      docx.paragraph(
        docx.run('The ') +
          docx.run('last', '<w:b/>') +
          docx.run(' ferry ') +
          docx.link('left') +
          docx.run(' early.') +
          docx.note,
      ),
      docx.heading(2, 'What was lost'),
      docx.point('Twelve boats'),
      docx.point('of them two tugs', 1),
      docx.point('One crane'),
      docx.picture(1, 'Cranes in fog'),
      docx.table(['Boat', 'Year'], ['Marrow', '1974']),
      docx.paragraph(docx.run('It was ') + docx.deleted('thirty') + docx.inserted('twenty-six') + docx.run(' boats.')),
      docx.paragraph(docx.run('As the formula says: ') + docx.formula),
    ];
    await drop('night.docx', docx.docxOf(body, [await photograph(1)]));
    await page.getByText(/^Left out: 1 deleted passage, what stories have no place for \(formula\)/).waitFor();
    expect((await blocksOf(page)).map((block) => block.split(':')[0])).toEqual([
      ...['heading', 'paragraph', 'heading', 'list', 'image', 'table', 'paragraph', 'paragraph', 'footnotes'],
    ]);
    expect(await text(page).getByRole('link', { name: 'left' }).getAttribute('href')).toBe(
      'https://harbour.example/ferries',
    );
    expect(await text(page).locator('strong').textContent()).toBe('last');
    expect(await text(page).locator('li li').textContent()).toBe('of them two tugs');
    expect(await text(page).getByText('It was twenty-six boats.').count()).toBe(1);
    expect(await text(page).getByText('By the harbour’s own count.').count()).toBe(1);
    expect(await text(page).getByRole('group', { name: 'Picture' }).getByLabel('Alternative text').inputValue()).toBe(
      'Cranes in fog',
    );
    await text(page).locator('.block-frame[data-kind=image] img').first().waitFor();
    await saved(page);
  });

  it('of ten pages with twelve pictures is there within five seconds', async () => {
    await openStory(page, paper);
    const sentence =
      'The harbour master said that the night had been long, and that the boats would be counted again. ';
    const body: string[] = [];
    for (let number = 1; number <= 12; number++) {
      body.push(docx.heading(2, `Part ${number}`), docx.picture(number, `Cranes ${number}`));
      for (let count = 0; count < 4; count++) body.push(docx.paragraph(docx.run(sentence.repeat(5))));
    }
    const pictures = await Promise.all(Array.from({ length: 12 }, (_, at) => photograph(at + 2)));
    const file = docx.docxOf(body, pictures);
    const start = performance.now();
    await drop('ten-pages.docx', file);
    await expect
      .poll(() => page.locator('.block-frame[data-kind=image]').count(), { timeout: 30_000, interval: 50 })
      .toBe(12);
    const took = performance.now() - start;
    await saved(page);
    expect(await text(page).locator('p').count()).toBeGreaterThanOrEqual(48);
    expect(took).toBeLessThan(PATIENCE);
  });

  it('that is none says so, and leaves the text as it was', async () => {
    await openStory(page, paper);
    await drop('broken.docx', Buffer.from('no archive at all'));
    await page.getByText('broken.docx could not be read as a .docx file.').waitFor();
    expect(await blocksOf(page)).toEqual(['paragraph: ']);
  });

  const drop = (name: string, data: Buffer): Promise<void> => dropFiles(page, [{ name, type: WORD, data }]);
});

/** Each another, as a camera would make it: the library keeps one file once. */
function photograph(seed: number): Promise<Buffer> {
  return sharp({
    create: {
      ...{ width: 1600, height: 1067, channels: 3, background: { r: 20 * seed, g: 90, b: 255 - 15 * seed } },
      noise: { type: 'gaussian', mean: 128, sigma: 20 },
    },
  })
    .jpeg({ quality: 75 })
    .toBuffer();
}
