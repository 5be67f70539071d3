import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { enterAs } from './newsroom.ts';
import { paper } from './paper.ts';

/** Words are asked for a quarter of a second after the last key: what is chosen meanwhile and they both hold. */
describe('words that are still being typed', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    page = await enterAs(browser, 'Fil Ter', 'chief,administrator');
  });
  afterAll(() => browser?.close());

  const open = async (screen: string): Promise<void> => {
    await page.goto(`${paper}/newsroom${screen}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
  };
  const look = async (name: string): Promise<void> => {
    if (!process.env.LOOK) return;
    for (const width of [390, 1280])
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        await page.waitForTimeout(300);
        await page.screenshot({ path: `${process.env.LOOK}/${name}-${width}-${colorScheme}.png` });
      }
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ colorScheme: 'light' });
  };

  it('leave a file open that is opened meanwhile, and all goes with one press', async () => {
    await open('/media');
    const file = page.getByRole('list', { name: 'Pictures and files' }).getByRole('button').first();
    await file.waitFor();
    await page.getByRole('searchbox').fill('a');
    await file.click();
    await page.waitForURL((url) => url.searchParams.get('words') === 'a' && url.searchParams.has('item'));
    await page.getByRole('button', { name: 'Close' }).first().waitFor();
    await look('media-open');
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => url.searchParams.get('words') === 'a' && !url.searchParams.has('item'));
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.waitForURL((url) => url.search === '');
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
  });

  it('leave a filter in force that is set meanwhile', async () => {
    await open('/');
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByRole('searchbox').fill('a');
    await page.getByLabel('Status').selectOption({ index: 1 });
    await page.waitForURL((url) => url.searchParams.get('words') === 'a' && url.searchParams.has('status'));
    await look('stories-narrowed');
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    await page.waitForURL((url) => url.search === '');
  });
});
