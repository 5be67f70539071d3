import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { choose, openStory, saved, text, type, words } from './editor.ts';
import { axeFindings, enterAs } from './newsroom.ts';
import { paper } from './paper.ts';

describe('what a story was, and what was said of it', () => {
  let browser: Browser;
  let ida: Page;
  let jon: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    ida = await enterAs(browser, 'Ida Before', 'editor');
    jon = await enterAs(browser, 'Jon After', 'editor');
    const id = await openStory(ida, paper);
    await ida.getByRole('textbox', { name: 'Headline', exact: true }).fill('Cranes seen');
    await type(ida, 'Forty cranes were counted.');
    await saved(ida);
    // what two write within one saving is one change of both: hers is kept before he begins
    await ida.getByRole('button', { name: 'Who changed it: Headline', exact: true }).click();
    await ida.getByRole('listitem').filter({ hasText: 'Ida Before' }).first().waitFor();
    await openStory(jon, paper, id);
    await jon.getByRole('textbox', { name: 'Headline', exact: true }).fill('Cranes counted');
    await saved(jon);
  });
  afterAll(() => browser?.close());

  it('is told from a field in one step: who changed it, when, from what to what', async () => {
    const change = ida.getByRole('listitem').filter({ hasText: 'Jon After' }).first();
    await change.locator('del', { hasText: 'seen' }).waitFor();
    await change.locator('ins', { hasText: 'counted' }).waitFor();
    await ida.getByRole('listitem').filter({ hasText: 'Ida Before' }).first().waitFor();
    expect(await axeFindings(ida)).toEqual([]);
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 11);
    await ida.getByLabel('From', { exact: true }).fill(`${tomorrow}10:00`);
    await ida.getByText('Nobody changed it in this time.').waitFor();
    await ida.getByRole('button', { name: 'All times' }).click();
    await change.waitFor();
    // by key, too: from a field to its changes
    await ida.getByRole('textbox', { name: 'Standfirst', exact: true }).focus();
    await ida.keyboard.press('Alt+Shift+H');
    await ida.getByText('Nobody changed it yet.').waitFor();
    const focused = 'document.activeElement.getAttribute("aria-label")';
    expect(await ida.evaluate(focused)).toBe('Who changed it: Standfirst');
    await ida.getByRole('textbox', { name: 'Headline', exact: true }).focus();
    await ida.keyboard.press('Alt+Shift+H');
    await change.waitFor();
  });

  it('is read whole, named in words, and not brought back under somebody’s hands unasked', async () => {
    await ida.getByText('Versions', { exact: true }).last().click();
    await ida.getByText(/^1\. First opening/).waitFor();
    await ida.getByText('Before anybody wrote here, no words yet').waitFor();
    await ida.getByRole('textbox', { name: 'Keep this version as' }).fill('Legal ok');
    await ida.getByRole('button', { name: 'Keep', exact: true }).click();
    await ida.getByRole('button', { name: /^Read .*Legal ok/ }).click();
    const reading = ida.getByRole('dialog');
    await reading.getByRole('heading', { name: 'Cranes counted' }).waitFor();
    expect(await axeFindings(ida)).toEqual([]);
    await ida.keyboard.press('Escape');
    await reading.waitFor({ state: 'detached' });
    await type(jon, ' One heron came.');
    await saved(jon);
    await ida.getByRole('radio', { name: /^Compare from .*Legal ok/ }).check();
    await ida.getByRole('button', { name: 'Compare', exact: true }).click();
    await ida.getByRole('button', { name: /^Bring back version \d+ whole/ }).click();
    const asked = ida.getByRole('alert').filter({ hasText: 'Jon After is in this story now.' });
    await asked.waitFor();
    expect(await words(jon)).toContain('One heron came.');
    await asked.getByRole('button', { name: 'Bring it back all the same' }).click();
    await expect.poll(() => words(jon)).not.toContain('One heron came.');
    await ida.getByText(/Brought back version \d+/).waitFor();
  });

  it('is commented in words that one can change until somebody replies', async () => {
    await choose(ida, 'Forty');
    await ida.getByRole('button', { name: 'Comment', exact: true }).first().click();
    await ida.getByRole('textbox', { name: 'Comment' }).fill('Hwo counted?');
    await ida.getByRole('form', { name: 'New comment' }).getByRole('button', { name: 'Comment' }).click();
    const card = ida.getByRole('article').filter({ hasText: 'counted?' });
    await card.getByRole('button', { name: 'Change', exact: true }).click();
    await card.getByRole('textbox', { name: 'Change' }).fill('Who counted?');
    await card.getByRole('button', { name: 'Keep' }).click();
    await card.getByText(/\(changed /).waitFor();
    await jon.getByRole('tab', { name: /Comments/ }).click();
    const his = jon.getByRole('article').filter({ hasText: 'Who counted?' });
    expect(await his.getByRole('button', { name: 'Change', exact: true }).count()).toBe(0);
    await his.getByRole('textbox', { name: 'Reply' }).fill('The harbour master.');
    await his.getByRole('button', { name: 'Reply' }).click();
    await card.getByText('The harbour master.').waitFor();
    await card.getByRole('button', { name: 'Change', exact: true }).waitFor({ state: 'detached' });
    expect(await card.getByRole('button', { name: 'Delete', exact: true }).count()).toBe(0);
  });

  it('is left by keys from inside a table, and the panel is reached', async () => {
    await text(ida).locator('p').last().click();
    await ida.keyboard.press('Control+End');
    await ida.keyboard.type('\n/table');
    await ida.getByRole('option', { name: 'Table', exact: true }).waitFor();
    await ida.keyboard.press('Enter');
    await ida.keyboard.type('Day');
    await ida.keyboard.press('Tab');
    await ida.keyboard.type('Cranes');
    const rows = await text(ida).locator('tr').count();
    await ida.keyboard.press('Escape');
    let at = '';
    for (let count = 0; count < 30 && at !== 'tab'; count += 1) {
      await ida.keyboard.press('Tab');
      at = await ida.evaluate(`document.activeElement.getAttribute('role') ?? ''`);
      if (at === 'textbox' && count > 0) await ida.keyboard.press('Escape');
    }
    expect(at).toBe('tab');
    expect(await text(ida).locator('tr').count()).toBe(rows);
  });

  it('says what each part is to those who hear it', async () => {
    expect(await text(ida).getAttribute('aria-multiline')).toBe('true');
    const leaving = (await text(ida).getAttribute('aria-describedby')) ?? 'none';
    expect(await ida.locator(`#${leaving}`).textContent()).toContain('Out of the text');
    const tools = ida.getByRole('toolbar');
    expect(await tools.count()).toBe(1);
    expect(await tools.getAttribute('aria-label')).toBeTruthy();
    // one stop of the Tab key
    expect(await tools.locator('button:not([tabindex="-1"])').count()).toBe(1);
    await ida
      .getByRole('status')
      .filter({ hasText: /Saved|Saving/ })
      .first()
      .waitFor();
    await text(ida).locator('p').last().click();
    await ida.keyboard.type('/');
    const list = ida.getByRole('listbox', { name: 'Blocks' });
    await list.getByRole('option', { selected: true }).waitFor();
    await ida.keyboard.press('Escape');
    await ida.keyboard.press('Backspace');
    // the caret of a colleague is seen, and no word of the text
    await type(jon, '');
    await ida.locator('.caret').first().waitFor();
    expect(await ida.locator('.caret:not([aria-hidden="true"])').count()).toBe(0);
  });
});
