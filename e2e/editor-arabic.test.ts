import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { choose, openStory, saved, text, words } from './editor.ts';
import { axeFindings, enterAs } from './newsroom.ts';
import { paper } from './paper.ts';

describe('a story in Arabic', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    page = await enterAs(browser, 'Rima Writer', 'editor');
    const id = await page.evaluate(async () => {
      const answer = await fetch('/newsroom/api/stories', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ headline: 'الميناء', language: 'ar' }),
      });
      return ((await answer.json()) as { id: number }).id;
    });
    await openStory(page, paper, id);
  });
  afterAll(() => browser?.close());

  it('is written from the right, with its own quotation marks', async () => {
    await text(page).click();
    await page.keyboard.type('قالت "لا نعرف" ثم غادرت.');
    await expect.poll(() => words(page)).toContain('«لا نعرف»');
    const area = page.locator('.text-frame');
    expect(await area.getAttribute('dir')).toBe('rtl');
    expect(await area.getAttribute('lang')).toBe('ar');
    await page.getByRole('textbox', { name: 'Headline', exact: true }).focus();
    expect(await page.evaluate('getComputedStyle(document.activeElement).direction')).toBe('rtl');
  });

  it('has its caret go to the left with the left key, and its first letter at the right', async () => {
    await text(page).click();
    const box = await text(page).locator('p').first().boundingBox();
    await page.keyboard.press('Control+Home');
    const start = await caret(page);
    await page.keyboard.press('ArrowLeft');
    const next = await caret(page);
    expect(next).toBeLessThan(start);
    expect(start).toBeGreaterThan((box?.x ?? 0) + (box?.width ?? 0) * 0.8);
  });

  it('is commented and suggested in', async () => {
    await choose(page, 'غادرت');
    await page.getByRole('button', { name: 'Comment', exact: true }).first().click();
    await page.getByRole('textbox', { name: 'Comment' }).fill('متى؟');
    await page.getByRole('form', { name: 'New comment' }).getByRole('button', { name: 'Comment' }).click();
    await page.locator('.note-mark', { hasText: 'غادرت' }).waitFor();
    await page.getByRole('button', { name: 'Suggest', exact: true }).click();
    await choose(page, 'نعرف');
    await page.keyboard.type('ندري');
    await text(page).locator('p').first().click();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('انتهى.');
    await text(page).locator('p[data-suggested=insert]', { hasText: 'انتهى.' }).waitFor();
    const line = `getComputedStyle(document.querySelector('.text-area p[data-suggested]')).borderRightWidth`;
    expect(await page.evaluate(line)).toBe('3px');
    await page.getByRole('tab', { name: 'Suggestions' }).click();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Accept all' }).click();
    await expect.poll(() => words(page)).toContain('«لا ندري»');
    await saved(page);
  });
});

/** Where the caret is, from the left. */
function caret(page: Page): Promise<number> {
  return page.evaluate(`(() => {
    const range = getSelection().getRangeAt(0).cloneRange();
    return (range.getClientRects()[0] ?? range.startContainer.parentElement.getBoundingClientRect()).right;
  })()`);
}
