import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { drag, saved, type } from './editor.ts';
import { axeFindings, enterAs, faultsOf, goWithin, usernameOf } from './newsroom.ts';
import { paper } from './paper.ts';

describe('who does what', () => {
  let browser: Browser;
  let chief: Page;
  let tess: Page;
  const two = (value: number) => String(value).padStart(2, '0');
  const phone = { viewport: { width: 390, height: 844 } };
  const run = usernameOf('').replaceAll('.', '');
  beforeAll(async () => {
    browser = await openBrowser();
    chief = await enterAs(browser, 'Cora Desk', 'chief');
    // nobody else is called so, however often the journey is made
    tess = await enterAs(browser, `Tess ${run}`, 'reporter', phone);
  });
  afterAll(() => browser?.close());
  const card = (page: Page, title: string) => page.locator('[data-plan]').filter({ hasText: title });
  const step = (page: Page, name: string) =>
    page.locator('[data-step]').filter({ has: page.getByRole('heading', { level: 2, name: new RegExp(`^${name}`) }) });
  const [QUAY, FERRY, FOG] = [`Who pays for the quay ${run}`, `The night ferry ${run}`, `Fog over the mole ${run}`];

  it('has three ideas in half a minute without a mouse, and each reporter has theirs on the phone within 5 s', async () => {
    await chief.goto(`${paper}/newsroom`);
    await chief.getByRole('heading', { level: 1, name: 'Stories' }).waitFor();
    await tess.goto(`${paper}/newsroom/desk`);
    await tess.getByRole('heading', { level: 1 }).waitFor();
    const began = Date.now();
    await chief.keyboard.press('Control+k');
    await chief.getByPlaceholder('Find a story or a command …').fill('desk');
    await chief.keyboard.press('Enter');
    await chief.getByRole('heading', { level: 1, name: 'Desk: Board' }).waitFor();
    await chief.keyboard.press('i');
    await chief.keyboard.type(`${QUAY} @${run} 10:30`);
    await chief.keyboard.press('Enter');
    await chief.keyboard.type(FERRY);
    await chief.keyboard.press('Enter');
    await chief.keyboard.type(`${FOG} @tess${run}`);
    const sent = Date.now();
    await chief.keyboard.press('Enter');
    await tess.getByRole('button', { name: /Notices, 2 new/ }).waitFor({ timeout: 5000 });
    expect(Date.now() - sent).toBeLessThan(5000);
    await expect.poll(() => card(chief, run).count()).toBe(3);
    expect(Date.now() - began).toBeLessThan(30_000);
    await step(chief, 'Assigned').getByText(QUAY).waitFor();
    await step(chief, 'Idea').getByText(FERRY).waitFor();
    expect(await card(chief, FERRY).getByText('Nobody has it').count()).toBe(1);
    await tess.getByRole('button', { name: /Notices/ }).click();
    await tess.getByText(`Cora Desk gives you “${FOG}”`).waitFor();
    await tess.keyboard.press('Escape');
    // the phone shows the step where her own story is
    await card(tess, QUAY).waitFor();
  });

  it('moves the real thing by keys, tells others at once, and says no where it may not', async () => {
    await card(chief, FOG).getByRole('link').focus();
    await chief.keyboard.press('Shift+ArrowRight');
    await step(chief, 'Writing').getByText(FOG).waitFor();
    await expect.poll(() => chief.evaluate<string>('document.activeElement?.textContent')).toBe(FOG);
    await tess.getByRole('button', { name: /Notices/ }).click();
    await tess.getByText(`Cora Desk moves “${FOG}” to Writing`).waitFor();
    await tess.keyboard.press('Escape');
    await chief.reload();
    await step(chief, 'Writing').getByText(FOG).waitFor();
    await card(chief, FOG).locator('[data-move]').click();
    await chief.getByRole('menuitem', { name: 'Ready' }).click();
    await chief.getByRole('alert').getByText('There is no text yet.').waitFor();
    await step(chief, 'Writing').getByText(FOG).waitFor();
  });

  it('moves by mouse', async () => {
    await drag(chief, card(chief, FERRY), step(chief, 'On hold'));
    await step(chief, 'On hold').getByText(FERRY).waitFor();
    await chief.reload();
    await step(chief, 'On hold').getByText(FERRY).waitFor();
  });

  it('has red what is due and has no text, in words as well', async () => {
    await card(chief, QUAY)
      .getByRole('button', { name: /^Plan of/ })
      .click();
    const plan = chief.getByRole('dialog');
    const late = new Date(Date.now() - 30 * 60_000);
    const when = `${late.getFullYear()}-${two(late.getMonth() + 1)}-${two(late.getDate())}T${two(late.getHours())}:${two(late.getMinutes())}`;
    await plan.getByLabel('Due', { exact: true }).fill(when);
    await plan.getByLabel('Working title').focus();
    await plan.getByLabel('Working title').fill(`${QUAY}?`);
    await plan.getByLabel('Notes of the desk').focus();
    await chief.keyboard.press('Escape');
    const sign = card(chief, QUAY).locator('[data-sign="lateNoText"]');
    await sign.getByText(/^Due .*, no text$/).waitFor();
    await card(chief, `${QUAY}?`).waitFor();
    expect(await card(chief, QUAY).getAttribute('data-late')).toBe('true');
  });

  it('loses no word of a plan: kept on Escape and when the page is loaded anew', async () => {
    const open = () =>
      card(chief, FERRY)
        .getByRole('button', { name: /^Plan of/ })
        .click();
    const notes = chief.getByRole('dialog').getByLabel('Notes of the desk');
    await open();
    await notes.fill('Ask the harbour master.');
    await chief.keyboard.press('Escape');
    await notes.waitFor({ state: 'detached' });
    await open();
    await expect.poll(() => notes.inputValue()).toBe('Ask the harbour master.');
    await notes.fill('Ask the harbour master, by nine.');
    await chief.reload();
    await open();
    await expect.poll(() => notes.inputValue()).toBe('Ask the harbour master, by nine.');
    await chief.keyboard.press('Escape');
    await notes.waitFor({ state: 'detached' });
  });

  it('shows both texts where two write the same notes, and one chooses', async () => {
    const eve = await enterAs(browser, `Eve Deskmate ${run}`, 'chief', { viewport: { width: 1280, height: 420 } });
    await eve.goto(`${paper}/newsroom/desk`);
    const notesOf = (page: Page) => page.getByRole('dialog').getByLabel('Notes of the desk');
    for (const page of [chief, eve])
      await card(page, FERRY)
        .getByRole('button', { name: /^Plan of/ })
        .click();
    await notesOf(eve).waitFor();
    // she does not hear of the other while both write
    await eve.route('**/api/stories/*/plan', (route) =>
      route.request().method() === 'GET' ? new Promise(() => {}) : route.continue(),
    );
    await notesOf(chief).fill('Ask the pilots.');
    await notesOf(chief).blur();
    const isKept = () =>
      chief.evaluate(`!Object.keys(sessionStorage).some((key) => key.startsWith('newsroom-draft:'))`);
    await expect.poll(isKept).toBe(true);
    await notesOf(eve).fill('Ask the tugs.');
    await notesOf(eve).blur();
    const said = eve.getByRole('dialog').getByRole('alert');
    await said.getByText('Ask the pilots.').waitFor();
    // to be read without scrolling, on a low screen too
    await expect
      .poll(() =>
        eve.evaluate(`(() => {
      const { top, bottom } = document.querySelector('[role=dialog] [role=alert]').getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight + 1;
    })()`),
      )
      .toBe(true);
    expect(await notesOf(eve).inputValue()).toBe('Ask the tugs.');
    await eve.keyboard.press('Escape');
    await eve.getByText('Not everything is kept yet.', { exact: false }).waitFor();
    await eve.getByRole('button', { name: 'Keep mine' }).click();
    await expect.poll(() => notesOf(chief).inputValue()).toBe('Ask the tugs.');
    await chief.keyboard.press('Escape');
    await eve.context().close();
  });

  it('lets a reporter say the next step beside the text, up to where that is theirs; ready is of a version', async () => {
    const id = await card(chief, FOG).getAttribute('data-plan');
    await tess.goto(`${paper}/newsroom/stories/${id}`);
    await saved(tess);
    await type(tess, 'The mole was not to be seen.');
    await saved(tess);
    await tess.getByRole('button', { name: 'Show what is about the story' }).click();
    await tess.getByRole('tab', { name: 'Plan' }).click();
    await tess.getByRole('button', { name: 'Editing', exact: true }).click();
    await expect.poll(() => tess.locator('[data-step-name]').textContent()).toBe('Editing');
    expect(await tess.getByRole('button', { name: 'Checks', exact: true }).count()).toBe(0);
    await step(chief, 'Editing').getByText(FOG).waitFor({ timeout: 5000 });
    await chief.goto(`${paper}/newsroom/stories/${id}`);
    await saved(chief);
    await chief.getByRole('textbox', { name: 'Headline', exact: true }).fill('Fog closes the mole');
    await saved(chief);
    await chief.getByRole('tab', { name: 'Plan' }).click();
    await chief.getByRole('combobox', { name: 'Move to' }).selectOption({ label: 'Ready' });
    await expect.poll(() => chief.locator('[data-step-name]').textContent()).toBe('Ready');
    // the chief's own change un-readies it too
    await type(chief, ' At last.');
    await expect.poll(() => chief.locator('[data-step-name]').textContent(), { timeout: 10_000 }).toBe('Editing');
    await chief.getByText('Changed after it was ready', { exact: false }).waitFor();
  });

  it('gives another time to what is due, by keys and by mouse, and the real thing has it', async () => {
    // the middle of a week and of a day, whatever the hour is now
    const day = new Date(Date.now() + (10 - new Date().getDay()) * 86_400_000);
    const name = `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
    await chief.goto(`${paper}/newsroom/desk`);
    await card(chief, QUAY)
      .getByRole('button', { name: /^Plan of/ })
      .click();
    await chief.getByRole('dialog').getByLabel('Due', { exact: true }).fill(`${name}T10:00`);
    await chief.getByRole('dialog').getByLabel('Working title').focus();
    await expect.poll(() => card(chief, QUAY).getAttribute('data-late')).toBe(null);
    await chief.goto(`${paper}/newsroom/desk/calendar?day=${name}`);
    const entry = chief.locator('.desk-slots [data-entry]').filter({ hasText: QUAY });
    await entry.waitFor();
    await entry.getByRole('link').focus();
    const before = await entry.locator('p').first().textContent();
    await chief.keyboard.press('Shift+ArrowDown');
    await expect.poll(() => entry.locator('p').first().textContent()).not.toBe(before);
    const moved = await entry.locator('p').first().textContent();
    await chief.reload();
    await entry.waitFor();
    expect(await entry.locator('p').first().textContent()).toBe(moved);
    await drag(
      chief,
      chief.locator('.desk-week [data-entry]').filter({ hasText: QUAY }),
      chief.locator('.desk-day').nth(6),
    );
    await chief.locator('.desk-day').nth(6).getByText(QUAY).waitFor();
  });

  it('says at the field that others chose first, and shows what they chose', async () => {
    const eve = await enterAs(browser, `Eve Chooser ${run}`, 'chief');
    for (const page of [chief, eve]) {
      await page.goto(`${paper}/newsroom/desk`);
      await card(page, FERRY).locator('[data-open-plan]').click();
      await page.getByRole('dialog').getByLabel('Priority').waitFor();
    }
    // nothing tells her of it
    await chief.route('**/api/stories/*/plan', (route) =>
      route.request().method() === 'GET' ? route.abort() : route.continue(),
    );
    await eve.getByRole('dialog').getByLabel('Priority').selectOption('2');
    await eve.waitForLoadState('networkidle');
    await chief.getByRole('dialog').getByLabel('Priority').selectOption('-1');
    await chief.getByText('it shows what they chose', { exact: false }).waitFor();
    expect(await chief.getByRole('dialog').getByLabel('Priority').inputValue()).toBe('2');
    await chief.getByRole('dialog').getByLabel('Priority').selectOption('1');
    await expect.poll(() => chief.getByText('it shows what they chose', { exact: false }).count()).toBe(0);
    await chief.unroute('**/api/stories/*/plan');
    await chief.reload();
    await card(chief, FERRY).locator('[data-open-plan]').click();
    await expect.poll(() => chief.getByRole('dialog').getByLabel('Priority').inputValue()).toBe('1');
    await chief.goto(`${paper}/newsroom/desk`);
    await eve.context().close();
  });

  it('says whose clocks the hours are of where it shows hours, and names the days of a phone in two lines', async () => {
    const away = await enterAs(browser, 'Una Away', 'chief', { ...phone, timezoneId: 'Pacific/Auckland' });
    const note = away.getByText('Hours here are those of this device', { exact: false });
    await away.goto(`${paper}/newsroom/desk/calendar`);
    await note.waitFor();
    const names = away.locator('.desk-day-name');
    await expect.poll(() => names.count()).toBe(7);
    const heights = await names.evaluateAll((days) =>
      days.map((day) => (day as unknown as { offsetHeight: number }).offsetHeight),
    );
    expect(Math.max(...heights)).toBeLessThan(52);
    expect(await names.first().ariaSnapshot()).toMatch(/Mon, \w+ \d+/);
    await away.goto(`${paper}/newsroom/desk/steps`);
    await away.getByRole('group', { name: 'Checks' }).waitFor();
    expect(await note.count()).toBe(0);
    await away.context().close();
  });

  it('prints the day on one page', async () => {
    await chief.goto(`${paper}/newsroom/desk`);
    await card(chief, FERRY).waitFor();
    await chief.keyboard.press('Control+p');
    const sheet = chief.getByRole('dialog', { name: /^The day/ });
    await sheet.getByText(FERRY).waitFor();
    await chief.emulateMedia({ media: 'print' });
    const pdf = (await chief.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await chief.emulateMedia({ media: null });
    await chief.keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
  });

  it('has other names for the steps, and another order', async () => {
    await chief.goto(`${paper}/newsroom/desk/steps`);
    await chief.getByRole('group', { name: 'Checks' }).getByLabel('Name').fill('Last look');
    await chief.getByRole('button', { name: 'Save', exact: true }).click();
    await chief.getByText('The steps are saved.').first().waitFor();
    await chief.goto(`${paper}/newsroom/desk`);
    await step(chief, 'Last look').waitFor();
    await chief.goto(`${paper}/newsroom/desk/steps`);
    await chief.getByRole('group', { name: 'Last look' }).getByLabel('Name').fill('Checks');
    await chief.getByRole('button', { name: 'Save', exact: true }).click();
    await chief.getByText('The steps are saved.').first().waitFor();
  });

  it('asks before stories move with their step, says what others made of the steps, and lets nobody leave unsaved', async () => {
    const eve = await enterAs(browser, `Eve Stepper ${run}`, 'chief');
    const name = (page: Page, step: string) => page.getByRole('group', { name: step }).getByLabel('Name');
    const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true });
    for (const page of [chief, eve]) {
      await page.goto(`${paper}/newsroom/desk/steps`);
      await name(page, 'Checks').waitFor();
    }
    await name(eve, 'On hold').fill('Waiting');
    await name(chief, 'Checks').fill('Last look');
    await save(chief).click();
    await chief.getByText('The steps are saved.').first().waitFor();
    await eve.getByRole('alert').getByText('They are now:', { exact: false }).waitFor();
    expect(await name(eve, 'Waiting').inputValue()).toBe('Waiting');
    await eve.getByRole('link', { name: 'Calendar', exact: true }).click();
    await eve.getByRole('button', { name: 'Stay' }).click();
    await eve.getByRole('button', { name: 'Take theirs' }).click();
    await expect.poll(() => name(eve, 'Last look').inputValue()).toBe('Last look');
    await name(eve, 'Last look').fill('Checks');
    await save(eve).click();
    await eve.getByText('The steps are saved.').first().waitFor();
    await eve.getByRole('button', { name: /^Small/ }).click();
    await save(eve).click();
    await eve
      .getByRole('dialog')
      .getByText(/from “On hold” to “Draft”/)
      .waitFor();
    await eve.getByRole('button', { name: 'Go on with the steps' }).click();
    await eve.getByRole('link', { name: 'Board', exact: true }).click();
    await eve.getByRole('button', { name: 'Leave', exact: true }).click();
    await step(eve, 'On hold').getByText(FERRY).waitFor();
    await eve.context().close();
    await tess.goto(`${paper}/newsroom/desk/steps`);
    await tess.getByText('you can read them here', { exact: false }).waitFor();
    expect(await save(tess).count()).toBe(0);
  });

  it('shows a contributor nothing of others’ work', async () => {
    const guest = await enterAs(browser, 'Gil Guestling', 'contributor');
    await guest.goto(`${paper}/newsroom/desk`);
    await guest.getByRole('heading', { level: 1, name: 'Desk: Board' }).waitFor();
    await guest.getByText('Nothing is in work').waitFor();
    expect(await card(guest, run).count()).toBe(0);
  });
});

describe.each([
  { width: 1280, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
] as const)('the desk at $width, $colorScheme', ({ width, colorScheme }) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it('is without findings of axe, and as wide as the window', async () => {
    const page = await enterAs(browser, `Ada Axe ${width}`, 'chief', { viewport: { width, height: 844 }, colorScheme });
    const found: Record<string, unknown> = {};
    for (const place of ['desk', 'desk/calendar', 'desk/list', 'desk/steps', 'notices']) {
      await goWithin(page, place);
      await page.waitForTimeout(500);
      const findings = await faultsOf(page, place);
      if (findings.length) found[place] = findings;
    }
    await page.goto(`${paper}/newsroom/desk`);
    await page.locator('[data-open-plan]').first().click();
    await page.getByRole('dialog').getByLabel('Working title').waitFor();
    await page.waitForTimeout(500);
    const findings = await axeFindings(page);
    if (findings.length) found.plan = findings;
    expect(found).toEqual({});
  });
});
