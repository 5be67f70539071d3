import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { axeFindings, enterAs } from './newsroom.ts';
import { paper } from './paper.ts';

describe('what is beside the text', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    page = await enterAs(browser, 'Cora Chief', 'chief');
    await page.goto(`${paper}/newsroom/style`);
    await page.getByRole('button', { name: 'New rule' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Words to find').fill('Danzig');
    await form.getByLabel('Write instead').fill('Gdańsk');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.waitFor({ state: 'hidden' });
    await page.goto(`${paper}/newsroom`);
    await page.getByRole('heading', { level: 1, name: 'Stories' }).waitFor();
    await page.keyboard.press('n');
    await page.waitForURL(/\/stories\/\d+$/);
  });
  afterAll(() => browser?.close());
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  const doubts = (name: string) => page.getByRole('group', { name: `Doubts about: ${name}` }).getByRole('button');

  it('is doubted too, and put right below its field', async () => {
    await field('Headline').fill('A harbuor for Danzig');
    await expect
      .poll(() => doubts('Headline').allTextContents(), { timeout: 15_000 })
      .toEqual(['Spelling: harbuor', 'House style: Danzig']);
    await doubts('Headline').first().click();
    await page.waitForTimeout(300);
    expect((await axeFindings(page)).filter((finding) => finding.includes('doubt'))).toEqual([]);
    await page.getByRole('menuitem', { name: 'Use “harbor”' }).click();
    await expect.poll(() => field('Headline').inputValue()).toBe('A harbor for Danzig');
    await expect.poll(() => doubts('Headline').allTextContents()).toEqual(['House style: Danzig']);
  });

  it('is found from the list before publication, each thing at its place', async () => {
    await page.getByRole('button', { name: 'Front, search and social' }).click();
    await field('Title for search engines').fill('Danzig wll build');
    await page.getByRole('button', { name: 'Front, search and social' }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Publish …' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('1 word is not in the dictionary.').waitFor();
    const found = dialog.getByRole('listitem').filter({ hasText: '“Danzig”: write “Gdańsk”.' });
    await expect.poll(() => found.count()).toBe(2);
    await page.waitForTimeout(300);
    expect(await axeFindings(page)).toEqual([]);
    await found.first().getByRole('button', { name: 'Go there' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => field('Headline').evaluate((one) => one.matches(':focus'))).toBe(true);
    await page.getByRole('tab', { name: 'Checks' }).click();
    const panel = page.getByRole('tabpanel');
    await panel.getByRole('listitem').filter({ hasText: 'Danzig' }).nth(1).getByRole('button').click();
    await expect
      .poll(() =>
        field('Title for search engines')
          .evaluate((one) => one.matches(':focus'))
          .catch(() => false),
      )
      .toBe(true);
  });

  it('has an address that can be changed once readers have it', async () => {
    await page.keyboard.press('Escape');
    await page.locator('[data-field="sectionId"]').click();
    await page.getByRole('option').first().click();
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Publish …' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Publish now' }).click();
    await page.getByText(/places are right/).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Address and language' }).click();
    await page.getByRole('button', { name: 'Change the address …' }).click();
    const dialog = page.getByRole('dialog', { name: 'Change the address' });
    await dialog.getByText('Nothing of the paper leads to this story.').waitFor();
    await page.waitForTimeout(300);
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByLabel('Last part of the address').fill('New harbour');
    await dialog.getByRole('button', { name: 'Change the address' }).click();
    const said = await dialog.getByText(/^It is at .*new-harbour\/ now\.$/).textContent();
    const path = /at (\S+) now/.exec(said ?? '')?.[1] as string;
    const old = await page.request.get(`${paper}${path.replace('new-harbour', 'a-harbor-for-danzig')}`, {
      maxRedirects: 0,
    });
    expect([old.status(), old.headers().location]).toEqual([301, expect.stringContaining(path)]);
  });
});
