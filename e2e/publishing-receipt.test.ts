import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { enterAs } from './newsroom.ts';
import { allGreen, look, openReader, openSummary, read, writeStory } from './publishing-steps.ts';

const RUN = Date.now().toString(36);

describe('a publication and its receipt', () => {
  let browser: Browser;
  let page: Page;
  let reader: Page;
  const headline = `Ferry ${RUN} runs again`;
  beforeAll(async () => {
    browser = await openBrowser();
    page = await enterAs(browser, 'Paula Press', 'chief');
    reader = await openReader(browser);
    await writeStory(page, headline, 'The ferry left at noon with two hundred people.');
  });
  afterAll(() => browser?.close());

  it('is summed up before: what readers will see, where, when, what will show it', async () => {
    const dialogue = await openSummary(page);
    await dialogue.getByRole('heading', { name: headline }).waitFor();
    await dialogue.getByText(/ · \d+ words$/).waitFor();
    await dialogue.getByRole('link', { name: /^Front page/ }).waitFor();
    expect(await look(page, 'summary-first')).toEqual([]);
  });

  it('goes out with one button that says so, and every place is green within two seconds', async () => {
    await page.getByRole('dialog').getByRole('button', { name: 'Publish now' }).click();
    await allGreen(page);
    expect(await look(page, 'receipt')).toEqual([]);
    await read(reader, '/');
    await reader.getByRole('link', { name: headline }).first().waitFor();
  });
});
