import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { axeFindings, enterAs } from './newsroom.ts';
import { paper } from './paper.ts';

describe('checks while writing', () => {
  let browser: Browser;
  let chief: Page;
  let writer: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    chief = await enterAs(browser, 'Cleo Style', 'chief');
    writer = await enterAs(browser, 'Will Writer', 'editor');
    await writer.keyboard.press('n');
    await writer.waitForURL(/\/stories\/\d+$/);
    await text(writer).click();
    await writer.keyboard.type('She left Kiev. “We leave Kiev,” she said of the harbuor and its colours.');
  });
  afterAll(() => browser?.close());
  const text = (page: Page) => page.getByRole('textbox', { name: 'Text', exact: true });
  const style = (page: Page) => page.locator('.doubt-style');
  const spelling = (page: Page) => page.locator('.doubt-spelling');

  it('underline what the desk has made a rule of, in an editor that was open before, but not in quotations', async () => {
    await chief.goto(`${paper}/newsroom/style`);
    await chief.getByRole('button', { name: 'New rule' }).click();
    const form = chief.getByRole('dialog');
    await form.getByLabel('Words to find').fill('Kiev');
    await form.getByLabel('Write instead').fill('Kyiv');
    await form.getByLabel('Reason').fill('The city’s own name.');
    expect(await axeFindings(chief)).toEqual([]);
    await form.getByRole('button', { name: 'Save' }).click();
    await form.waitFor({ state: 'hidden' });
    await style(writer).first().waitFor({ timeout: 8_000 });
    expect(await style(writer).allTextContents()).toEqual(['Kiev']);
    await writer.keyboard.type(' Kiev');
    await expect.poll(() => style(writer).allTextContents()).toEqual(['Kiev', 'Kiev']);
    await chief.getByLabel('Try the rules').fill('Kiev, “Kiev”');
    await chief.getByText('“Kiev”: write “Kyiv”. The city’s own name.').waitFor();
    await chief.waitForTimeout(300);
    expect(await axeFindings(chief)).toEqual([]);
  });

  it('say why, and write it right', async () => {
    await style(writer).first().click();
    const card = writer.getByRole('dialog', { name: 'About “Kiev”' });
    await card.getByText('The city’s own name.').waitFor();
    await writer.waitForTimeout(300);
    // the screen around it has its own test
    expect((await axeFindings(writer)).filter((finding) => finding.includes('doubt'))).toEqual([]);
    await card.getByRole('button', { name: 'Use “Kyiv”' }).click();
    await card.waitFor({ state: 'hidden' });
    await expect.poll(() => text(writer).textContent()).toContain('She left Kyiv. “We leave Kiev,”');
    await expect.poll(() => style(writer).count()).toBe(1);
  });

  it('know spelling, by keys alone', async () => {
    await expect.poll(() => spelling(writer).allTextContents(), { timeout: 15_000 }).toContain('harbuor');
    expect(await spelling(writer).allTextContents()).not.toContain('colours');
    const card = writer.getByRole('dialog', { name: 'About “harbuor”' });
    await text(writer).focus();
    for (let press = 0; press < 6 && !(await card.isVisible()); press++) {
      await writer.keyboard.press('Escape');
      await writer.keyboard.press('Alt+F7');
      await writer.waitForTimeout(200);
    }
    await card
      .getByRole('button', { name: /^Use “harb/ })
      .first()
      .click();
    await expect.poll(() => spelling(writer).allTextContents()).not.toContain('harbuor');
  });
});
