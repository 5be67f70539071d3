import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { axeFindings, enterAs, newPage } from './newsroom.ts';
import { paper } from './paper.ts';

/** The scenario of the front page (A8), asked of a running paper: a front editor, a chief, and a reader without script. */
/** From an act to the reader's page, in milliseconds. */
const PROMISE = 2_000;

interface Card {
  story: number;
  overrides?: Record<string, unknown>;
  sublinks?: { story: number }[];
}
interface Box {
  id: number;
  revision: number;
  isPending: boolean;
  draft: { layout: string; cards: Card[]; exempt: boolean; limit: number | null; name: string };
  draftState: { warnings: string[] }[];
}
interface Front {
  containers: Box[];
  revision: number;
  isCurated: boolean;
}

let browser: Browser;
let editor: Page;
let chief: Page;
let reader: Page;

beforeAll(async () => {
  browser = await openBrowser();
  editor = await enterAs(browser, 'Fronts Fern', 'frontEditor');
  chief = await enterAs(browser, 'Fronts Gil', 'chief');
  reader = await newPage(browser, { javaScriptEnabled: false });
  await giveBack();
}, 120_000);
afterAll(async () => {
  await giveBack();
  await browser.close();
});

/** Each journey finds the front that the rule makes. */
async function giveBack(): Promise<void> {
  const { front } = await ask<{ front: Front }>(editor, 'GET', '/fronts/home');
  if (front.isCurated) await ask(editor, 'POST', '/fronts/home/rule', { revision: front.revision });
}

async function ask<Answer>(page: Page, method: string, path: string, body?: object): Promise<Answer> {
  const { status, text } = await page.evaluate(
    async ([how, where, json]) => {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(`/newsroom/api${where}`, {
        method: how as string,
        headers,
        ...(json && { body: json }),
      });
      return { status: answer.status, text: await answer.text() };
    },
    [method, path, body ? JSON.stringify(body) : ''],
  );
  expect(status, `${method} ${path}: ${text.slice(0, 300)}`).toBe(200);
  return JSON.parse(text) as Answer;
}

/** As who reloads: a browser keeps a page for a minute before it asks again. */
async function open(path: string): Promise<void> {
  if (reader.url() !== `${paper}${path}`) await reader.goto(`${paper}${path}`);
  await reader.reload();
}

async function shown(): Promise<string[]> {
  await open('/');
  return reader.locator('main .card a').allInnerTexts();
}

/** Milliseconds until a reader who asks again and again has it; without a browser, whose own work is not the paper's. */
async function until(holds: (html: string) => boolean, path = '/'): Promise<number> {
  const begun = performance.now();
  while (performance.now() - begun < 20_000) {
    if (holds(await (await fetch(`${paper}${path}`)).text())) return performance.now() - begun;
    await new Promise((later) => setTimeout(later, 20));
  }
  return Number.POSITIVE_INFINITY;
}
const leads = (words: string) => (html: string) =>
  html.indexOf(words) > 0 && html.indexOf(words) < html.indexOf('</h2>', html.indexOf('<main'));

const place = async (box: Box, cards: Card[], more: object = {}): Promise<Box> => {
  const draft = { ...box.draft, ...more, cards };
  const path = `/fronts/home/containers/${box.id}`;
  return (await ask<{ container: Box }>(editor, 'PUT', path, { base: box.revision, draft })).container;
};

