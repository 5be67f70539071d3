import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { blocksOf, choose, dropFiles, openStory, saved, text, words } from './editor.ts';
import { enterAs } from './newsroom.ts';
import { paper } from './paper.ts';

describe('a story, by keys alone', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    page = await enterAs(browser, 'Kay Board', 'editor');
    await openStory(page, paper);
    const data = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#334455' } })
      .jpeg()
      .toBuffer();
    await dropFiles(page, [{ name: 'archive-cranes.jpg', type: 'image/jpeg', data }]);
    await text(page).locator('.block-frame[data-kind=image]').waitFor();
    await saved(page);
    await page.goto(`${paper}/newsroom`);
    await page.getByRole('heading', { level: 1, name: 'Stories' }).waitFor();
  });
  afterAll(() => browser?.close());

  it('has its head written from field to field', async () => {
    await page.keyboard.press('n');
    await page.waitForURL(/\/stories\/\d+$/);
    await saved(page);
    await tabTo(page, 'Headline');
    await page.keyboard.type('Cranes over the harbour');
    await tabTo(page, 'Standfirst');
    await page.keyboard.type('They came at dawn.');
    await tabTo(page, 'Text');
  });

  it('has headings and lists from the menu that / opens, which says what is chosen', async () => {
    await page.keyboard.type('They were counted twice.\n/head');
    const option = page.getByRole('listbox', { name: 'Blocks' }).getByRole('option', { selected: true });
    await option.filter({ hasText: 'Heading' }).waitFor();
    expect(await text(page).getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'));
    await page.keyboard.press('Enter');
    await page.keyboard.type('What was seen\n- Forty cranes\nOne heron\n\nNobody knows why.');
    expect(await blocksOf(page)).toEqual([
      'paragraph: They were counted twice.',
      'heading: What was seen',
      'list: Forty cranesOne heron',
      'paragraph: Nobody knows why.',
    ]);
  });

  it('has a link to a story of the paper', async () => {
    await page.keyboard.press('Control+Shift+ArrowLeft');
    await page.keyboard.press('Control+k');
    const dialogue = page.getByRole('dialog');
    const field = dialogue.getByRole('combobox').or(dialogue.getByRole('textbox')).first();
    await field.waitFor();
    await page.keyboard.type('the');
    // the best of what was found for these words is chosen already
    await page.locator('[role=option][data-combobox-selected]').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await dialogue.waitFor({ state: 'hidden' });
    await text(page).locator('[data-mark=link]').waitFor();
    await expect.poll(() => focused(page)).toBe('Text');
  });

  it('has a picture of the library and a table', async () => {
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\n/pict');
    await page.getByRole('option', { name: 'Picture', exact: true }).waitFor();
    await page.keyboard.press('Enter');
    const library = page.getByRole('dialog');
    await library.waitFor({ timeout: 2_000 }).catch(async () => {
      await press(page, 'Shift+Tab', 'Choose a picture');
      await page.keyboard.press('Enter');
    });
    await library
      .getByRole('button', { name: /^Choose/ })
      .first()
      .waitFor();
    await press(page, 'Tab', /^Choose/);
    await page.keyboard.press('Enter');
    await library.waitFor({ state: 'hidden' });
    await text(page).locator('.block-frame[data-kind=image] img').first().waitFor();
    await press(page, 'Shift+Tab', 'Text');
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\n/table');
    await page.getByRole('option', { name: 'Table', exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Day');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Cranes');
    expect(await text(page).locator('table').getByRole('columnheader').allTextContents()).toContain('Cranes');
  });

  it('has a comment, after which writing goes on', async () => {
    await choose(page, 'counted');
    await page.keyboard.press('Control+Alt+m');
    await page.getByRole('textbox', { name: 'Comment' }).first().waitFor({ timeout: 8_000 });
    await expect.poll(() => focused(page)).toBe('Comment');
    await page.keyboard.type('By whom?');
    await press(page, 'Tab', 'Comment');
    await page.keyboard.press('Enter');
    await page.locator('.note-mark').first().waitFor();
    await expect.poll(() => focused(page)).toBe('Text');
    expect(await words(page)).toContain('They were counted twice.');
  });

  it('taken from under the fingers, makes no commands of what is typed on', async () => {
    const story = page.url();
    await page.keyboard.type(' One more');
    await saved(page);
    await page.evaluate(`fetch('/newsroom/api/stories/status', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ids: [${Number(story.split('/').at(-1))}], status: 'trash' }),
    })`);
    await page.keyboard.type(' crane was seen in the evening, nobody knows whence', { delay: 60 });
    await page.getByText('This story is in the trash').waitFor();
    expect([page.url(), await page.getByRole('dialog').count()]).toEqual([story, 0]);
  });
});

/** What has the focus, by its name. */
function focused(page: Page): Promise<string> {
  return page.evaluate(`(() => {
    const at = document.activeElement;
    if (at === document.body) return '';
    const label = at.labels?.[0]?.textContent ?? at.getAttribute('aria-label') ?? at.textContent;
    return (label ?? '').trim();
  })()`);
}

/** Presses a key until what is named so has the focus. */
async function press(page: Page, key: string, name: string | RegExp): Promise<void> {
  for (let count = 0; count < 60; count++) {
    await page.keyboard.press(key);
    const now = await focused(page);
    if (typeof name === 'string' ? now.replace(/[\s\d]+$/, '') === name : name.test(now)) return;
  }
  expect.fail(`${key} does not lead to ${name}: the focus is at ${await focused(page)}`);
}

const tabTo = (page: Page, name: string): Promise<void> => press(page, 'Tab', name);
