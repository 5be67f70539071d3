import type { Browser, Locator, Page } from 'playwright-core';
import { openStory, saved, text } from './editor.ts';
import { axeFindings } from './newsroom.ts';
import { paper } from './paper.ts';

/** A new story with all that publication asks for, written by hand. */
export async function writeStory(page: Page, headline: string, words: string, at = paper): Promise<number> {
  const story = await openStory(page, at);
  await page.getByRole('textbox', { name: 'Headline', exact: true }).fill(headline);
  await page.getByRole('textbox', { name: 'Standfirst' }).fill('What happened, in one sentence.');
  await text(page).click();
  await page.keyboard.type(words);
  await chooseSection(page);
  await saved(page);
  // beside the text on a desk, over all else on a phone
  await page.getByRole('button', { name: 'Show what is about the story' }).click();
  return story;
}

/** Chosen twice: what is chosen already stays chosen. */
async function chooseSection(page: Page): Promise<void> {
  const field = page
    .getByRole('combobox', { name: 'Section', exact: true })
    .or(page.locator('[data-field=sectionId]'))
    .first();
  for (let time = 0; time < 2; time += 1) {
    await field.click();
    await page.getByRole('option').first().click();
  }
}

/** Opens the summary before publication. */
export async function openSummary(page: Page): Promise<Locator> {
  await saved(page);
  await page
    .locator('.story-bar')
    .getByRole('button', { name: /^Publish/ })
    .click();
  const dialogue = page.getByRole('dialog');
  await dialogue.getByRole('heading', { name: 'What readers will see' }).waitFor();
  return dialogue;
}

/** Publishes what was never public. @returns its path */
export async function publishNow(page: Page): Promise<string> {
  const dialogue = await openSummary(page);
  await send(page, 'Publish now');
  await allGreen(page);
  const path = await dialogue.getByRole('link', { name: 'See it as readers do' }).getAttribute('href');
  await closeDialogue(page);
  return path ?? '';
}

/** The panel with where the story stands with readers. */
export async function openPublication(page: Page): Promise<Locator> {
  const tab = page.getByRole('tab', { name: 'Publication' });
  if (!(await tab.isVisible())) await page.getByRole('button', { name: 'Show what is about the story' }).click();
  await tab.click();
  return page.getByRole('tabpanel');
}

export async function closeDialogue(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

/**
 * Sends what stands in the summary. Where something came between, the summary says so and asks to look again: that is
 * said here, done, and sent once more.
 */
export async function send(page: Page, name: string): Promise<void> {
  const dialogue = page.getByRole('dialog');
  const button = dialogue.getByRole('button', { name, exact: true });
  await button.click();
  const isSent = await dialogue
    .getByRole('heading', { name: 'What readers will see' })
    .waitFor({ state: 'hidden', timeout: 10_000 })
    .then(
      () => true,
      () => false,
    );
  if (isSent) return;
  console.warn(`${name}: the summary stands, and says: ${await dialogue.innerText()}`);
  const again = dialogue.getByRole('button', { name: 'Look again' });
  if (await again.isVisible()) await again.click();
  await button.click();
}

/** Waits until the receipt on the page says that every place is right. */
export async function allGreen(page: Page): Promise<void> {
  const dialogue = page.getByRole('dialog');
  await dialogue
    .getByText(/^(All \d+ places are|It is) right, after/)
    .waitFor()
    .catch(async (cause: unknown) => {
      throw new Error(`the dialogue says: ${await dialogue.innerText()}`, { cause });
    });
}

/** A reader with no script, as a telephone of the newsroom's neighbour would be. */
export async function openReader(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  return context.newPage();
}

/** What the paper answers now: a page that was read a minute ago is in the reader's own browser still. */
export async function read(reader: Page, address: string): Promise<number> {
  await reader.goto(paper + address);
  return (await reader.reload())?.status() ?? 0;
}

/** The dialogue as it stands: with no findings of axe, as wide as the screen at most; a picture of it where wanted. */
export async function look(page: Page, name: string, widths: readonly number[] = [1280, 390]): Promise<string[]> {
  const findings: string[] = [];
  await page.mouse.move(0, 0);
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of widths) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await page.waitForTimeout(150);
      const found = await axeFindings(page);
      const over = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      findings.push(...found.map((one) => `${name} at ${width}, ${colorScheme}: ${one}`));
      if (over > 0) findings.push(`${name} at ${width} is ${over} too wide`);
      if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/${name}-${width}-${colorScheme}.png` });
    }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: widths[0] ?? 1280, height: 900 });
  // until what lay over the screen on a phone is beside it again: a key that is pressed before would close it, too
  await page.waitForTimeout(150);
  return findings;
}
