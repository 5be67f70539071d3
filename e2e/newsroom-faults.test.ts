import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { axeFindings, enterAs, usernameOf } from './newsroom.ts';
import { paper } from './paper.ts';

const NAME = `Nell ${usernameOf('Rowan')}`;

describe('on a phone, when something goes wrong', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    page = await enterAs(browser, 'Fay Fault', 'chief', { viewport: { width: 390, height: 844 } });
  });
  afterAll(() => browser?.close());

  it('a form keeps what was typed: without a line, closed, loaded anew', async () => {
    await page.getByRole('button', { name: 'Open the navigation' }).click();
    await page.getByRole('link', { name: 'By-lines' }).click();
    await page.getByRole('heading', { level: 1, name: 'By-lines' }).waitFor();
    await page.getByRole('button', { name: 'New by-line' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Name').fill(NAME);
    await form.getByLabel('About').fill('Writes about rivers.');
    await page.context().setOffline(true);
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText('The server cannot be reached').waitFor();
    await page.getByText('No connection.').waitFor();
    await page.context().setOffline(false);
    await page.reload();
    expect(await page.getByRole('dialog').getByLabel('About').inputValue()).toBe('Writes about rivers.');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: `Edit ${NAME}` }).waitFor();
  });

  it('a word longer than the window stays in the list, where all stories can be selected', async () => {
    const word = 'harbourmastership'.repeat(6);
    await page.evaluate(`fetch('/newsroom/api/stories', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ headline: '${word}' }),
    })`);
    await page.goto(`${paper}/newsroom?words=${word.slice(0, 30)}`);
    await page.getByRole('link', { name: word }).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await page.getByRole('checkbox', { name: 'Select all that are shown' }).click();
    await page.getByText('1 selected').waitFor();
  });

  it('a refused field says so in its place, and the form stays', async () => {
    await page.goto(`${paper}/newsroom/bylines?edit=new`);
    const form = page.getByRole('dialog');
    await form.getByLabel('Name').fill(NAME);
    await form.getByRole('button', { name: 'Add a link' }).click();
    await form.getByLabel('Address (https:// or mailto:)').fill('javascript:alert(1)');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByRole('alert').first().waitFor();
    expect(await form.getByLabel('Address (https:// or mailto:)').inputValue()).toBe('javascript:alert(1)');
  });

  it('a screen whose files are gone is no blank page, and another one works', async () => {
    await page.goto(`${paper}/newsroom`);
    await page.locator('[data-story]').first().waitFor();
    await page.route(/AuditScreen-/, (route) => route.abort());
    await page.getByRole('button', { name: 'Open the navigation' }).click();
    await page.getByRole('link', { name: 'Audit log' }).click();
    await page.getByText('There is a newer newsroom').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.goto(`${paper}/newsroom`);
    await page.locator('[data-story]').first().waitFor();
  });
});
