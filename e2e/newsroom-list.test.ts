import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { enterAs, faultsOf, goWithin, newPage, usernameOf } from './newsroom.ts';
import { paper } from './paper.ts';

describe('the list of stories', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    page = await enterAs(browser, 'Lea List', 'chief,administrator');
  });
  afterAll(() => browser?.close());
  const rows = (): ReturnType<Page['locator']> => page.locator('[data-story]');

  it('is searched, narrowed and kept as a filter with a name, and the address says how', async () => {
    await page.goto(`${paper}/newsroom`);
    await rows().first().waitFor();
    const all = await rows().count();
    await page.keyboard.press('/');
    await page.keyboard.type('harbour');
    await page.waitForURL(/words=harbour/);
    await expect.poll(() => rows().count()).toBeLessThan(all);
    expect(await rows().count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Filters', exact: true }).click();
    await page.getByLabel('Status').selectOption('live');
    await page.waitForURL(/status=live/);
    await page.getByRole('button', { name: 'Save this filter' }).click();
    await page.getByLabel('Name of the filter').fill('Harbour, live');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Mine', exact: true }).click();
    await page.getByText('No story fits these filters.').waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Harbour, live', exact: true }).click();
    await page.waitForURL(/words=harbour/);
    await rows().first().waitFor();
  });

  it('has filters that are shared, removed, and taken over from a browser that kept them', async () => {
    const other = await enterAs(browser, 'Ola Own', 'reporter');
    await page.goto(`${paper}/newsroom?status=withdrawn`);
    await page.getByRole('button', { name: 'Save this filter' }).click();
    await page.getByLabel('Name of the filter').fill('Taken back');
    await page.getByLabel('Who has it').selectOption('paper');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Taken back', exact: true }).waitFor();
    await other.evaluate(`fetch('/newsroom/api/me').then((answer) => answer.json()).then(({ person }) =>
      localStorage.setItem('newsroom-filters:' + person.id, '[{"name":"Kept","filter":{"words":"tram"}},{"name":3}]'))`);
    await other.reload();
    await other.getByRole('button', { name: 'Kept', exact: true }).waitFor();
    expect(
      await other.evaluate(`Object.keys(localStorage).filter((key) => key.startsWith('newsroom-filters'))`),
    ).toEqual([]);
    await other.getByRole('button', { name: 'Taken back', exact: true }).click();
    await other.waitForURL(/status=withdrawn/);
    expect(await other.getByRole('button', { name: 'The filter Taken back: change, order, remove' }).count()).toBe(0);
    await page.getByRole('button', { name: 'The filter Taken back: change, order, remove' }).click();
    await page.getByRole('menuitem', { name: 'Remove' }).click();
    await page.getByRole('button', { name: 'Taken back', exact: true }).waitFor({ state: 'detached' });
  });

  it('is gone through by keys alone: next, select, act, and a story opens', async () => {
    await page.goto(`${paper}/newsroom?status=live`);
    await rows().first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const focused = (): Promise<string | null> =>
      page.evaluate(`document.activeElement?.closest('[data-story]')?.getAttribute('data-story') ?? null`);
    const second = await rows().nth(1).getAttribute('data-story');
    expect(await focused()).toBe(second);
    await page.keyboard.press('x');
    await page.getByText('1 selected', { exact: true }).first().waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).getByText('Next story').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder('Find a story or a command …').fill('audit');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Audit log' }).waitFor();
    expect(await page.evaluate('document.activeElement?.tagName'), 'the focus follows').toBe('H1');
  });

  it('has a new story in one step, and shows it to others without being asked', async () => {
    const other = await enterAs(browser, 'Otto Other', 'editor');
    await other.locator('[data-story]').first().waitFor();
    const before = await other.locator('[data-story]').first().getAttribute('data-story');
    await page.goto(`${paper}/newsroom`);
    await rows().first().waitFor();
    await page.keyboard.press('n');
    await page.waitForURL(/\/stories\/\d+$/);
    const made = /(\d+)$/.exec(page.url())?.[1] as string;
    await other.locator(`[data-story="${made}"]`).waitFor({ timeout: 10_000 });
    expect(made).not.toBe(before);
    await other.locator(`[data-story="${made}"]`).getByText('In it now: Lea List').waitFor({ timeout: 10_000 });
  });

  it('gives several stories to somebody else, and moves them to the trash and back', async () => {
    await page.goto(`${paper}/newsroom?mine=true`);
    await rows().first().waitFor();
    await page.getByLabel('Select all that are shown').check();
    await page.getByRole('button', { name: 'Hand over …' }).click();
    await page.getByRole('dialog').getByLabel('People').fill('Otto Other');
    await page.getByRole('option').first().click();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').getByRole('button', { name: 'Hand over' }).click();
    await page
      .getByText(/Done with \d+ stor/)
      .first()
      .waitFor();
    await page.goto(`${paper}/newsroom?status=draft`);
    const own = rows().filter({ hasText: 'Otto Other' }).first();
    await own.waitFor();
    const id = await own.getAttribute('data-story');
    await own.getByRole('checkbox').check();
    const toTrash = async () => {
      await page.getByRole('button', { name: 'Move to the trash' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Move to the trash' }).click();
      await page.locator(`[data-story="${id}"]`).waitFor({ state: 'detached' });
    };
    await toTrash();
    await page.getByRole('button', { name: 'Take back' }).click();
    await page.locator(`[data-story="${id}"]`).getByRole('checkbox').check();
    await toTrash();
    await page.goto(`${paper}/newsroom/stories/${id}`);
    await page.getByText('This story is in the trash').waitFor();
    await page.goto(`${paper}/newsroom/stories/999999`);
    await page.getByRole('heading', { name: 'No such story here' }).waitFor();
    await page.goto(`${paper}/newsroom?status=trash`);
    await page.locator(`[data-story="${id}"]`).getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Out of the trash' }).click();
    await page.locator(`[data-story="${id}"]`).waitFor({ state: 'detached' });
  });

  it('shows nothing of what somebody may not see', async () => {
    const guest = await enterAs(browser, 'Gus Guest', 'contributor');
    await guest.getByText('There is no story yet').waitFor();
    for (const place of ['people', 'audit', 'outbox']) {
      expect(await guest.getByRole('link', { name: new RegExp(place, 'i') }).count(), place).toBe(0);
      await guest.goto(`${paper}/newsroom/${place}`);
      await guest.getByRole('alert').waitFor();
      expect(await guest.getByText(usernameOf('Lea List')).count(), place).toBe(0);
    }
  });
});

