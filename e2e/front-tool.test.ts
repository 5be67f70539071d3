import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { drag } from './editor.ts';
import { axeFindings, enterAs, faultsOf } from './newsroom.ts';
import { paper } from './paper.ts';

/** A reader has a launch within this, milliseconds. */
const SOON = 2_000;

describe('the front page', () => {
  let browser: Browser;
  let editor: Page;
  let colleague: Page;
  let chief: Page;
  let reader: Page;
  const openHome = async (page: Page): Promise<void> => {
    await page.goto(`${paper}/newsroom/fronts/home`);
    await page.getByRole('heading', { level: 1, name: 'Home page' }).waitFor();
  };
  const box = (page: Page, name: string): Locator => page.getByRole('group', { name, exact: true });
  const draft = (page: Page, name: string): Locator => page.getByRole('list', { name: `Draft of ${name}` });
  const cards = (page: Page, name: string): Locator => draft(page, name).getByRole('listitem');
  const beside = (page: Page): Locator => page.getByRole('complementary', { name: 'Stories to place' });
  const candidate = (page: Page, headline: string): Locator =>
    beside(page).getByRole('button', { name: `Move “${headline}”` });
  /** As who reloads: a browser keeps a page for a minute before it asks again. */
  const readHome = async (): Promise<void> => {
    if (!reader.url().startsWith(paper)) await reader.goto(paper);
    await reader.reload();
  };
  const headlines = async (): Promise<string[]> => {
    await readHome();
    return reader.locator('main article :is(h2, h3, h4) a').allTextContents();
  };
  const lead = async (): Promise<string> => {
    await readHome();
    return (await reader.locator('main article :is(h2, h3) a').first().textContent()) ?? '';
  };
  /** The page as it goes over the line, without the time that a browser needs for it. */
  const page = async (): Promise<string> => (await fetch(paper)).text();
  /** Stories that the rule had low on the page, to be put higher. */
  let low: string[] = [];
  let formerLead = '';
  /** of the withdrawal */
  let receipt = 0;
  const SHORT = `Short ${Date.now().toString(36)}`;

  beforeAll(async () => {
    browser = await openBrowser();
    editor = await enterAs(browser, 'Freda Front', 'frontEditor');
    colleague = await enterAs(browser, 'Sam Sport', 'frontEditor');
    chief = await enterAs(browser, 'Hugo Head', 'chief');
    reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await giveBack(editor);
  });
  // other journeys have the front of the rule, and all stories
  afterAll(async () => {
    if (receipt) await post(chief, `/receipts/${receipt}/undo`, {});
    if (editor) await giveBack(editor);
    await browser?.close();
  });

  it('is taken in hand, and readers see no difference', async () => {
    const before = await headlines();
    formerLead = before[0] ?? '';
    low = before.slice(-4);
    expect(new Set(before).size).toBe(before.length);
    await openHome(editor);
    await editor.getByRole('button', { name: 'Take in hand' }).click();
    await box(editor, 'Lead').waitFor();
    expect(await headlines()).toEqual(before);
  });

  it('has what a colleague puts into another container, on both screens and not before readers', async () => {
    await openHome(colleague);
    const name = await colleague.locator('[data-container]').last().getByRole('heading', { level: 2 }).textContent();
    await drag(colleague, beside(colleague).getByRole('listitem').nth(2), draft(colleague, name ?? ''));
    await expect.poll(() => cards(colleague, name ?? '').count()).toBe(1);
    await box(editor, name ?? '')
      .getByText('Differs', { exact: true })
      .waitFor();
    await box(editor, name ?? '')
      .getByText('Sam Sport works here')
      .waitFor();
  });

  it('is changed by keys alone: another lead with a shorter headline, and two stories pinned below it', async () => {
    await editor.bringToFront();
    for (const headline of low.slice(0, 3).reverse()) {
      await editor.getByRole('searchbox', { name: 'Search live stories' }).fill(headline);
      const handle = candidate(editor, headline).first();
      await handle.focus();
      await editor.keyboard.press('Space');
      await editor.getByText('is taken up. Arrow keys choose the place').waitFor({ state: 'attached' });
      await editor.keyboard.press('ArrowDown');
      await editor.keyboard.press('ArrowUp');
      await editor.getByText(/^Place 1 of \d+ in Lead$/).waitFor({ state: 'attached' });
      await editor.keyboard.press('Enter');
      await expect.poll(() => cards(editor, 'Lead').first().textContent()).toContain(headline);
      await expect.poll(() => editor.evaluate('document.activeElement?.dataset.handle')).toBeTruthy();
    }
    // taken up and left where it was
    await editor.keyboard.press('Enter');
    await editor.keyboard.press('ArrowDown');
    await editor.keyboard.press('Escape');
    await editor.getByText('stays where it was').waitFor({ state: 'attached' });
    await cards(editor, 'Lead')
      .first()
      .getByRole('button', { name: /^Edit the card/ })
      .press('Enter');
    const drawer = editor.getByRole('dialog', { name: 'Card' });
    await drawer.getByRole('textbox', { name: 'Headline', exact: true }).fill(SHORT);
    expect(await axeFindings(editor)).toEqual([]);
    await drawer.getByRole('button', { name: 'Keep in the draft' }).press('Enter');
    await cards(editor, 'Lead').first().getByText(SHORT).waitFor();
    expect(await lead()).toBe(formerLead);
  });

  it('has nothing that axe finds, on a desk and on a phone, light and dark, and is never wider than the screen', async () => {
    for (const width of [1280, 390]) {
      await colleague.setViewportSize({ width, height: 900 });
      for (const screen of ['', '/home']) {
        await colleague.goto(`${paper}/newsroom/fronts${screen}`);
        await colleague.getByRole('heading', { level: 1, name: screen ? 'Home page' : 'Fronts' }).waitFor();
        await colleague.waitForLoadState('networkidle');
        expect(await faultsOf(colleague, `fronts${screen} at ${width}`)).toEqual([]);
      }
    }
  });

  it('of any topic is found, though nobody edited it', async () => {
    const { topics } = (await ask(colleague, 'GET', '/lookups/topics')) as { topics: { id: number; name: string }[] };
    const [topic] = topics;
    if (!topic) throw new Error('no topic is there');
    await colleague.goto(`${paper}/newsroom/fronts`);
    await colleague.getByRole('searchbox', { name: 'Find a front' }).fill(topic.name.slice(0, -1));
    await colleague.getByRole('link', { name: topic.name, exact: true }).click();
    await colleague.getByRole('heading', { level: 1, name: topic.name }).waitFor();
    expect(colleague.url()).toBe(`${paper}/newsroom/fronts/topic-${topic.id}`);
    await colleague.getByRole('button', { name: 'Take in hand' }).waitFor();
  });

  it('that is not there says so, and leads to those that are', async () => {
    for (const key of ['section-999', 'xyz']) {
      await colleague.goto(`${paper}/newsroom/fronts/${key}`);
      await colleague.getByRole('alert').getByText('There is no such front.').waitFor();
      expect(await colleague.getByRole('button', { name: 'Try again' }).count()).toBe(0);
      expect(await colleague.getByRole('alert').getByRole('link').getAttribute('href')).toBe('/newsroom/fronts');
    }
  });

  it('is previewed on a phone’s width before', async () => {
    await editor.getByRole('button', { name: 'Preview', exact: true }).click();
    const frame = editor.frameLocator('iframe');
    await frame.getByRole('link', { name: SHORT }).first().waitFor();
    expect(await axeFindings(editor)).toEqual([]);
    await editor.getByRole('button', { name: 'Larger' }).click();
    const large = editor.getByRole('dialog', { name: 'Preview' });
    await large.frameLocator('iframe').getByRole('link', { name: SHORT }).first().waitFor();
    expect(await large.locator('iframe').evaluate((element) => element.getBoundingClientRect().width)).toBeGreaterThan(
      1_000,
    );
    expect(await axeFindings(editor)).toEqual([]);
    await large.getByRole('button', { name: 'Close the preview' }).click();
    await large.waitFor({ state: 'detached' });
    await editor.getByRole('button', { name: 'Close the preview' }).click();
  });

  it('is launched with a summary; a reader has it within two seconds, no story twice, a colleague’s half is left out', async () => {
    await editor.getByRole('button', { name: 'Launch …', exact: true }).click();
    const dialogue = editor.getByRole('dialog', { name: 'Launch' });
    await dialogue.getByText(`“${SHORT}” comes in at place 1`).waitFor();
    await dialogue.getByText('Left out: it may be half done.').waitFor();
    expect(await axeFindings(editor)).toEqual([]);
    await dialogue.getByRole('button', { name: 'Launch now' }).click();
    await editor.getByText('Launched: 1 container.').waitFor();
    const done = Date.now();
    await expect.poll(page, { timeout: 10_000, interval: 50 }).toContain(SHORT);
    expect(Date.now() - done).toBeLessThan(SOON);
    expect(await lead()).toBe(SHORT);
    const seen = await headlines();
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toContain(low[1]);
    await editor.getByText('1 draft', { exact: true }).waitFor();
  });

  it('may repeat in a container that is exempt', async () => {
    const latest = box(editor, 'Latest').first();
    await latest.getByRole('button', { name: 'Settings of Latest' }).click();
    await latest.getByRole('switch', { name: 'May repeat what stands elsewhere' }).check({ force: true });
    await latest.getByRole('button', { name: 'Keep in the draft' }).click();
    await latest.getByRole('button', { name: 'Launch Latest …' }).click();
    await editor.getByRole('dialog').getByText('Set differently: Repeating').waitFor();
    await editor.getByRole('dialog').getByRole('button', { name: 'Launch now' }).click();
    await expect
      .poll(async () => new Set(await headlines()).size < (await headlines()).length, { timeout: 10_000 })
      .toBe(true);
    await editor.getByRole('button', { name: 'Undo launch' }).click();
    await expect
      .poll(async () => new Set(await headlines()).size === (await headlines()).length, { timeout: 10_000 })
      .toBe(true);
    // what was launched is a draft again
    await latest.getByText('Differs', { exact: true }).waitFor();
    await latest.getByText('May repeat', { exact: false }).first().waitFor();
  });

  it('loses a lead that somebody withdraws: the rule fills its place, and the front editor is told', async () => {
    const path = (await reader.locator('main article :is(h2, h3) a').first().getAttribute('href')) ?? '';
    expect(await lead()).toBe(SHORT);
    receipt = await withdraw(chief, low[0] ?? '');
    await expect.poll(page, { timeout: 10_000, interval: 50 }).not.toContain(SHORT);
    expect(await lead()).not.toBe(SHORT);
    expect(await reader.locator(`main a[href="${path}"]`).count()).toBe(0);
    await box(editor, 'Lead')
      .getByText(/left readers at .* Its card went with it/)
      .waitFor();
    await editor.getByRole('button', { name: /Notices, \d+ new/ }).waitFor();
  });

  it('says no more that it is withdrawn once that is taken back, on a screen that stood open', async () => {
    const gone = box(editor, 'Lead').getByText('Withdrawn: readers do not see it');
    await gone.waitFor();
    await post(chief, `/receipts/${receipt}/undo`, {});
    receipt = 0;
    await gone.waitFor({ state: 'detached', timeout: 10_000 });
    await expect.poll(page, { timeout: 10_000, interval: 50 }).toContain(SHORT);
  });
});

