import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { openStory, saved, text, type, words } from './editor.ts';
import { axeFindings, enterAs, PASSWORD, usernameOf } from './newsroom.ts';
import { paper } from './paper.ts';

const NAME = 'Tess Train';

describe('on a train, with a line that comes and goes', () => {
  let browser: Browser;
  let train: Page;
  let desk: Page;
  let story: number;
  beforeAll(async () => {
    browser = await openBrowser();
    train = await enterAs(browser, NAME, 'editor', { viewport: { width: 390, height: 800 }, serviceWorkers: 'allow' });
    story = await openStory(train, paper);
    await train.getByRole('textbox', { name: 'Headline', exact: true }).fill('Tunnels of the north');
    await type(train, 'The first tunnel is long.');
    await saved(train);
    await train.evaluate('navigator.serviceWorker.ready');
  });
  afterAll(() => browser?.close());

  it('a page loaded anew without a line shows what this browser keeps, and is written in', async () => {
    const line = train.context();
    const stored = await line.storageState();
    await line.setOffline(true);
    await train.reload();
    await train.getByText('Offline.').waitFor();
    expect(await words(train)).toBe('The first tunnel is long.');
    await type(train, ' The second is longer.');
    await train.getByText(/changes? waiting/).waitFor();
    await train.goto(`${paper}/newsroom/`);
    await train.getByText('No connection.').waitFor();
    const row = train.getByRole('listitem').filter({ hasText: 'Tunnels of the north' });
    await row.getByText(/changes? waiting/).waitFor();
    expect(await axeFindings(train)).toEqual([]);
    await row.getByRole('link').click();
    await train.getByText('Offline.').waitFor();
    expect(await words(train)).toContain('The second is longer.');

    desk = await (await browser.newContext({ storageState: stored, serviceWorkers: 'block' })).newPage();
    await openStory(desk, paper, story);
    await type(desk, ' At the desk nobody knew.');
    await saved(desk);
  });

  it('the session has ended meanwhile: both texts are there after signing in over it', async () => {
    const line = train.context();
    await line.clearCookies();
    await line.setOffline(false);
    const dialogue = train.getByRole('dialog', { name: 'Sign in to go on' });
    await dialogue.getByLabel('User name or e-mail').fill(usernameOf(NAME));
    await dialogue.locator('input[name=password]').fill(PASSWORD);
    await dialogue.getByRole('button', { name: 'Sign in', exact: true }).click();
    await dialogue.waitFor({ state: 'hidden' });
    await saved(train);
    for (const page of [train, desk]) {
      await expect.poll(() => words(page)).toContain('The second is longer.');
      await expect.poll(() => words(page)).toContain('At the desk nobody knew.');
    }
  });

  it('what somebody else left here goes at the first word of the server, but for words that only this browser has', async () => {
    const names = () => train.evaluate(`indexedDB.databases().then((all) => all.map(({ name }) => name).sort())`);
    await train.evaluate(`(async () => {
      const open = (name, made) => new Promise((done) => {
        const opening = indexedDB.open(name);
        opening.onupgradeneeded = () => made(opening.result);
        opening.onsuccess = () => done(opening.result);
      });
      const put = (database, store, key, value) => new Promise((done) => {
        const transaction = database.transaction(store, 'readwrite');
        transaction.objectStore(store).put(value, key);
        transaction.oncomplete = () => done(database.close());
      });
      for (const [story, waiting] of [[1, 0], [2, 3]])
        await put(await open('standfirst-writing:somebody:' + story, (on) => on.createObjectStore('custom')), 'custom', 'waiting', waiting);
      const kept = await open('standfirst-kept');
      const here = await new Promise((done) => {
        const asked = kept.transaction('who').objectStore('who').get('here');
        asked.onsuccess = () => done(asked.result);
      });
      here.me.person.id = 'somebody';
      await put(kept, 'who', 'here', here);
    })()`);
    await train.goto(`${paper}/newsroom/account`);
    await train.getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(names).not.toContain('standfirst-writing:somebody:1');
    expect(await names()).toContain('standfirst-writing:somebody:2');
    const stories = await train.evaluate(`new Promise((done) => {
      indexedDB.open('standfirst-kept').onsuccess = ({ target }) => {
        const asked = target.result.transaction('stories').objectStore('stories').getAllKeys();
        asked.onsuccess = () => done(asked.result);
      };
    })`);
    expect(stories).toEqual([]);
    await train.evaluate(`indexedDB.deleteDatabase('standfirst-writing:somebody:2')`);
  });

  it('nothing of it stays once they have signed out, and nobody’s things were ever among the files', async () => {
    const kept = await train.evaluate(`(async () => {
      const all = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
      const page = await (await caches.match('/newsroom/', { ignoreVary: true })).text();
      return { paths: all.flat().map(({ url }) => new URL(url).pathname), page };
    })()`);
    const { paths, page } = kept as { paths: string[]; page: string };
    expect(paths.filter((path) => !/^\/newsroom\/(assets\/[\w.-]+)?$/.test(path))).toEqual([]);
    expect(paths.length).toBeGreaterThan(50);
    expect(page).not.toMatch(/Tess|Tunnels|first-answers/);

    await train.getByRole('button', { name: /account and looks/ }).click();
    await train.getByRole('menuitem', { name: 'Sign out' }).click();
    await train.getByLabel('User name or e-mail').waitFor();
    const left = () => train.evaluate(`indexedDB.databases().then((all) => all.map(({ name }) => name))`);
    await expect.poll(left).not.toContainEqual(expect.stringContaining('standfirst-writing'));
    await train.context().setOffline(true);
    await train.goto(`${paper}/newsroom/stories/${story}`);
    await train.getByText('The server cannot be reached').waitFor();
    expect(await text(train).count()).toBe(0);
    expect(await train.content()).not.toMatch(/Tess|Tunnels/);
  });
});
