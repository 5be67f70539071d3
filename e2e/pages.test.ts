import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { pagesOf } from './pages.ts';
import { paper } from './paper.ts';

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const COLOURS = ['color-contrast', 'link-in-text-block'];

describe('every kind of page', () => {
  let browser: Browser;
  let pages: Record<string, string>;
  beforeAll(async () => {
    browser = await openBrowser();
    pages = await pagesOf(paper);
  });
  afterAll(() => browser?.close());

  it('is valid HTML by the Nu checker', async () => {
    const jar = require.resolve('vnu-jar/build/dist/vnu.jar');
    const missing = `${paper}/no-such-page/`;
    const unreadable = `${paper}/%FF`;
    const urls = [...Object.values(pages), '/corrections/', '/topics/'].map((path) => paper + path);
    const { stdout } = await promisify(execFile)(
      'java',
      [
        '-Xss4m',
        // it lives for seconds: what makes code quick in the long run costs more than it brings
        ...['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'],
        '-Dnu.validator.servlet.allow-forbidden-hosts=true',
        '-jar',
        jar,
        '--format',
        'json',
        '--stdout',
        '--exit-zero-always',
        ...urls,
        missing,
        unreadable,
      ],
      { maxBuffer: 1 << 26 },
    );
    const messages = JSON.parse(stdout).messages as {
      type: string;
      subType?: string;
      url: string;
      message: string;
      extract?: string;
    }[];
    const bad = messages.filter(
      ({ type, subType, message, url }) =>
        (type === 'error' || subType === 'warning') &&
        !([missing, unreadable].includes(url) && /HTTP|40[04]/.test(message)),
    );
    expect(bad.map(({ url, message, extract }) => `${url.slice(paper.length)}: ${message} ${extract ?? ''}`)).toEqual(
      [],
    );
  });

  it('says in the paper’s looks that an address cannot be read', async () => {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    const answer = await page.goto(`${paper}/%zz`);
    expect(answer?.status()).toBe(400);
    expect(await page.locator('h1').textContent()).toBe('This address cannot be read');
    expect(await page.locator('.masthead .wordmark').textContent()).toBe('The Ansel Lantern');
    expect(errors.filter((text) => !/status of 400/.test(text))).toEqual([]);
    await page.locator('main input[type=search]').fill('strait');
    await page.locator('main button').click();
    await page.waitForURL(/\/search\/\?q=strait/);
    await page.close();
  });

  it('shows where else the paper is found, so that networks can verify it', async () => {
    const html = await (await fetch(paper)).text();
    const links = [...html.matchAll(/<a rel="me" href="([^"]+)"/g)].map(([, href]) => new URL(href as string).hostname);
    expect(links).toEqual(['social.example', 'sky.example', 'video.example']);
    for (const host of links) expect(html).toContain(`"https://${host}/`);
  });

  it('leads from a comment’s address on the story, as others link to it, to the discussion where it stands', async () => {
    const idsOn = async (path: string): Promise<string[]> =>
      [...(await (await fetch(paper + path)).text()).matchAll(/id="(comment-\d+)"/g)].map(([, id]) => id as string);
    const story = pages.news as string;
    const shown = await idsOn(story);
    const reply = (await idsOn(`${story}comments/`)).find((id) => !shown.includes(id));
    const page = await browser.newPage();
    await page.goto(`${paper}${story}#${shown[0]}`);
    await page.goto(`${paper}${story}#${reply}`);
    await page.waitForURL(`${paper}${story}comments/#${reply}`);
    await page.goto(`${paper}${story}#${shown[0]}`);
    expect(page.url()).toBe(`${paper}${story}#${shown[0]}`);
    await page.close();
  });

  it.each([
    ['light', 'dark', 1280],
    ['dark', 'light', 320],
  ] as const)('has no violation that axe finds (%s, then %s, %i px)', async (colorScheme, other, width) => {
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      colorScheme,
      bypassCSP: true,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const found: string[] = [];
    const judge = async (name: string, runOnly: readonly string[]) => {
      const violations = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
        `axe.run(document, ${JSON.stringify({ runOnly, resultTypes: ['violations'] })}).then(({ violations }) => violations)`,
      );
      for (const violation of violations)
        found.push(`${name}: ${violation.id} ×${violation.nodes.length} ${violation.nodes[0]?.html.slice(0, 120)}`);
    };
    for (const [name, path] of Object.entries(pages)) {
      await page.emulateMedia({ colorScheme });
      await page.goto(paper + path);
      await page.evaluate(axe);
      await judge(name, TAGS);
      // in the other light nothing but colours is another
      await page.emulateMedia({ colorScheme: other });
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
      await judge(`${name}, ${other}`, COLOURS);
      const sideways = await page.evaluate(() => {
        const { documentElement, defaultView } = (
          globalThis as never as {
            document: { documentElement: { scrollWidth: number }; defaultView: { innerWidth: number } };
          }
        ).document;
        return documentElement.scrollWidth - defaultView.innerWidth;
      });
      if (sideways > 1) found.push(`${name}: scrolls sideways by ${sideways} px`);
    }
    await context.close();
    expect(found).toEqual([]);
  });

  it('asks nobody else for anything, sets no cookie, stores nothing and logs no error', async () => {
    const found: string[] = [];
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    let on = '';
    page.on('request', (request) => {
      if (/^https?:/.test(request.url()) && !request.url().startsWith(`${paper}/`))
        found.push(`${on} asks ${request.url()}`);
    });
    page.on('console', (message) => {
      if (message.type() === 'error') found.push(`${on} logs ${message.text()}`);
    });
    page.on('pageerror', (error) => found.push(`${on} throws ${error.message}`));
    for (const [name, path] of Object.entries(pages)) {
      on = name;
      await page.goto(paper + path, { waitUntil: 'load' });
      const stored = await page.evaluate<number>('localStorage.length + sessionStorage.length');
      if (stored) found.push(`${name} stores ${stored} things`);
      for (const cookie of await context.cookies()) found.push(`${name} sets ${cookie.name}`);
    }
    await context.close();
    expect(found).toEqual([]);
  });

  it('reads the same with script off', async () => {
    const read = async (javaScriptEnabled: boolean) => {
      const context = await browser.newContext({ javaScriptEnabled });
      const page = await context.newPage();
      const texts: string[] = [];
      for (const path of Object.values(pages)) {
        await page.goto(paper + path);
        texts.push(
          (await page.locator('h1').first().textContent()) ?? '',
          String((await page.locator('main p').allTextContents()).join('').length),
        );
      }
      await context.close();
      return texts;
    };
    expect(await read(false)).toEqual(await read(true));
  });

  it('shows focus on every stop of the Tab key and traps nobody', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    const unseen: string[] = [];
    for (const name of ['front', 'news', 'search'] as const) {
      await page.goto(paper + (pages[name] as string));
      let last = '';
      for (let stop = 0; stop < 150; stop++) {
        await page.keyboard.press('Tab');
        const at = await page.evaluate(() => {
          type El = { outerHTML: string; getBoundingClientRect(): { width: number; top: number } };
          const scope = globalThis as never as {
            document: { activeElement: El | null; body: El };
            getComputedStyle(on: El): { outlineStyle: string; outlineWidth: string };
          };
          const here = scope.document.activeElement;
          if (!here || here === scope.document.body) return null;
          const style = scope.getComputedStyle(here);
          return {
            html: here.outerHTML.slice(0, 100),
            top: here.getBoundingClientRect().top,
            ring: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0,
          };
        });
        if (!at) break;
        if (!at.ring) unseen.push(`${name}: ${at.html}`);
        const key = `${at.html}${at.top}`;
        expect(key, `${name}: the Tab key is trapped`).not.toBe(last);
        last = key;
      }
    }
    await context.close();
    expect(unseen).toEqual([]);
  });
});
