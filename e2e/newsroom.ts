import { spawnSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { here } from './paper.ts';

const ROOT = resolve(import.meta.dirname, '..');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Names are used once, so that journeys can be run again on a paper that runs already. */
const RUN = Date.now().toString(36);

export function usernameOf(name: string): string {
  return `${name.toLowerCase().replaceAll(' ', '.')}.${RUN}`;
}

export const PASSWORD = 'seven cranes over the harbour';

/** What `standfirst …` prints beside the running paper, read as JSON. */
export function command<Answer>(...words: string[]): Answer {
  return commandAt(here, ...words);
}

/** The same beside another paper. */
export function commandAt<Answer>({ data, url }: { data: string; url: string }, ...words: string[]): Answer {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(ROOT, 'dist/server/cli.js'), ...words, '--json'],
    {
      encoding: 'utf8',
      env: { ...process.env, STANDFIRST_DATA: data, SITE_URL: url, LOG_LEVEL: 'warn' },
    },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** A page of the newsroom as somebody new, whose account has these roles; names are made from `name`. */
export async function enterAs(
  browser: Browser,
  name: string,
  roles: string,
  options: BrowserContextOptions = {},
  at = here,
): Promise<Page> {
  const username = usernameOf(name);
  const { link } = commandAt<{ link: string }>(
    at,
    'user',
    'add',
    name,
    ...['--email', `${username}@paper.example`, '--username', username, '--role', roles],
  );
  const page = await newPage(browser, options);
  // the screens of it have journeys of their own
  const ask = async (what: string, data: Record<string, string>) => {
    const answer = await page.request.post(`${at.url}/newsroom/api/auth/${what}`, {
      data,
      headers: { origin: at.url },
    });
    expect(answer.status(), `${what} of ${name}`).toBe(200);
  };
  await ask('reset', { token: new URL(link).hash.slice(1), password: PASSWORD });
  await ask('sign-in', { who: username, password: PASSWORD });
  await page.goto(`${at.url}/newsroom`);
  await page.getByRole('heading', { level: 1, name: 'Stories' }).waitFor();
  return page;
}

export async function newPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  // each page would fetch the whole editor for times without a line: the journey about them allows it
  const context = await browser.newContext({ reducedMotion: 'reduce', serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  page.on('pageerror', (fault) => expect.fail(`the page failed: ${fault.message}`));
  return page;
}

export async function signIn(page: Page, who: string, password = PASSWORD, at: string = here.url): Promise<void> {
  await page.goto(`${at}/newsroom/sign-in`);
  await page.getByLabel('User name or e-mail').fill(who);
  await page.locator('input[name=password]').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Goes to another screen as a link in the app does, and waits for what it shows first. @param place below `/newsroom/` */
export async function goWithin(page: Page, place: string): Promise<void> {
  const [path = ''] = place.split(/[?#]/);
  await page.evaluate(`new Promise((done, failed) => {
    const before = { title: document.querySelector('h1'), path: location.pathname };
    const words = before.title?.textContent;
    history.pushState(null, '', ${JSON.stringify(`/newsroom/${place}`)});
    const until = performance.now() + 15_000;
    const look = () => {
      const title = document.querySelector('h1');
      const isThere = location.pathname === ${JSON.stringify(path ? `/newsroom/${path}` : '/newsroom/')};
      const isOther = title !== before.title || title.textContent !== words || before.path === location.pathname;
      if (title && isThere && isOther && !document.querySelector('main .mantine-Loader-root')) done();
      else if (performance.now() > until) failed(new Error('not there: ' + location.pathname + ', ' + title?.textContent));
      else setTimeout(look, 30);
    };
    look();
  })`);
}

/** A new light has been taken up, and no colour is on its way from one to the other. */
const AT_REST = `(async () => {
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  for (const moving of document.getAnimations()) if (moving.effect?.getComputedTiming().endTime < Infinity) moving.finish();
})()`;

/** What axe finds on the page as it stands: WCAG 2.2 AA and good practice, or by these rules alone. */
export async function axeFindings(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(AXE);
  await page.evaluate(AT_REST);
  const options = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) };
  return page.evaluate(`axe
    .run(document, ${JSON.stringify(options)})
    .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')))`);
}

/**
 * What is wrong with a screen as it stands: findings of axe, in the other light those on colours, and wider than the window.
 * With `LOOK`, a folder, it is drawn there in both.
 */
export async function faultsOf(page: Page, name: string): Promise<string[]> {
  const isDark = await page.evaluate<boolean>(`matchMedia('(prefers-color-scheme: dark)').matches`);
  const [own, other] = isDark ? (['dark', 'light'] as const) : (['light', 'dark'] as const);
  const width = page.viewportSize()?.width;
  const draw = async (light: string) => {
    const path = `${process.env.LOOK}/${name.replaceAll(/\W+/g, '-')}-${width}-${light}.png`;
    if (process.env.LOOK) await page.screenshot({ path, fullPage: true });
  };
  const faults = await axeFindings(page);
  await draw(own);
  await page.emulateMedia({ colorScheme: other });
  // in the other light nothing but colours is another
  faults.push(...(await axeFindings(page, ['color-contrast'])));
  await draw(other);
  await page.emulateMedia({ colorScheme: own });
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  if (wide > 0) faults.push(`${wide} px too wide`);
  return faults;
}

/** The code that an authenticator app shows for a key (RFC 6238: SHA-1, 30 seconds, six digits). */
export function codeFor(secret: string, at = Date.now()): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const hash = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const offset = (hash.at(-1) as number) & 15;
  return String((hash.readUInt32BE(offset) & 0x7fff_ffff) % 1_000_000).padStart(6, '0');
}

function fromBase32(text: string): Buffer {
  const bits = [...text.replaceAll(/[\s=]/g, '')]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/** The newest letter to this address that leads to this door; one that a stranger asked for is written some moments later. */
export async function linkFor(chief: Page, paper: string, address: string, door: string): Promise<string> {
  const link = new RegExp(`http\\S+${door}#\\S+`);
  for (let attempt = 0; attempt < 15; attempt++) {
    await chief.goto(`${paper}/newsroom/outbox`);
    await chief.getByRole('row').filter({ hasText: address }).getByRole('button').first().click();
    const [found] = link.exec(await chief.getByRole('dialog').locator('pre').innerText()) ?? [];
    if (found) return found;
    await chief.waitForTimeout(1_000);
  }
  throw new Error(`no letter to ${address} leads to ${door}`);
}
