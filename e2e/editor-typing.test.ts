import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { blocksOf, choose, openStory, saved, text, words } from './editor.ts';
import { axeFindings, enterAs, newPage } from './newsroom.ts';
import { paper } from './paper.ts';

/** What one person does with a keyboard in the text of a story, as a browser takes it. */
describe('a reporter at the keyboard', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    page = await enterAs(browser, 'Tess Typist', 'editor');
  });
  afterAll(() => browser?.close());

  async function fresh(): Promise<void> {
    await openStory(page, paper);
    await text(page).click();
  }

  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };

  /** As programs put it on the clipboard. */
  async function paste(data: Record<string, string>): Promise<void> {
    await page.evaluate(`(() => {
      const clipboardData = new DataTransfer();
      for (const [type, value] of Object.entries(${JSON.stringify(data)})) clipboardData.setData(type, value);
      document.querySelector('.text-area').dispatchEvent(
        new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }));
    })()`);
    await page.waitForTimeout(300);
  }

  it('begins a new story with its headline', async () => {
    await openStory(page, paper);
    expect(await page.evaluate('document.activeElement.closest(".headline-field") !== null')).toBe(true);
    expect(await page.getByText('A story needs a section.').count()).toBe(0);
    expect(await page.getByText('No words yet').count()).toBe(1);
  });

  it('sees the blocks that / offers, and puts in the one that is chosen', async () => {
    await fresh();
    await page.keyboard.type('/');
    const list = page.getByRole('listbox', { name: 'Blocks' });
    await list.waitFor();
    expect(await list.getByRole('option').count()).toBeGreaterThan(20);
    expect(await axeFindings(page)).toEqual([]);
    await press('ArrowDown', 'ArrowDown');
    const chosen = list.getByRole('option', { selected: true });
    expect(await chosen.textContent()).toBe('Smaller heading');
    expect(await text(page).getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'));
    await page.keyboard.type('head');
    expect(await list.getByRole('option').count()).toBe(3);
    await press('Enter');
    await list.waitFor({ state: 'detached' });
    await page.keyboard.type('The night');
    expect(await blocksOf(page)).toEqual(['heading: The night']);
    await press('Enter');
    await page.keyboard.type('either /');
    await list.waitFor();
    await press('Escape');
    await list.waitFor({ state: 'detached' });
    await page.keyboard.type(' or');
    expect((await blocksOf(page)).at(-1)).toBe('paragraph: either / or');
  });

  it('draws a line with --- and goes on writing below it', async () => {
    await fresh();
    await page.keyboard.type('Before');
    await press('Enter');
    await page.keyboard.type('---');
    await press('Enter');
    await page.keyboard.type('xy');
    expect(await blocksOf(page)).toEqual(['paragraph: Before', 'separator: ', 'paragraph: xy']);
    await press('Enter');
    // what somebody says, in many languages
    await page.keyboard.type('--- No, he said.');
    expect((await blocksOf(page)).at(-1)).toBe('paragraph: — No, he said.');
    await page.locator('.text-area hr').click();
    await page.keyboard.type('never lost');
    expect(await words(page)).toContain('never lost');
    expect(await blocksOf(page)).toContain('separator: ');
  });

  it('takes back a few words at a time, and a replacement by itself', async () => {
    await fresh();
    const long =
      'The harbour master said on Monday that all boats had been moved to the north quay before the storm came in. ';
    await page.keyboard.type(long);
    await press('Control+z');
    const once = await words(page);
    expect(once.length).toBeGreaterThan(long.length / 2);
    expect(once.length).toBeLessThan(long.length);
    await press('Control+Shift+z');
    expect((await words(page)).trim()).toBe(long.trim());
    await press('Control+a');
    await page.keyboard.type('New');
    await press('Control+z');
    expect((await words(page)).trim()).toBe(long.trim());
    await press('Control+a', 'Delete');
    await page.keyboard.type('Aga');
    // a hand that stops for a moment, or a machine that does
    await page.waitForTimeout(900);
    await page.keyboard.type('in');
    await press('Control+z');
    expect((await words(page)).trim()).toBe('');
    await press('Control+z');
    expect((await words(page)).trim()).toBe(long.trim());
  });

  it('goes on writing where something was undone or done again', async () => {
    await fresh();
    await page.keyboard.type('First words.');
    await press('Enter');
    await page.keyboard.type('- point');
    await press('Enter');
    await page.keyboard.type('two');
    for (let step = 0; step < 9; step += 1) await press('Control+z');
    expect((await words(page)).trim()).toBe('');
    for (let step = 0; step < 9; step += 1) await press('Control+y');
    await page.keyboard.type('!');
    expect(await blocksOf(page)).toEqual(['paragraph: First words.', 'list: pointtwo!']);
  });

  it('acts where the caret is seen, however quickly keys come', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await fresh();
    await page.keyboard.type('The long one here');
    await press('Home', 'Control+ArrowRight', 'Enter');
    await page.keyboard.type('x');
    await press('End', 'Shift+Home', 'Backspace', 'Control+Home', 'Delete', 'Control+End');
    await press('Shift+ArrowLeft', 'ArrowRight');
    await page.keyboard.type('- point');
    await press('ArrowUp', 'Home', 'Shift+End', 'Control+x', 'ArrowDown', 'End', 'Control+v');
    expect(await blocksOf(page)).toEqual(['paragraph: ', 'list: pointhe']);
  });

  it('leaves a box with Enter in its last, empty paragraph', async () => {
    await fresh();
    await page.keyboard.type('/fact');
    await press('Enter');
    await page.keyboard.type('In the box');
    await press('Enter', 'Enter');
    await page.keyboard.type('below it');
    expect((await blocksOf(page)).at(-1)).toBe('paragraph: below it');
  });

  it('writes lists in lists, and comes out of them', async () => {
    await fresh();
    await page.keyboard.type('- one');
    await press('Enter', 'Tab');
    await page.keyboard.type('nested');
    await press('Enter', 'Enter');
    await page.keyboard.type('X');
    const items = (): Promise<string[]> =>
      page.evaluate(`[...document.querySelectorAll('.text-area li')].map((point) => point.textContent)`);
    expect(await items()).toEqual(['onenested', 'nested', 'X']);
    await press('Enter', 'Enter');
    await page.keyboard.type('After');
    expect(await items()).toEqual(['onenested', 'nested', 'X']);
    expect((await blocksOf(page)).at(-1)).toBe('paragraph: After');
    // the first point has no level to go to, and what is typed next stays in it
    await press('Control+a', 'Delete');
    await page.keyboard.type('- only');
    await press('Tab');
    await page.keyboard.type(' one');
    expect(await items()).toEqual(['only one']);
  });

  it('adds a row with Tab in the last cell', async () => {
    await fresh();
    await page.keyboard.type('/table');
    await press('Enter');
    for (let cell = 1; cell <= 40 && (await page.locator('.text-area tr').count()) < 4; cell += 1) {
      await page.keyboard.type(`c${cell}`);
      await press('Tab');
    }
    await page.keyboard.type('last');
    const rows = await page.locator('.text-area tr').count();
    expect(await page.locator('.text-area tr').last().locator('td, th').first().textContent()).toContain('last');
    await press('Shift+Tab');
    expect(rows).toBe(await page.locator('.text-area tr').count());
  });

  it('links chosen words to a pasted address, and addresses that are typed', async () => {
    await fresh();
    await page.keyboard.type('Read the report today.');
    await choose(page, 'report');
    await paste({ 'text/plain': 'https://example.org/report?a=1' });
    expect(await words(page)).toBe('Read the report today.');
    const link = page.locator('.text-area a');
    expect(await link.textContent()).toBe('report');
    expect(await link.getAttribute('href')).toBe('https://example.org/report?a=1');
    await press('Control+End', 'Enter');
    await page.keyboard.type(
      "See https://example.org/a--b's_(c). More at [the desk](mailto:desk@example.org) and www.example.org",
    );
    await press('Enter');
    await page.keyboard.type('on');
    const links: string[] = await page.evaluate(
      `[...document.querySelectorAll('.text-area a')].map((one) => one.textContent + ' > ' + one.getAttribute('href'))`,
    );
    expect(links.slice(1)).toEqual([
      "https://example.org/a--b's_(c) > https://example.org/a--b's_(c)",
      'the desk > mailto:desk@example.org',
      'www.example.org > https://www.example.org',
    ]);
    expect((await blocksOf(page)).at(-1)).toBe('paragraph: on');
  });

  it('reads plain text with points, rows and headings', async () => {
    await fresh();
    await paste({
      'text/plain':
        '# What we know\n- the quay\n- the mast\n  - its top\n\n1. first\n2. second\n\nBoat\tYear\nAda\t1921\n\nSee https://example.org.',
    });
    await page.getByText('What we know').waitFor();
    await expect
      .poll(async () => (await blocksOf(page)).map((block) => block.split(':')[0]))
      .toEqual(['heading', 'list', 'list', 'table', 'paragraph']);
    expect(await page.locator('.text-area li li').count()).toBe(1);
    expect(await page.locator('.text-area tr').count()).toBe(2);
    expect(await page.locator('.text-area a').getAttribute('href')).toBe('https://example.org');
    await press('Control+a', 'Delete');
    await paste({ 'text/plain': '- Hello.\nShe left.' });
    expect(await blocksOf(page)).toEqual(['paragraph: - Hello.', 'paragraph: She left.']);
  });

  it('puts what was pasted where it was pasted, though the reader of clipboards comes late', async () => {
    await page.route('**/assets/read-clipboard*', async (route) => {
      await new Promise((later) => setTimeout(later, 1_500));
      await route.continue();
    });
    await fresh();
    await page.keyboard.type('Before. ');
    await paste({ 'text/html': '<p>It was <b>pasted</b>. </p>', 'text/plain': 'It was pasted. ' });
    await page.keyboard.type('After.');
    await page.locator('.text-area strong').waitFor();
    expect(await words(page)).toMatch(/^Before\. It was pasted\.\s?After\.$/);
    await page.keyboard.type(' End.');
    expect(await words(page)).toMatch(/After\. End\.$/);
    await page.unroute('**/assets/read-clipboard*');
  });

  it('keeps the place of what comes late, though a colleague writes before it', async () => {
    const slow = '**/assets/read-clipboard*';
    await page.route(slow, async (route) => {
      await new Promise((later) => setTimeout(later, 4_000));
      await route.continue();
    });
    const id = await openStory(page, paper);
    await text(page).click();
    await page.keyboard.type('One. Two.');
    await saved(page);
    const ben = await enterAs(browser, 'Ben Quick', 'editor');
    await openStory(ben, paper, id);
    await choose(page, ' Two.');
    await press('ArrowLeft');
    await paste({ 'text/html': '<p>It was <b>pasted</b>.</p>', 'text/plain': 'It was pasted.' });
    await text(ben).click();
    await press('End');
    await ben.keyboard.press('Control+Home');
    await ben.keyboard.type('Zero. ');
    await page.locator('.text-area strong').waitFor();
    expect(await words(page)).toBe('Zero. One.It was pasted. Two.');
    await page.keyboard.type(' End.');
    expect(await words(page)).toBe('Zero. One.It was pasted. Two. End.');
    await page.unroute(slow);
    await ben.context().close();
  });

  it('writes where the caret was put, though the browser tells of it later than of a colleague', async () => {
    const id = await openStory(page, paper);
    await text(page).click();
    await page.keyboard.type('One.');
    await saved(page);
    const ben = await enterAs(browser, 'Ben Late', 'editor');
    await ben.addInitScript(`addEventListener('selectionchange', (event) => {
      if (event.isTrusted && window.isLate) event.stopImmediatePropagation();
    }, true)`);
    await openStory(ben, paper, id);
    await text(ben).click();
    await ben.keyboard.press('Control+End');
    await ben.evaluate('window.isLate = true');
    await ben.keyboard.press('Control+Home');
    await page.keyboard.type(' Two.');
    await expect.poll(() => words(ben)).toBe('One. Two.');
    await ben.keyboard.type('Zero. ');
    expect(await words(ben)).toBe('Zero. One. Two.');
    await ben.context().close();
  });

  it('makes a card of the address of a film that has a line for itself; undoing leaves the link', async () => {
    await fresh();
    await paste({ 'text/plain': 'https://youtu.be/abcdefgh' });
    await page.locator('[data-kind=embed]').waitFor();
    await press('Control+z');
    await page.locator('[data-kind=embed]').waitFor({ state: 'detached' });
    expect(await page.locator('.text-area a').getAttribute('href')).toBe('https://youtu.be/abcdefgh');
  });

  it('sets quotation marks and dashes in the headline, too', async () => {
    await openStory(page, paper);
    await page.keyboard.type('"We don\'t" -- harbour...');
    const headline = page.getByRole('textbox', { name: 'Headline', exact: true });
    expect(await headline.inputValue()).toBe('“We don’t” – harbour…');
    for (let step = 0; step < ' – harbour…'.length; step += 1) await press('ArrowLeft');
    await page.keyboard.type('"');
    expect(await headline.inputValue()).toBe('“We don’t”” – harbour…');
    await press('Control+z');
    expect(await headline.inputValue()).toBe('“We don’t”" – harbour…');
  });

  it('keeps a half-written comment over other panels and a reload', async () => {
    await fresh();
    await page.keyboard.type('Thirty boats burnt.');
    await saved(page);
    await choose(page, 'boats');
    await press('Control+Alt+m');
    await page.getByRole('textbox', { name: 'Comment' }).fill('Ships, or');
    await page.locator('.note-current', { hasText: 'boats' }).waitFor();
    await page.getByRole('tab', { name: 'Story' }).click();
    await page.getByRole('tab', { name: /Comments/ }).click();
    const box = page.getByRole('textbox', { name: 'Comment' });
    expect(await box.inputValue()).toBe('Ships, or');
    await page.reload();
    await saved(page);
    expect(await box.inputValue()).toBe('Ships, or');
    await box.press('End');
    await box.pressSequentially(' boats?');
    await box.press('Control+Enter');
    const card = page.getByRole('article').filter({ hasText: 'Ships, or boats?' });
    await card.waitFor();
    expect(await box.count()).toBe(0);
    await card.getByRole('textbox', { name: 'Reply' }).fill('Half a');
    await page.reload();
    await saved(page);
    await page.getByRole('tab', { name: /Comments/ }).click();
    const reply = page.getByRole('textbox', { name: 'Reply' });
    expect(await reply.inputValue()).toBe('Half a');
    await reply.press('End');
    await reply.pressSequentially(' reply');
    await reply.press('Control+Enter');
    await page.getByText('Half a reply', { exact: true }).waitFor();
    await expect.poll(() => reply.inputValue()).toBe('');
  });

  it('puts spelling right by keys alone', async () => {
    await fresh();
    await page.keyboard.type('They asked wether it was so. ');
    await page.locator('.doubt', { hasText: 'wether' }).or(page.locator('.doubt-spelling')).first().waitFor();
    await press('Alt+F7');
    const card = page.getByRole('dialog');
    await card.waitFor();
    expect(await page.evaluate('document.activeElement.closest("[role=dialog]") !== null')).toBe(true);
    await press('Escape');
    await card.waitFor({ state: 'detached' });
    expect(await page.evaluate('document.activeElement.className')).toContain('text-area');
  });

  it('asks which picture as soon as one is put in', async () => {
    await fresh();
    await page.keyboard.type('/picture');
    await press('Enter');
    await page.getByRole('dialog').waitFor();
    await press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate('document.activeElement.className')).toContain('text-area');
    await page.keyboard.type('The quay');
    await press('Enter');
    await page.keyboard.type('below it');
    expect(await page.locator('[data-kind=image] .caption').textContent()).toBe('The quay');
    expect((await blocksOf(page)).at(-1)).toBe('paragraph: below it');
    const shown: string = await page.evaluate(`[...document.querySelectorAll('.text-area *')]
      .map((one) => getComputedStyle(one, '::before').content).join(' ')`);
    expect(shown).not.toContain('Write, or type');
  });

  it('has its tools in one row on a phone, below the bar and never under it', async () => {
    const phone = await newPage(browser, {
      viewport: { width: 360, height: 720 },
      storageState: await page.context().storageState(),
    });
    await phone.goto(`${paper}/newsroom`);
    await openStory(phone, paper);
    await text(phone).click();
    for (let line = 0; line < 60; line += 1) await phone.keyboard.press('Enter');
    await phone.keyboard.type('The end');
    const place = (selector: string): Promise<{ top: number; bottom: number; height: number }> =>
      phone.evaluate(`(() => { const { top, bottom, height } = document.querySelector('${selector}').getBoundingClientRect();
        return { top, bottom, height }; })()`);
    expect((await place('.toolbar')).height).toBeLessThan(60);
    expect((await place('.toolbar')).top).toBeGreaterThanOrEqual((await place('.story-bar')).bottom - 1);
    expect(await phone.evaluate('document.documentElement.scrollWidth')).toBe(360);
    expect(await axeFindings(phone)).toEqual([]);
    await phone.context().close();
  });
});
