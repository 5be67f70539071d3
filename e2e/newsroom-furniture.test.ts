import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { axeFindings, command, enterAs, faultsOf } from './newsroom.ts';
import { paper } from './paper.ts';

const RUN = Date.now().toString(36);

describe('the paper’s furniture', () => {
  let browser: Browser;
  let page: Page;
  const open = async (screen: string): Promise<void> => {
    await page.goto(`${paper}/newsroom/paper/${screen}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
  };
  beforeAll(async () => {
    browser = await openBrowser();
    page = await enterAs(browser, 'Fay Furniture', 'chief,administrator');
  });
  afterAll(() => browser?.close());

  it('merges topics after saying what will happen, and the old address leads on', async () => {
    const [kept, going] = [`Quays ${RUN}`, `Quayside ${RUN}`];
    for (const name of [kept, going]) {
      await open('topics');
      await page.keyboard.press('n');
      await page.getByRole('dialog').getByRole('textbox', { name: /^Name/ }).fill(name);
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
    await open('topics');
    await page.keyboard.press('/');
    await page.keyboard.type(RUN);
    await page.getByText('2 topics', { exact: true }).waitFor();
    await page.getByLabel('Select all that are shown').check();
    await page.getByRole('button', { name: 'Merge …' }).click();
    const dialogue = page.getByRole('dialog', { name: 'Merge topics' });
    await dialogue.getByLabel(kept).check();
    await dialogue.getByText(`${going} becomes part of ${kept}`).waitFor();
    await dialogue.getByText('There is no way back').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/merge.png` });
    await dialogue.getByRole('button', { name: 'Merge one topic' }).click();
    await page.getByText(`${going} is part of ${kept} now`).waitFor();
    for (const form of ['', 'feed.xml', 'atom.xml']) {
      const old = await fetch(`${paper}/topics/quayside-${RUN}/${form}`, { redirect: 'manual' });
      expect(old.status, form).toBe(301);
      expect(old.headers.get('location')).toBe(`${paper}/topics/quays-${RUN}/${form}`);
    }
  });

  it('loses nothing where two change a topic at once, and lets the second say which stays', async () => {
    await open('topics');
    await page.keyboard.press('/');
    await page.keyboard.type(`Quays ${RUN}`);
    await page.getByRole('button', { name: `Quays ${RUN}` }).click();
    const dialogue = page.getByRole('dialog');
    const name = dialogue.getByRole('textbox', { name: /^Name/ });
    // the words that were typed are asked for only now: the topic stays open over what they find
    await page.waitForURL((url) => url.searchParams.has('words') && url.searchParams.has('edit'));
    await name.fill(`Piers ${RUN}`);
    await page.evaluate(async (words) => {
      const topics = '/newsroom/api/paper/topics';
      const found = (await (await fetch(`${topics}?words=${encodeURIComponent(words)}`)).json()) as {
        topics: { id: number; slug: string; kind: string }[];
      };
      const [{ id, slug, kind }] = found.topics as [(typeof found.topics)[0]];
      const body = JSON.stringify({ id, slug, kind, name: `${words} West`, description: 'Ships.', ownerId: null });
      await fetch(`${topics}/${id}`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body });
    }, `Quays ${RUN}`);
    await dialogue.getByRole('button', { name: 'Save' }).click();
    await dialogue.getByText(`Name is Quays ${RUN} West now.`).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await dialogue.getByRole('button', { name: 'Go on with mine' }).click();
    expect(await name.inputValue()).toBe(`Piers ${RUN}`);
    expect(await dialogue.getByRole('textbox', { name: /^Description/ }).inputValue()).toBe('Ships.');
    await dialogue.getByRole('button', { name: 'Save' }).click();
    await dialogue.waitFor({ state: 'hidden' });
  });

  it('says in place what a topic lacks, until it has it, and why one that stories carry cannot go', async () => {
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
    await open('topics');
    await page.keyboard.press('n');
    const dialogue = page.getByRole('dialog');
    const name = dialogue.getByRole('textbox', { name: /^Name/ });
    await name.fill('   ');
    await dialogue.getByRole('button', { name: 'Save' }).click();
    const empty = dialogue.getByText('It must not be empty.');
    await empty.waitFor();
    await name.fill('x'.repeat(205));
    await empty.waitFor({ state: 'hidden' });
    await dialogue.getByText('At most 200 characters: 5 too many.').waitFor();
    await name.fill('Ships');
    await dialogue.getByText('It becomes “ships”.').waitFor();
    await page.keyboard.press('Escape');
    await page.goto(`${paper}/newsroom/paper/topics?show=inUse`);
    await page
      .getByRole('button', { name: /^Topic / })
      .first()
      .click();
    await dialogue.getByText('Stories carry it. Merge it into another topic, or retire it.').waitFor();
    expect(await dialogue.getByRole('button', { name: 'Take the topic away' }).isDisabled()).toBe(true);
    await dialogue.getByRole('button', { name: 'Merge …' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/topic-kept.png` });
    await page.keyboard.press('Escape');
  });

  it('pins a topic by keys, and readers have it within two seconds', async () => {
    await open('strip');
    const first = page.getByRole('list', { name: 'Pinned topics' }).getByRole('listitem').first();
    const name = async (): Promise<string> => (await first.locator('p').first().textContent()) ?? '';
    const before = await name();
    await page.getByRole('button', { name: new RegExp(`^Move ${before},`) }).focus();
    await page.keyboard.press('ArrowDown');
    expect(await name()).not.toBe(before);
    const focused = await page.evaluate(`document.activeElement?.getAttribute('aria-label')`);
    expect(focused, 'the handle keeps the focus').toMatch(new RegExp(`^Move ${before}, 2 of`));
    const now = await name();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Readers see it within two seconds').waitFor();
    const saved = Date.now();
    const shown = async (): Promise<string | undefined> => {
      const html = await (await fetch(`${paper}/`)).text();
      return /class="strip"[\s\S]*?<a [^>]*>([^<]+)</.exec(html)?.[1];
    };
    while ((await shown()) !== now) expect(Date.now() - saved).toBeLessThan(2_000);
    // as it was
    await page.getByRole('button', { name: new RegExp(`^Move ${before},`) }).focus();
    await page.keyboard.press('ArrowUp');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
  });

  it('tries a table of redirects before it takes it, and names the lines that do not fit', async () => {
    await open('redirects');
    await page.getByRole('button', { name: 'Import CSV …' }).click();
    const table = (csv: string) => ({ name: 'old.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    const file = page.locator('input[type=file]');
    await file.setInputFiles(table(`from,to\r\n/a-${RUN}/,/nowhere-${RUN}/\r\n/b-${RUN}/,/latest/\r\n`));
    await page.getByText(`Line 2 (/nowhere-${RUN}/):`).waitFor();
    await file.setInputFiles(table(`from,to\r\n/b-${RUN}/,/latest/\r\n`));
    await page.getByText('1 new, 0 that lead elsewhere').waitFor();
    expect(await page.getByText('read as Windows-1252').count()).toBe(0);
    const western = Buffer.from(`/caf\u00e9-${RUN}/,/nowhere-${RUN}/\r\n`, 'latin1');
    await file.setInputFiles({ ...table(''), buffer: western });
    await page.getByText('read as Windows-1252').waitFor();
    await file.setInputFiles(table(`from,to\r\n/b-${RUN}/,/latest/\r\n`));
    await page.getByText('1 new, 0 that lead elsewhere').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByText('One address leads on.').waitFor();
    const old = await fetch(`${paper}/b-${RUN}`, { redirect: 'manual' });
    expect(old.headers.get('location')).toBe(`${paper}/latest/`);
    expect(command<{ from: string }[]>('redirects', 'list', '--search', `b-${RUN}`)).toHaveLength(1);
  });

  it('says what another address of a section moves, before it is saved', async () => {
    await open('sections');
    await page
      .getByRole('button', { name: /^Section / })
      .first()
      .click();
    const dialogue = page.getByRole('dialog');
    const address = dialogue.getByLabel('Address');
    await address.fill('../../etc/ pässe?x#');
    await dialogue.getByText('It becomes “etc-passe-x”.').waitFor();
    await dialogue.getByLabel('Colour', { exact: true }).fill('zzz');
    await address.fill(`elsewhere-${RUN}`);
    await dialogue.getByText('Not yet a colour').waitFor();
    await dialogue.getByText('The old addresses lead on for good.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/section.png` });
    await page.keyboard.press('Escape');
  });

  it('makes a menu by keys: readers have it when it is launched, not before, and no more when it is taken back', async () => {
    const address = `https://out.example/${RUN}`;
    const shown = async (): Promise<boolean> => (await (await fetch(`${paper}/`)).text()).includes(address);
    await open('menus');
    await page.getByRole('combobox', { name: 'Add an entry' }).fill(address);
    await page.getByRole('option', { name: `Address ${address}` }).waitFor();
    await expect.poll(() => page.getByRole('option').count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: new RegExp(`^Move ${address}`) }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByText(`${address} stands under`).waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.getByText(`${address} stands one level higher.`).waitFor();
    await page.keyboard.press('Home');
    await page.getByRole('button', { name: 'Save the draft' }).click();
    await page.getByText('Draft by Fay Furniture').waitFor();
    expect(await faultsOf(page, 'menu draft')).toEqual([]);
    expect(await shown(), 'a draft is nobody’s but the editors’').toBe(false);
    await page.getByRole('button', { name: 'Launch …' }).click();
    await page.getByRole('dialog').getByText(`New: ${address}`).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Launch now' }).click();
    await page.getByText('Readers have it.').waitFor();
    const launched = Date.now();
    while (!(await shown())) expect(Date.now() - launched).toBeLessThan(2_000);
    await page.getByRole('button', { name: 'History' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Take back/ })
      .first()
      .click();
    await page.getByText('Readers have again what they had before.').waitFor();
    await expect.poll(shown).toBe(false);
    await page.keyboard.press('Escape');
  });

  it('makes a page once it has a headline, and none for who thinks better of it', async () => {
    const about = `About the harbour ${RUN}`;
    const drafts = () => page.getByText('Without a headline').count();
    await open('pages');
    const before = await drafts();
    await page.getByRole('button', { name: 'New page' }).click();
    await page.getByRole('dialog').getByLabel('Headline').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await open('pages');
    expect(await drafts()).toBe(before);
    await page.getByRole('button', { name: 'New page' }).click();
    await page.getByRole('dialog').getByLabel('Headline').fill(about);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/stories\/\d+/);
    await expect.poll(() => page.getByRole('textbox', { name: 'Headline', exact: true }).textContent()).toBe(about);
    await open('pages');
    await page.getByText(about).first().waitFor();
  });

  it('says by when a page is to be looked through, and that it is late', async () => {
    await open('pages');
    await page
      .getByRole('button', { name: /^Page / })
      .first()
      .click();
    const dialogue = page.getByRole('dialog');
    await dialogue.getByLabel('To be reviewed by').fill('2020-01-31');
    expect(await axeFindings(page)).toEqual([]);
    if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/page.png` });
    await dialogue.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Overdue since 2020-01-31').first().waitFor();
    await page
      .getByRole('button', { name: /^Page / })
      .first()
      .click();
    await dialogue.getByRole('button', { name: 'I have looked it through' }).click();
    await page.getByText('Overdue since').first().waitFor({ state: 'hidden' });
  });

  it('changes a setting that readers have at once, shows the look before, and takes it back', async () => {
    const FOOT = 'Text at the foot of every page';
    const words = `All that floats ${RUN}`;
    const shown = async (): Promise<boolean> => (await (await fetch(`${paper}/`)).text()).includes(words);
    await open('settings/identity');
    await page.getByLabel(FOOT, { exact: true }).fill(words);
    await page.locator(`iframe[src*="${RUN}"]`).waitFor();
    expect(await shown(), 'nobody else sees it').toBe(false);
    await page.getByLabel('Why').fill('A trial');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Readers have it within two seconds').waitFor();
    const saved = Date.now();
    while (!(await shown())) expect(Date.now() - saved).toBeLessThan(2_000);
    await page.getByRole('button', { name: /^Take back: Text at the foot/ }).click();
    await page.getByRole('button', { name: 'Take it back now' }).click();
    await page.getByText('Takes back an earlier change').waitFor();
    await expect.poll(() => page.getByLabel(FOOT, { exact: true }).inputValue()).not.toBe(words);
  });

  it('joins what two people change of the same settings, and asks only where both changed one', async () => {
    const asColleague = (values: Record<string, unknown>): Promise<void> =>
      page.evaluate(async (changed) => {
        const path = '/newsroom/api/paper/settings/groups/identity';
        const { revision } = (await (await fetch(path)).json()) as { revision: number };
        const body = JSON.stringify({ values: changed, why: '', revision });
        await fetch(path, { method: 'PUT', headers: { 'content-type': 'application/json' }, body });
      }, values);
    await open('settings/identity');
    await page.getByLabel('Founded', { exact: true }).fill('1998');
    await asColleague({ tagline: `Every tide ${RUN}` });
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Readers have it within two seconds').waitFor();
    expect(await page.getByLabel('Tagline', { exact: true }).inputValue()).toBe(`Every tide ${RUN}`);
    expect(await page.getByLabel('Founded', { exact: true }).inputValue()).toBe('1998');
    await page.getByLabel('Tagline', { exact: true }).fill('Mine');
    await page.getByLabel('Founded', { exact: true }).fill('1999');
    await asColleague({ tagline: 'Theirs' });
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Tagline is “Theirs” now.').waitFor();
    expect(await page.getByRole('alert').getByRole('listitem').count()).toBe(1);
    await page.getByRole('button', { name: 'Take theirs' }).click();
    expect(await page.getByLabel('Founded', { exact: true }).inputValue()).toBe('1999');
    await page.getByRole('button', { name: 'Discard what I changed' }).click();
  });

  it('says which numbers a setting takes, and saves no other', async () => {
    await open('settings/reading');
    const size = page.getByLabel('Stories on a page of a list', { exact: true });
    const before = await size.inputValue();
    for (const wrong of ['100000', '']) {
      await size.fill(wrong);
      await page.getByText('A whole number from 5 to 100.').waitFor();
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByText('Nothing was saved, since this does not fit yet').waitFor();
      expect(await size.inputValue()).toBe(wrong);
    }
    if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/number.png` });
    await page.getByRole('button', { name: 'Discard what I changed' }).click();
    expect(await size.inputValue()).toBe(before);
    await open('settings/identity');
    await page.getByLabel('Founded', { exact: true }).fill('yesterday');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const year = page.getByText('It must be a year or a day such as');
    await year.waitFor();
    await page.getByLabel('Founded', { exact: true }).fill('1998-05-01');
    await year.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Discard what I changed' }).click();
  });

  it('goes on with the partner that was just added, and says of each what is wrong with that one', async () => {
    await open('settings/partners');
    const wrong = page.getByText('It must not be empty.');
    await page.getByRole('button', { name: 'Add a partner' }).click();
    await page.keyboard.press('Enter');
    await wrong.waitFor();
    await page.getByRole('button', { name: 'Add a partner' }).click();
    await page.keyboard.type('The Post');
    expect(await page.getByLabel('Name', { exact: true }).last().inputValue()).toBe('The Post');
    await page.getByRole('button', { name: 'Take this partner away' }).click();
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('The Post');
    await wrong.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Discard what I changed' }).click();
  });

  it('says which stories other addresses would move, and moves nothing by that', async () => {
    await open('settings/addresses');
    await page.getByLabel('Stories', { exact: true }).fill('/newsroom/{slug}/');
    await page.getByText('The paper keeps “newsroom” for itself').waitFor();
    await page.getByText('This does not fit yet: Stories.').waitFor();
    await page.getByLabel('Stories', { exact: true }).fill('/{section}/{slug}/');
    await page.getByText(/published stories could move; they stay unless you say so/).waitFor();
    await page.getByLabel('Move published stories too').check();
    await page.getByText(/published stories move\. Their old addresses lead/).waitFor();
    await page
      .getByText(/^\/20\d\d\/\d\d\/\S+ will lead to \/\S+$/)
      .first()
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Discard what I changed' }).click();
    expect(await page.getByLabel('Stories', { exact: true }).inputValue()).toContain('{year}');
  });
});
