import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { choose, saved, text, words } from './editor.ts';
import { enterAs } from './newsroom.ts';
import {
  allGreen,
  closeDialogue,
  look,
  openPublication,
  openReader,
  openSummary,
  publishNow,
  read,
  send,
  writeStory,
} from './publishing-steps.ts';

const RUN = Date.now().toString(36);

describe('a story that readers have', () => {
  let browser: Browser;
  let page: Page;
  let reader: Page;
  let path = '';
  const headline = `Countries ${RUN} meet`;
  beforeAll(async () => {
    browser = await openBrowser();
    page = await enterAs(browser, 'Cora Rect', 'chief');
    reader = await openReader(browser);
    await writeStory(page, headline, 'Delegates of thirty countries met. They ate , and left.');
    path = await publishNow(page);
  });
  afterAll(() => browser?.close());

  it('is not changed for readers by what is written in it, and says so', async () => {
    await choose(page, 'thirty');
    await page.keyboard.type('twenty-six');
    await saved(page);
    await page.getByText(/^Readers see the text of .*not public yet\.$/).waitFor();
    await read(reader, path);
    expect(await reader.getByText('thirty countries').count()).toBe(1);
    await page.getByRole('button', { name: 'Compare …' }).click();
    const dialogue = page.getByRole('dialog', { name: 'What readers see, and what is pending' });
    await dialogue.locator('del', { hasText: 'thirty' }).waitFor();
    await dialogue.locator('ins', { hasText: 'twenty-six' }).waitFor();
    expect(await look(page, 'compare')).toEqual([]);
    await closeDialogue(page);
  });

  it('is corrected with a sentence that readers get, on the story and on the page of corrections (A4)', async () => {
    const dialogue = await openSummary(page);
    await dialogue.locator('del', { hasText: 'thirty' }).waitFor();
    await dialogue.getByRole('button', { name: 'Publish changes' }).click();
    await dialogue.getByText('Say what kind of change it is.').waitFor();
    await dialogue.getByRole('radio', { name: 'Correction' }).check();
    await dialogue.getByRole('button', { name: 'Publish correction' }).click();
    await dialogue.getByText('Readers need a sentence.').waitFor();
    const sentence = `Twenty-six countries met, not thirty (${RUN}).`;
    await dialogue.getByLabel('What was wrong').fill(sentence);
    expect(await look(page, 'five-acts')).toEqual([]);
    await send(page, 'Publish correction');
    await allGreen(page);
    await closeDialogue(page);
    await read(reader, path);
    await reader.getByText('Delegates of twenty-six countries').waitFor();
    await reader.getByText(sentence).first().waitFor();
    await read(reader, '/corrections/');
    await reader.getByText(sentence).waitFor();
  });

  it('has a comma put right without any date moving', async () => {
    await read(reader, path);
    const before = await reader.locator('time').evaluateAll((all) => all.map((one) => one.getAttribute('datetime')));
    await choose(page, ' , and');
    await page.keyboard.type(' and');
    const dialogue = await openSummary(page);
    await dialogue.getByRole('radio', { name: 'Minor fix' }).check();
    await send(page, 'Publish minor fix');
    await allGreen(page);
    await closeDialogue(page);
    await read(reader, path);
    await reader.getByText('They ate and left.').waitFor();
    expect(await reader.locator('time').evaluateAll((all) => all.map((one) => one.getAttribute('datetime')))).toEqual(
      before,
    );
  });

  it('is fixed while other work stays pending, and the fix is in that work (A6)', async () => {
    await text(page).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' A second paragraph is not public.');
    await saved(page);
    await page.getByRole('link', { name: 'Fix what readers see …' }).click();
    await page.getByText('This is the text that readers have.').waitFor();
    await saved(page);
    expect(await words(page)).not.toContain('second paragraph');
    await choose(page, 'Delegates');
    await page.keyboard.type('Ministers');
    await saved(page);
    await page.getByRole('button', { name: 'Publish the fix …' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Publish minor fix' }).click();
    await allGreen(page);
    expect(await look(page, 'fix')).toEqual([]);
    await page.getByRole('button', { name: 'Back to the story' }).click();
    await saved(page);
    await expect.poll(() => words(page)).toContain('Ministers');
    expect(await words(page)).toContain('second paragraph');
    await read(reader, path);
    await reader.getByText('Ministers of twenty-six countries').waitFor();
    expect(await reader.getByText('second paragraph').count()).toBe(0);
  });

  it('does not go out as another text than the one that was looked at', async () => {
    const dialogue = await openSummary(page);
    await dialogue.getByRole('radio', { name: 'Update' }).check();
    await dialogue.getByLabel('What is new').fill('More is known.');
    const other = await page.context().newPage();
    await other.goto(page.url());
    await saved(other);
    await text(other).click();
    await other.keyboard.press('Control+End');
    await other.keyboard.type(' And a third.');
    await saved(other);
    await dialogue.getByText('Somebody changed or published the story while you look at it.').waitFor();
    await dialogue.getByRole('button', { name: 'Publish update' }).click();
    await dialogue.getByText('Nothing went out now, and what you filled in is kept.').waitFor();
    await dialogue.getByRole('button', { name: 'Look again' }).click();
    await dialogue.locator('ins', { hasText: 'And a third.' }).waitFor();
    expect(await dialogue.getByLabel('What is new').inputValue()).toBe('More is known.');
    await send(page, 'Publish update');
    await allGreen(page);
    await other.close();
    await closeDialogue(page);
  });

  it('is withdrawn after asking twice, says what readers will see, and can be published again', async () => {
    const panel = await openPublication(page);
    await panel.getByText('Readers have it.').waitFor();
    expect(await look(page, 'panel-live')).toEqual([]);
    await panel.getByRole('button', { name: 'Withdraw …' }).click();
    const dialogue = page.getByRole('dialog', { name: 'Withdraw the story' });
    await dialogue.getByRole('button', { name: 'Go on' }).click();
    await dialogue.getByText('Say why.').waitFor();
    await dialogue.getByLabel('Why').fill('The ministry denied it.');
    await dialogue.getByLabel('What readers are told').fill('We could not confirm what we reported.');
    await dialogue.getByRole('button', { name: 'Go on' }).click();
    await dialogue.getByText(`At ${path} readers read that it was withdrawn, and:`).waitFor();
    expect(await look(page, 'withdraw', [1280])).toEqual([]);
    await send(page, 'Withdraw it now');
    await allGreen(page);
    await closeDialogue(page);
    expect(await read(reader, path)).toBe(410);
    await reader.getByText('We could not confirm what we reported.').waitFor();
    await page.getByText('It was taken from readers. Why: The ministry denied it.').waitFor();
    expect(await look(page, 'panel-withdrawn')).toEqual([]);
    await panel.getByRole('button', { name: 'Publish again …' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Publish now' }).click();
    await allGreen(page);
    expect(await read(reader, path)).toBe(200);
  });
});