/** Those of the desk, of the fronts and of an editor at work are looked at in the journeys that fill them. */
const SCREENS = [
  '',
  '?status=live',
  'account',
  'people',
  'bylines',
  'bylines?edit=1',
  'media',
  'media/ending',
  'stories/1',
  'style',
  'audit',
  'outbox',
  'receipts?state=all',
  'letter-queue',
  'paper/topics',
  'paper/strip',
  'paper/sections',
  'paper/menus',
  'paper/links',
  'paper/redirects',
  'paper/pages',
  'paper/withdrawn',
  'paper/settings',
  'paper/settings/identity',
  'paper/settings/look',
  'paper/settings/place',
  'paper/settings/addresses',
  'paper/settings/reading',
  'paper/settings/robots',
  'nowhere',
];
const DOORS = ['sign-in', 'lost-password', 'welcome', 'new-password#abcdefghijklmnopqrstuvwxyz', 'enter'];

describe.each([
  { width: 1280, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
] as const)('the screens at $width', ({ width, colorScheme }) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());
  const options = { viewport: { width, height: 844 }, colorScheme };

  it('are without findings of axe, and as wide as the window', async () => {
    const inside = await enterAs(browser, `Axe ${width} ${colorScheme}`, 'chief,administrator', options);
    const outside = await newPage(browser, options);
    const found: Record<string, unknown> = {};
    for (const [page, places] of [
      [inside, SCREENS],
      [outside, DOORS],
    ] as const)
      for (const [at, place] of places.entries()) {
        if (at === 0) {
          await page.goto(`${paper}/newsroom/${place}`, { waitUntil: 'load' });
          // the app has taken the place of what stands in the page before it
          await page.locator('#root > main.before').waitFor({ state: 'detached' });
          await page.getByRole('heading', { level: 1 }).first().waitFor();
        } else await goWithin(page, place);
        if (place.startsWith('stories/')) await page.getByText('Opening …').waitFor({ state: 'detached' });
        if (place.includes('edit=')) await page.getByRole('dialog').getByLabel('Name').waitFor();
        await page.waitForTimeout(400);
        const findings = await faultsOf(page, place || 'stories');
        if (findings.length) found[place] = findings;
      }
    expect(found).toEqual({});
  }, 400_000);
});
