import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPost, type TestPost } from '../src/mail/fixture.ts';
import { openBrowser } from './browser.ts';
import { commandAt, enterAs } from './newsroom.ts';
import { paper } from './paper.ts';
import { allGreen, closeDialogue, look, openReader, openSummary, read, send, writeStory } from './publishing-steps.ts';
import { startPaper } from './start-paper.ts';

const RUN = Date.now().toString(36);

describe('a publication and its receipt', () => {
  let browser: Browser;
  let page: Page;
  let reader: Page;
  /** a paper with a partner and a mail server, which is away at first */
  let own: Awaited<ReturnType<typeof startPaper>>;
  let editor: Page;
  let post: TestPost;
  const headline = `Ferry ${RUN} runs again`;
  beforeAll(async () => {
    post = await openTestPost();
    const starting = startPaper({ SMTP_URL: post.url }, ['--empty']);
    await post.close();
    browser = await openBrowser();
    page = await enterAs(browser, 'Paula Press', 'chief');
    reader = await openReader(browser);
    await writeStory(page, headline, 'The ferry left at noon with two hundred people.');
    own = await starting;
    commandAt(own, 'sections', 'set', 'city', '--name', 'City');
    const partner = { name: 'The Post', email: 'desk@post.example', takes: 'all' };
    commandAt(own, 'settings', 'set', 'partners', JSON.stringify([partner]));
    editor = await enterAs(browser, 'Mila Mail', 'chief', {}, own);
    await writeStory(editor, headline, 'The ferry left at noon with two hundred people.', own.url);
  });
  afterAll(async () => {
    await browser?.close();
    await own?.stop();
    await post?.close();
  });

  it('writes to a partner too: no mail server takes the letter, and that line alone is red', async () => {
    const dialogue = await openSummary(editor);
    await dialogue.getByText('Letter to The Post').waitFor();
    await send(editor, 'Publish now');
    await dialogue.getByText(/One is wrong\.$/).waitFor();
    const letter = dialogue.getByRole('listitem').filter({ hasText: 'Letter to The Post, desk@post.example' });
    await letter.getByText(/The mail server did not take it: .*ECONNREFUSED.* It is tried again\./).waitFor();
    await expect.poll(() => dialogue.locator('.receipt-lines [data-state=waiting]').count()).toBe(0);
    expect(await dialogue.locator('.receipt-lines > [data-state=red]').count()).toBe(1);
  });

  it('is summed up before: what readers will see, where, when, what will show it', async () => {
    const dialogue = await openSummary(page);
    await dialogue.getByRole('heading', { name: headline }).waitFor();
    await dialogue.getByText(/ · \d+ words$/).waitFor();
    await dialogue.getByRole('link', { name: /^Front page/ }).waitFor();
    expect(await look(page, 'summary-first')).toEqual([]);
  });

  it('goes out with one button that says so, and every place is green within two seconds', async () => {
    await page.getByRole('dialog').getByRole('button', { name: 'Publish now' }).click();
    await allGreen(page);
    expect(await look(page, 'receipt')).toEqual([]);
    await read(reader, '/');
    await reader.getByRole('link', { name: headline }).first().waitFor();
  });

  it('is taken back within its minute, and its address answers as before', async () => {
    const dialogue = page.getByRole('dialog');
    const path = await dialogue.getByRole('link', { name: 'See it as readers do' }).getAttribute('href');
    await dialogue.getByRole('button', { name: 'Take it back' }).click();
    await dialogue.getByText('Taken back', { exact: true }).first().waitFor();
    await allGreen(page);
    await closeDialogue(page);
    expect(await read(reader, path ?? '')).toBe(404);
    await expect.poll(() => page.evaluate('document.activeElement?.textContent')).toBe('Publish …');
  });

  it('is made by keys alone, with the story put on the list for the next letter', async () => {
    const dialogue = await openSummary(page);
    await dialogue.getByRole('checkbox', { name: 'List for the next letter' }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Control+Enter');
    await allGreen(page);
    await closeDialogue(page);
    await page.goto(`${paper}/newsroom/letter-queue`);
    const row = page.getByRole('row').filter({ hasText: headline });
    await row.waitFor();
    expect(await look(page, 'letter')).toEqual([]);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy as plain text' }).click();
    await page.getByText('Copied.').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toContain(headline);
    await page.getByRole('checkbox', { name: `Choose: ${headline}` }).check();
    await page.getByRole('button', { name: 'Take one from the list' }).click();
    await row.waitFor({ state: 'hidden' });
  });

  it('stays red until somebody acts, and says what is wrong and when it is asked again', async () => {
    await page.route('**/api/promises', async (route) => {
      const answer = (await (await route.fetch()).json()) as { red: number };
      await route.fulfill({ json: { ...answer, red: 2 } });
    });
    await page.goto(`${paper}/newsroom/receipts?state=all`);
    await page.getByRole('link', { name: 'Receipts 2 receipts are red' }).waitFor();
    const open = page.getByRole('button', { name: `open the receipt of ${headline}` }).first();
    await open.waitFor();
    expect(await look(page, 'receipts')).toEqual([]);
    // a place that does not show it, as the server would tell it
    let settled: string | null = null;
    await page.route(/\/api\/receipts\/\d+($|\/lines)/, async (route) => {
      const isSettling = route.request().method() === 'POST';
      if (isSettling) settled = (route.request().postDataJSON() as { reason: string }).reason;
      const address = route
        .request()
        .url()
        .replace(/\/lines.*/, '');
      const answer = (await (await route.fetch({ url: address, method: 'GET' })).json()) as {
        receipt: { state: string; wholeAfter: null; lines: Record<string, unknown>[] };
      };
      const { receipt } = answer;
      Object.assign(receipt, { state: settled ? 'settled' : 'red', wholeAfter: null });
      Object.assign(receipt.lines.at(-1) ?? {}, {
        ...{ state: settled ? 'settled' : 'red', fault: 'It shows an older edition.', greenAt: null, tries: 4 },
        ...{ nextAt: Date.now() + 30_000, settledWhy: settled ?? '' },
        settledBy: settled === null ? null : { id: 'somebody', name: 'Maren Holt' },
      });
      await route.fulfill({ json: answer });
    });
    await open.click();
    const dialogue = page.getByRole('dialog');
    await dialogue.getByText(/One is wrong\.$/).waitFor();
    await dialogue.getByText('It shows an older edition. asked 4 times, next try in').waitFor();
    await dialogue.getByRole('button', { name: 'Ask again' }).waitFor();
    expect(await look(page, 'receipt-red')).toEqual([]);
    await dialogue.getByRole('button', { name: /^I have seen to it/ }).click();
    await page.keyboard.type('The provider was called.');
    await page.keyboard.press('Enter');
    await dialogue.getByText('Done: what was wrong was seen to.').waitFor();
    await dialogue.getByText(/^Seen to by .*: The provider was called\.$/).waitFor();
    await closeDialogue(page);
    await expect.poll(() => page.evaluate('document.activeElement?.getAttribute("aria-label")')).toContain(headline);
  });

  it('tells the editor of the letter that did not go, and it goes when the mail server is back', async () => {
    const dialogue = editor.getByRole('dialog');
    await expect
      .poll(() => editor.evaluate(`fetch('/newsroom/api/notices').then((answer) => answer.text())`), {
        timeout: 30_000,
      })
      .toContain('Letter to The Post, desk@post.example');
    post = await openTestPost(Number(new URL(post.url).port));
    await dialogue.getByRole('button', { name: 'Ask again' }).click();
    await dialogue.getByText(/^All \d+ places are right, after .* One letter has gone\.$/).waitFor();
    expect(post.letters.map(({ to }) => to)).toEqual([['desk@post.example']]);
    expect(post.letters[0]?.data).toContain(headline);
  });

  it('does not go out by itself when a lost line comes back', async () => {
    await writeStory(page, `Tunnel ${RUN}`, 'The train went in.');
    const dialogue = await openSummary(page);
    const button = dialogue.getByRole('button', { name: 'Publish now', exact: true });
    const line = page.context();
    await line.setOffline(true);
    await page.locator('.status-line[data-phase=offline]').waitFor({ state: 'attached' });
    expect(await button.isDisabled()).toBe(true);
    await page.keyboard.press('Control+Enter');
    await line.setOffline(false);
    await page.locator('.status-line[data-phase=saved]').waitFor({ state: 'attached' });
    await expect.poll(() => button.isEnabled()).toBe(true);
    await dialogue.getByRole('heading', { name: 'What readers will see' }).waitFor();
    await closeDialogue(page);
  });
});
