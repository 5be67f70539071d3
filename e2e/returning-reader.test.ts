import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { choose, saved } from './editor.ts';
import { axeFindings, enterAs, newPage } from './newsroom.ts';
import { allGreen, closeDialogue, openSummary, publishNow, read, send, writeStory } from './publishing-steps.ts';

const RUN = Date.now().toString(36);
const PHONE = { viewport: { width: 390, height: 844 } };

describe('a story that was read before', () => {
  let browser: Browser;
  let desk: Page;
  /** who chose to be told, and who did not */
  let told: Page;
  let other: Page;
  let path = '';
  const stored = (page: Page) => page.evaluate<Record<string, string>>('({ ...localStorage })');
  const marked = (page: Page) => page.locator('.new').allInnerTexts();
  beforeAll(async () => {
    browser = await openBrowser();
    desk = await enterAs(browser, 'Rhea Turn', 'chief');
    told = await newPage(browser, PHONE);
    other = await newPage(browser, { viewport: { width: 1280, height: 900 } });
    await writeStory(
      desk,
      `Ferries ${RUN} return`,
      'The ferry left at seven.\nIt carried twelve lorries.\nNobody was hurt.',
    );
    path = await publishNow(desk);
  });
  afterAll(() => browser?.close());

  it('is kept in mind by the browser of a reader who chose so, and by no other', async () => {
    for (const page of [told, other]) {
      await read(page, path);
      expect(await stored(page)).toEqual({});
    }
    await told.locator('summary', { hasText: 'Aa' }).click();
    const choice = told.getByRole('checkbox', { name: 'Mark what changed since I last read a story' });
    await choice.check();
    await told.getByText('Saved on this device').waitFor();
    expect(await axeFindings(told)).toEqual([]);
    expect(await stored(told)).toEqual({ changes: 'on', read: expect.stringMatching(/^\[\["\d+",1,1\]\]$/) });
  });

  it('shows who comes back what a correction changed, as soon as its receipt is green', async () => {
    await choose(desk, 'twelve');
    await desk.keyboard.type('eleven');
    await saved(desk);
    const dialogue = await openSummary(desk);
    await dialogue.getByRole('radio', { name: 'Correction' }).check();
    await dialogue.getByLabel('What was wrong').fill('There were eleven lorries, not twelve.');
    await send(desk, 'Publish correction');
    await allGreen(desk);
    for (const page of [told, other]) await read(page, path);
    await told.getByRole('link', { name: '1 update since you read this' }).waitFor();
    expect(await marked(told)).toEqual([expect.stringMatching(/^Changed:\s+It carried eleven lorries\.$/)]);
    expect(await axeFindings(told)).toEqual([]);
    expect(await marked(other)).toEqual([]);
    expect(await other.getByText('since you read this').count()).toBe(0);
    expect(await stored(other)).toEqual({});
    // what is said before the text stands before it on a wide page too
    const [ahead, text] = await Promise.all(['.ahead', '.text'].map((part) => other.locator(part).boundingBox()));
    expect(ahead?.y).toBeLessThanOrEqual(text?.y ?? 0);
  });

  it('leads to the first change, and can be read plain', async () => {
    await told.getByRole('button', { name: 'Go to the first change' }).press('Enter');
    expect(await told.evaluate('document.activeElement.textContent')).toContain('It carried eleven lorries.');
    const plain = told.getByRole('button', { name: 'Read it plain' });
    await plain.click();
    expect(await marked(told)).toEqual([]);
    await plain.click();
    expect((await marked(told)).length).toBe(1);
  });

  it('shows anyone what a line of the ledger brought, who asks for it there', async () => {
    const line = other.locator('#changes li');
    await line.getByRole('button', { name: 'Mark it in the text' }).click();
    expect((await marked(other)).length).toBe(1);
    await line.getByRole('button', { name: 'Go to the first change' }).click();
    await line.getByRole('button', { name: 'Mark it in the text' }).click();
    expect(await marked(other)).toEqual([]);
    expect(await stored(other)).toEqual({});
  });

  it('says nothing more to who has seen it, also after a minor fix, and forgets all where that is chosen', async () => {
    await closeDialogue(desk);
    await choose(desk, 'Nobody');
    await desk.keyboard.type('No one');
    const dialogue = await openSummary(desk);
    await dialogue.getByRole('radio', { name: 'Minor fix' }).check();
    await send(desk, 'Publish minor fix');
    await allGreen(desk);
    await read(told, path);
    await told.getByText('No one was hurt.').waitFor();
    expect(await marked(told)).toEqual([]);
    expect(await told.locator('[data-since]').count()).toBe(1);
    expect((await stored(told)).read).toMatch(/^\[\["\d+",3,2\]\]$/);
    await told.locator('summary', { hasText: 'Aa' }).click();
    await told.getByRole('checkbox', { name: 'Mark what changed' }).uncheck();
    await told.getByText('Nothing of it is kept any more').waitFor();
    expect(await stored(told)).toEqual({});
  });
});
