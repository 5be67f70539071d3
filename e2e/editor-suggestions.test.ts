import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { blocksOf, choose, openStory, pasteHtml, saved, text, words } from './editor.ts';
import { axeFindings, enterAs } from './newsroom.ts';
import { paper } from './paper.ts';

describe('suggestions', () => {
  let browser: Browser;
  let ana: Page;
  let ben: Page;
  let story: number;
  beforeAll(async () => {
    browser = await openBrowser();
    ana = await enterAs(browser, 'Ana Decides', 'editor');
    ben = await enterAs(browser, 'Ben Proposes', 'editor');
    story = await openStory(ana, paper);
    await text(ana).click();
    await ana.keyboard.type(
      'The fire began at night. It was put out by four.\nNobody was hurt.\nThe harbour stays shut.',
    );
    await saved(ana);
    await openStory(ben, paper, story);
  });
  afterAll(() => browser?.close());

  it('lose no key that is pressed at once after the mouse and End', async () => {
    const third = text(ben).locator('p').nth(2);
    await ben.getByRole('button', { name: 'Suggest', exact: true }).click();
    await third.click();
    await ben.keyboard.press('End');
    await ben.keyboard.type(' Until Friday.');
    await expect.poll(() => words(ben)).toContain('stays shut. Until Friday.');
    expect(await text(ben).locator('ins').count()).toBe(1);
  });

  it('are breaks between paragraphs, new paragraphs and headings, and whole ones to go', async () => {
    await caretBefore(ben, 'It was');
    await ben.keyboard.press('Enter');
    await text(ana).locator('p[data-suggested=split]').waitFor();
    await caretBefore(ben, 'Nobody');
    await ben.keyboard.press('ArrowDown');
    await ben.keyboard.press('End');
    await ben.keyboard.press('Enter');
    await ben.keyboard.type('## What comes next\nWe will see.');
    await text(ana).locator('h2[data-suggested=insert]', { hasText: 'What comes next' }).waitFor();
    await text(ana).locator('p[data-suggested=insert]', { hasText: 'We will see.' }).waitFor();
    await caretBefore(ben, 'Nobody');
    await ben.keyboard.press('Control+Shift+Backspace');
    await text(ana).locator('p[data-suggested=delete]', { hasText: 'Nobody was hurt.' }).waitFor();
    await saved(ben);
    expect(await readersText(ana)).toEqual([
      'The fire began at night. It was put out by four.',
      'Nobody was hurt.',
      'The harbour stays shut.',
    ]);
  });

  it('are several paragraphs that are pasted, and a quotation put in by the menu', async () => {
    await caretBefore(ben, 'The fire');
    await pasteHtml(ben, '<p>One more.</p><p>And one.</p>');
    await text(ana).locator('ins', { hasText: 'One more.' }).waitFor();
    await saved(ben);
    expect((await readersText(ana))[0]).toBe('The fire began at night. It was put out by four.');
    await caretBefore(ben, 'We will');
    await ben.getByRole('button', { name: 'Insert', exact: true }).click();
    await ben.getByRole('menuitem', { name: 'Pull quote', exact: true }).click();
    await ben.keyboard.type('Never again.');
    await text(ana).getByText('Never again.').waitFor();
    await saved(ben);
    expect((await readersText(ana)).length).toBe(3);
  });

  it('are not marks, which is said', async () => {
    await choose(ben, 'harbour');
    await ben.keyboard.press('Control+b');
    await ben.getByText(/not marks, kinds of text/).waitFor();
    expect(await text(ben).locator('strong').count()).toBe(0);
  });

  it('are decided one by one, of one person, and all', async () => {
    await ana.getByRole('tab', { name: 'Suggestions' }).click();
    const cards = ana.getByRole('article');
    await cards
      .filter({ hasText: 'Take out: Paragraph Nobody was hurt.' })
      .getByRole('button', { name: 'Reject' })
      .click();
    await cards.filter({ hasText: 'A new paragraph begins here' }).first().waitFor();
    // a keyboard goes on with the proposal that takes the place
    expect(await ana.evaluate(`document.activeElement.closest('article') && document.activeElement.textContent`)).toBe(
      'Reject',
    );
    expect(await axeFindings(ana)).toEqual([]);
    await cards.filter({ hasText: 'Until Friday.' }).getByRole('button', { name: 'Accept' }).click();
    await ana.getByRole('button', { name: 'Suggest', exact: true }).click();
    await choose(ana, 'shut');
    await ana.keyboard.type('closed');
    await ana.getByRole('button', { name: 'Suggest', exact: true }).click();
    await ana.getByRole('combobox', { name: 'Whose' }).click();
    await ana.getByRole('option', { name: /^Ana Decides/ }).click();
    await ana.getByRole('button', { name: 'Reject all by Ana Decides' }).click();
    await ana.getByRole('button', { name: 'Accept all' }).click();
    await ana.getByText('Nothing is proposed.').waitFor();
    await expect.poll(() => blocksOf(ben)).toEqual(await blocksOf(ana));
    const blocks = await blocksOf(ana);
    expect(blocks).toContain('paragraph: It was put out by four.');
    expect(blocks).toContain('heading: What comes next');
    expect(blocks).toContain('paragraph: Nobody was hurt.');
    expect(blocks).toContain('paragraph: The harbour stays shut. Until Friday.');
    expect(blocks.join()).toContain('Never again.');
    expect(await ana.locator('[data-suggested], .text-area ins, .text-area del').count()).toBe(0);
  });
});

async function caretBefore(page: Page, words: string): Promise<void> {
  await choose(page, words);
  await page.keyboard.press('ArrowLeft');
}

/** What readers would get now: the preview beside the text. */
async function readersText(page: Page): Promise<string[]> {
  await page.getByRole('tab', { name: 'Preview' }).click();
  await page.locator('.preview-page .text > *').first().waitFor();
  await page.waitForTimeout(600);
  const read = await page.locator('.preview-page .text > *').allTextContents();
  await page.getByRole('tab', { name: 'Suggestions' }).click();
  return read;
}
