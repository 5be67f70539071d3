import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { choose, newStory, saved, text, type, words } from './editor.ts';
import { axeFindings, enterAs } from './newsroom.ts';
import { paper } from './paper.ts';

describe('two people in one story', () => {
  let browser: Browser;
  let ana: Page;
  let ben: Page;
  let address: string;
  beforeAll(async () => {
    browser = await openBrowser();
    ana = await enterAs(browser, 'Ana Writer', 'editor');
    ben = await enterAs(browser, 'Ben Colleague', 'editor');
    const id = await newStory(ana);
    address = `${paper}/newsroom/stories/${id}`;
    await Promise.all([ana.goto(address), ben.goto(address)]);
    await Promise.all([saved(ana), saved(ben)]);
  });
  afterAll(() => browser?.close());

  it('write at once, and each sees who else is there', async () => {
    await ana.getByRole('textbox', { name: 'Headline', exact: true }).fill('Harbour fire is out');
    await text(ana).click();
    await ana.keyboard.type('## The night\n"Thirty" boats burnt.');
    await ben.getByRole('heading', { name: 'The night' }).waitFor();
    await ben.getByRole('listitem', { name: 'Ana Writer' }).waitFor();
    await text(ben).locator('p').last().click();
    await ben.keyboard.press('End');
    await ben.keyboard.type(' Nobody was hurt.');
    await expect.poll(() => words(ana)).toContain('“Thirty” boats burnt. Nobody was hurt.');
    expect(await ben.getByRole('textbox', { name: 'Headline', exact: true }).inputValue()).toBe('Harbour fire is out');
    await saved(ana);
    await ana.reload();
    await saved(ana);
    expect(await words(ana)).toContain('“Thirty” boats burnt. Nobody was hurt.');
  });

  it('keeps what is written without a line, in both browsers, and says so', async () => {
    const line = ana.context();
    await line.setOffline(true);
    await ana.getByText('Offline.').waitFor();
    await type(ana, ' Ana was in a tunnel.');
    await ana.getByText(/changes? waiting/).waitFor();
    await type(ben, ' Ben was at his desk.');
    await saved(ben);
    await line.setOffline(false);
    await saved(ana);
    for (const page of [ana, ben]) {
      await expect.poll(() => words(page)).toContain('Ana was in a tunnel.');
      await expect.poll(() => words(page)).toContain('Ben was at his desk.');
    }
  });

  it('comment on words, reply and resolve', async () => {
    await choose(ben, 'boats');
    await ben.getByRole('button', { name: 'Comment', exact: true }).first().click();
    await ben.getByRole('textbox', { name: 'Comment' }).fill('Boats, or ships? @Ana Writer');
    await ben.getByRole('form', { name: 'New comment' }).getByRole('button', { name: 'Comment' }).click();
    await ben.locator('.note-mark', { hasText: 'boats' }).waitFor();
    await ana.reload();
    await saved(ana);
    await ana.getByRole('tab', { name: /Comments/ }).click();
    const card = ana.getByRole('article').filter({ hasText: 'Boats, or ships?' });
    await card.getByRole('textbox', { name: 'Reply' }).fill('Boats.');
    await card.getByRole('button', { name: 'Reply' }).click();
    await card.getByText('Boats.', { exact: true }).waitFor();
    await card.getByRole('button', { name: 'Resolve' }).click();
    await card.waitFor({ state: 'detached' });
  });

  it('suggest and accept', async () => {
    await ben.getByRole('button', { name: 'Suggest', exact: true }).click();
    await choose(ben, 'Thirty');
    await ben.keyboard.type('Twenty-six');
    await ana.locator('del', { hasText: 'Thirty' }).waitFor();
    await ben.keyboard.press('Control+Alt+2');
    await ben.getByText(/not marks, kinds of text/).waitFor();
    await ana.getByRole('tab', { name: 'Suggestions' }).click();
    await ana.getByRole('button', { name: 'Accept all' }).click();
    await expect.poll(() => words(ben)).toContain('“Twenty-six” boats burnt.');
    await ben.getByRole('button', { name: 'Suggest', exact: true }).click();
  });

  it('name a version, compare and bring back', async () => {
    await saved(ana);
    await ana.getByRole('tab', { name: 'Versions' }).click();
    await ana.getByRole('textbox', { name: 'Keep this version as' }).fill('Legal ok');
    await ana.getByRole('button', { name: 'Keep', exact: true }).click();
    const from = ana.getByRole('radio', { name: /^Compare from .*Legal ok/ });
    await from.waitFor();
    await type(ben, ' This sentence is not wanted.');
    await saved(ben);
    await from.check();
    await ana.getByRole('button', { name: 'Compare', exact: true }).click();
    const dialogue = ana.getByRole('dialog');
    await dialogue.locator('ins', { hasText: 'This sentence is not wanted.' }).waitFor();
    await dialogue.getByRole('button', { name: 'Bring back: Text' }).click();
    await dialogue.getByRole('button', { name: 'Bring it back all the same' }).click();
    await expect.poll(() => words(ben)).not.toContain('not wanted');
    expect(await words(ben)).toContain('“Twenty-six” boats burnt.');
    await ana.keyboard.press('Escape');
  });

  it('is told what stands against publication', async () => {
    await ana.getByRole('button', { name: /^Publish/ }).click();
    await ana.getByRole('dialog').getByText('Stands against publication').waitFor();
    expect(
      await ana
        .getByRole('dialog')
        .getByRole('button', { name: /^Publish/ })
        .isDisabled(),
    ).toBe(true);
    await ana.keyboard.press('Escape');
  });

  it('has no findings of axe, beside any panel', async () => {
    for (const panel of ['Story', 'Outline', 'Comments', 'Suggestions', 'Versions', 'Checks', 'Preview']) {
      await ana.getByRole('tab', { name: new RegExp(`^${panel}`) }).click();
      await ana.waitForTimeout(500);
      expect(await axeFindings(ana), panel).toEqual([]);
    }
  });

  it('is written on a phone in the dark, too', async () => {
    const phone = await sameSession(browser, ana.context(), { width: 390, height: 800 });
    await phone.goto(address);
    await saved(phone);
    await type(phone, ' From the quay.');
    await expect.poll(() => words(ben)).toContain('From the quay.');
    expect(await phone.evaluate('document.documentElement.scrollWidth')).toBe(390);
    expect(await axeFindings(phone)).toEqual([]);
    await phone.getByRole('button', { name: 'Show what is about the story' }).click();
    await phone.getByRole('tab', { name: 'Story' }).waitFor();
    expect(await axeFindings(phone)).toEqual([]);
  });
});

async function sameSession(
  browser: Browser,
  context: BrowserContext,
  viewport: { width: number; height: number },
): Promise<Page> {
  const phone = await browser.newContext({
    viewport,
    colorScheme: 'dark',
    reducedMotion: 'reduce',
    storageState: await context.storageState(),
  });
  return phone.newPage();
}