it('goes from a draft to the reader in two seconds, comes back in one click, and loses what is withdrawn', async () => {
  const before = await shown();
  const { front } = await ask<{ front: Front }>(editor, 'POST', '/fronts/home/begin', {});
  expect(await shown()).toEqual(before);

  const { stories } = await ask<{ stories: { id: number; headline: string }[] }>(editor, 'GET', '/front-candidates');
  const [, second, third, , fifth] = stories;
  const [lead, latest, , sport] = front.containers;
  if (!second || !third || !fifth || !lead || !latest || !sport) throw new Error('the sample edition is too small');
  const drafts = [
    await place(lead, [
      { story: second.id, overrides: { headline: 'A shorter "headline"' }, sublinks: [{ story: fifth.id }] },
      { story: third.id },
    ]),
    await place(latest, [], { exempt: true }),
  ];
  // a colleague's half-done work
  const half = await ask<{ container: Box }>(chief, 'PUT', `/fronts/home/containers/${sport.id}`, {
    ...{ base: sport.revision, draft: { ...sport.draft, name: 'Half done' } },
  });

  const preview = `${paper}/newsroom/api/front-preview/home`;
  const framed = await editor.context().request.get(preview);
  expect(framed.headers()).toMatchObject({ 'cache-control': 'no-store' });
  expect(framed.headers()['content-security-policy']).toContain("frame-ancestors 'self'");
  expect(await framed.text()).toContain('Half done');
  const chosen = await editor.context().request.get(`${preview}?containers=${lead.id}`);
  expect(await chosen.text()).toContain('A shorter “headline”');
  expect(await chosen.text()).not.toContain('Half done');
  expect((await reader.context().request.get(preview)).status()).toBe(401);

  const containers = drafts.map(({ id, revision }) => ({ id, revision }));
  const { launch } = await ask<{ launch: number }>(editor, 'POST', '/fronts/home/launch', { containers });
  expect(await until(leads('A shorter “headline”'))).toBeLessThan(PROMISE);
  const after = await shown();
  expect(after).not.toContain('Half done');
  const boxed = await reader.locator('.front-latest .card a').allInnerTexts();
  const once = (await reader.locator('main .card a').allInnerTexts()).filter((headline) => !boxed.includes(headline));
  expect(new Set(once).size).toBe(once.length);
  expect(await axeFindings(await seen(paper))).toEqual([]);

  await ask(editor, 'POST', `/fronts/home/launches/${launch}/undo`, {});
  expect(await until((html) => !html.includes('A shorter “headline”'))).toBeLessThan(PROMISE);
  expect(await shown()).toEqual(before);
  const now = await ask<{ front: Front }>(editor, 'GET', '/fronts/home');
  expect(now.front.containers.find(({ id }) => id === half.container.id)).toMatchObject({ isPending: true });

  // again, and the lead is withdrawn by another
  const fresh = now.front.containers.find(({ id }) => id === lead.id) as Box;
  const again = await place(fresh, [{ story: second.id, overrides: { headline: 'Going away' } }]);
  await ask(editor, 'POST', '/fronts/home/launch', { containers: [{ id: again.id, revision: again.revision }] });
  expect(await until(leads('Going away'))).toBeLessThan(PROMISE);
  const { receipt } = await ask<{ receipt: number }>(chief, 'POST', `/stories/${second.id}/withdraw`, {
    reason: 'A trial.',
  });
  expect(await until((html) => !html.includes('Going away'))).toBeLessThan(PROMISE);
  await expect
    .poll(async () => {
      const { notices } = await ask<{ notices: { kind: string }[] }>(editor, 'GET', '/notices');
      return notices.some(({ kind }) => kind === 'cardGone');
    })
    .toBe(true);
  await ask(chief, 'POST', `/receipts/${receipt}/undo`, {});
  expect(await until(leads('Going away'))).toBeLessThan(PROMISE);
}, 120_000);

it('puts one line on every page, and takes it off at its end', async () => {
  const text = 'The night ferry is back';
  const endsAt = Date.now() + 12_000;
  await ask(editor, 'POST', '/breaking', { text, story: null, endsAt, replaces: null });
  const stands = (html: string) => html.includes('<aside class="breaking"') && html.includes(text);
  expect(await until(stands)).toBeLessThan(PROMISE);
  expect(await until(stands, '/latest/')).toBeLessThan(PROMISE);
  await open('/latest/');
  expect(await reader.getByRole('complementary', { name: 'Breaking' }).innerText()).toContain(text);
  expect(await axeFindings(await seen(`${paper}/latest/`))).toEqual([]);
  expect(await until((html) => !stands(html), '/latest/')).toBeLessThan(20_000);
  const late = Date.now() - endsAt;
  expect(late).toBeGreaterThan(-200);
  expect(late).toBeLessThan(PROMISE);
  expect(await until((html) => !stands(html))).toBeLessThan(PROMISE);
}, 60_000);

/** The page as a browser with script has it. */
async function seen(address: string): Promise<Page> {
  const page = await newPage(browser, { bypassCSP: true });
  await page.goto(address);
  return page;
}