/** By somebody else, on a screen of their own. @returns its receipt */
async function withdraw(page: Page, headline: string): Promise<number> {
  const found = await ask(page, 'GET', `/front-candidates?words=${encodeURIComponent(headline)}`);
  const { stories } = found as { stories: { id: number; headline: string }[] };
  const story = stories.find((one) => one.headline === headline);
  expect(story).toBeDefined();
  const done = await post(page, `/stories/${story?.id}/withdraw`, { reason: 'A journey of the front page.' });
  return (done as { receipt: number }).receipt;
}

async function giveBack(page: Page): Promise<void> {
  const { front } = (await ask(page, 'GET', '/fronts/home')) as { front: { isCurated: boolean; revision: number } };
  if (front.isCurated) await post(page, '/fronts/home/rule', { revision: front.revision });
}

function post(page: Page, path: string, body: object): Promise<unknown> {
  return ask(page, 'POST', path, body);
}

async function ask(page: Page, method: string, path: string, body?: object): Promise<unknown> {
  const asked = { address: `/newsroom/api${path}`, method, text: body ? JSON.stringify(body) : undefined };
  const { status, answer } = await page.evaluate(async ({ address, method: verb, text }) => {
    const said = await fetch(address, {
      method: verb,
      headers: { 'content-type': 'application/json' },
      ...(text !== undefined && { body: text }),
    });
    return { status: said.status, answer: (await said.json()) as unknown };
  }, asked);
  expect(status, `${path}: ${JSON.stringify(answer)}`).toBe(200);
  return answer;
}
