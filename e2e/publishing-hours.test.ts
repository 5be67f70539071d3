import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { enterAs } from './newsroom.ts';
import { paper } from './paper.ts';
import { closeDialogue, look, openPublication, openReader, openSummary, read, writeStory } from './publishing-steps.ts';

const RUN = Date.now().toString(36);

describe('hours and embargoes', () => {
  let browser: Browser;
  let chief: Page;
  let editor: Page;
  let reader: Page;
  let story = 0;
  const headline = `Budget ${RUN} is read`;
  beforeAll(async () => {
    browser = await openBrowser();
    chief = await enterAs(browser, 'Chia Hours', 'chief');
    editor = await enterAs(browser, 'Edda Early', 'editor');
    reader = await openReader(browser);
    story = await writeStory(chief, headline, 'The minister reads the budget at six.');
  });
  afterAll(() => browser?.close());

  it('sets an embargo with its reason, and whoever publishes reads who, why and until when (A5)', async () => {
    const dialogue = chief.getByRole('dialog', { name: 'Set the embargo' });
    await chief.setViewportSize({ width: 390, height: 900 });
    await (await openPublication(chief)).getByRole('button', { name: 'Set an embargo …' }).click();
    await dialogue.waitFor();
    expect(await look(chief, 'embargo', [390])).toEqual([]);
    await chief.keyboard.press('Escape');
    await dialogue.waitFor({ state: 'hidden' });
    await chief.keyboard.press('Escape');
    await chief.setViewportSize({ width: 1280, height: 900 });
    const panel = await openPublication(chief);
    await panel.getByRole('button', { name: 'Set an embargo …' }).click();
    await dialogue.getByLabel('Day and time').fill('2031-01-10T06:00');
    await dialogue.getByText(/^Fri, 10 Jan 2031, 06:00|^Fri, Jan 10, 2031, 6:00 AM/).waitFor();
    expect(await look(chief, 'embargo', [1280])).toEqual([]);
    await dialogue.getByRole('button', { name: 'Set the embargo' }).click();
    await dialogue.getByText('Say why.').waitFor();
    await dialogue.getByLabel('Why').fill('The ministry shows it on this condition.');
    await dialogue.getByRole('button', { name: 'Set the embargo' }).click();
    await panel.getByText('Set by Chia Hours: The ministry shows it on this condition.').waitFor();

    await editor.goto(`${paper}/newsroom/stories/${story}`);
    const summary = await openSummary(editor);
    await summary.getByText('Set by Chia Hours: The ministry shows it on this condition.').waitFor();
    expect(await summary.getByRole('button', { name: 'Publish now' }).isDisabled()).toBe(true);
    await summary.getByRole('button', { name: 'Publish when it ends' }).click();
    expect(await summary.getByLabel('Day and time').inputValue()).toBe('2031-01-10T06:00');
    await summary.getByRole('button', { name: /^Publish at .*\b0?6:00/ }).waitFor();
    await summary.getByLabel('Day and time').fill('2031-01-09T06:00');
    expect(await summary.getByRole('button', { name: /^Publish at / }).isDisabled()).toBe(true);
    await closeDialogue(editor);
    await openPublication(editor);
    expect(await editor.getByRole('button', { name: 'Lift it …' }).count()).toBe(0);
  });

  it('is not got around by asking the server without the screen', async () => {
    const refused = await editor.evaluate(async (id) => {
      const answer = await fetch(`/newsroom/api/stories/${id}/publish`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ id, act: 'publish' }),
      });
      return { status: answer.status, text: await answer.text() };
    }, story);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('set by Chia Hours');
    await read(reader, '/');
    expect(await reader.getByText(headline).count()).toBe(0);
  });

  it('lifts it with a reason, then sets an hour in the paper’s zone, moves it and calls it off', async () => {
    const panel = await openPublication(chief);
    await panel.getByRole('button', { name: 'Lift it …' }).click();
    const lift = chief.getByRole('dialog', { name: 'Lift the embargo' });
    await lift.getByLabel('Why').fill('The ministry published it itself.');
    await lift.getByRole('button', { name: 'Lift the embargo' }).click();
    await panel.getByText('None.').waitFor();

    const summary = await openSummary(chief);
    await summary.getByRole('radio', { name: 'At a set time' }).check();
    await summary.getByRole('button', { name: 'Publish now' }).click();
    await summary.getByText('Choose a day and a time.').waitFor();
    await summary.getByLabel('Day and time').fill('2020-01-01T10:00');
    await summary.getByText('This time is past.').waitFor();
    await summary.getByLabel('Day and time').fill('2031-02-03T10:00');
    expect(await look(chief, 'summary-hour')).toEqual([]);
    await summary.getByRole('button', { name: /^Publish at .*10:00/ }).click();
    await chief.getByRole('dialog').getByText('It waits', { exact: true }).waitFor();
    expect(await look(chief, 'waits')).toEqual([]);
    await closeDialogue(chief);
    await chief.getByText(/^A text of it goes out /).waitFor();
    await panel.getByText('waits for its hour').first().waitFor();
    await panel.getByRole('button', { name: /^Move what goes out/ }).click();
    const move = chief.getByRole('dialog', { name: 'Move it to another time' });
    await move.getByLabel('Day and time').fill('2031-02-03T11:30');
    await move.getByRole('button', { name: /^Move to .*11:30/ }).click();
    await panel.getByRole('button', { name: /^Call off what goes out .*11:30/ }).click();
    await chief.getByRole('dialog').getByRole('button', { name: 'Call it off' }).click();
    await panel.getByText('Nothing waits.').waitFor();
    expect(await look(chief, 'panel-called-off')).toEqual([]);
  });

  it('goes out by itself at its hour, and the reader has it', async () => {
    const summary = await openSummary(chief);
    await summary.getByRole('radio', { name: 'At a set time' }).check();
    const soon = await chief.evaluate(() => {
      const next = new Date(Math.ceil((Date.now() + 8_000) / 60_000) * 60_000);
      return next.getTime();
    });
    const shown = new Intl.DateTimeFormat('sv-SE', {
      ...{ dateStyle: 'short', timeStyle: 'short', timeZone: await zoneOf(chief, story) },
    }).format(soon);
    await summary.getByLabel('Day and time').fill(shown.replace(' ', 'T'));
    await summary.getByRole('button', { name: /^Publish at / }).click();
    await chief.getByRole('dialog').getByText('It waits', { exact: true }).waitFor();
    await closeDialogue(chief);
    await chief.locator('.story-bar').getByText('Live', { exact: true }).waitFor({ timeout: 90_000 });
    await read(reader, '/latest/');
    await reader.getByRole('link', { name: headline }).first().waitFor();
    const panel = await openPublication(chief);
    await panel.getByText('Everywhere').waitFor();
  });
});

function zoneOf(page: Page, story: number): Promise<string> {
  return page.evaluate(async (id) => {
    const answer = await fetch(`/newsroom/api/stories/${id}/publication`);
    return ((await answer.json()) as { zone: string }).zone;
  }, story);
}
