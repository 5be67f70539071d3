import type { Locator, Page } from 'playwright-core';

export async function newStory(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const answer = await fetch('/newsroom/api/stories', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ headline: '' }),
    });
    return ((await answer.json()) as { id: number }).id;
  });
}

export function text(page: Page) {
  return page.getByRole('textbox', { name: 'Text', exact: true });
}

/** The words without the names of carets. */
export function words(page: Page): Promise<string> {
  return page.evaluate(`(() => {
    const copy = document.querySelector('.text-area').cloneNode(true);
    for (const caret of copy.querySelectorAll('.caret')) caret.remove();
    return copy.textContent;
  })()`);
}

export async function saved(page: Page): Promise<void> {
  await page.locator('.status-line[data-phase=saved]').waitFor();
}

export async function type(page: Page, more: string): Promise<void> {
  await text(page).locator('p').last().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(more);
}

/** Selects the word where it stands first. */
export async function choose(page: Page, word: string): Promise<void> {
  await page.evaluate(`(() => {
    const area = document.querySelector('.text-area');
    area.focus();
    const walker = document.createTreeWalker(area, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent.indexOf(${JSON.stringify(word)});
      if (at >= 0) return getSelection().setBaseAndExtent(node, at, node, at + ${word.length});
    }
  })()`);
  await page.waitForTimeout(200);
}

/** A new story on the page, ready to be written in. */
export async function openStory(page: Page, paper: string, id?: number): Promise<number> {
  const story = id ?? (await newStory(page));
  await page.goto(`${paper}/newsroom/stories/${story}`);
  await saved(page);
  return story;
}

/** The story as readers would get it now, as the newsroom keeps it. */
export function blocksOf(page: Page): Promise<string[]> {
  return page.evaluate(`[...document.querySelector('.text-area').children].map((block) => {
    const copy = block.cloneNode(true);
    for (const caret of copy.querySelectorAll('.caret')) caret.remove();
    const node = block.querySelector('[data-kind]');
    return (node?.dataset.kind ?? block.dataset.node ?? block.className) + ': ' + copy.textContent.trim();
  })`);
}

/** Lets files fall on the text, as from the desktop. */
export async function dropFiles(page: Page, files: { name: string; type: string; data: Buffer }[]): Promise<void> {
  const sent = files.map(({ name, type: kind, data }) => ({ name, kind, data: data.toString('base64') }));
  await page.evaluate(`(() => {
    const transfer = new DataTransfer();
    for (const { name, kind, data } of ${JSON.stringify(sent)})
      transfer.items.add(new File([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))], name, { type: kind }));
    const area = document.querySelector('.text-area');
    const place = (area.lastElementChild ?? area).getBoundingClientRect();
    const at = { bubbles: true, cancelable: true, clientX: place.left + 5, clientY: place.bottom - 5, dataTransfer: transfer };
    area.dispatchEvent(new DragEvent('dragover', at));
    area.dispatchEvent(new DragEvent('drop', at));
  })()`);
}

/** Pastes what another program would have put on the clipboard. */
export async function pasteHtml(page: Page, html: string): Promise<void> {
  await page.evaluate(`(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', ${JSON.stringify(html)});
    clipboardData.setData('text/plain', 'plain');
    document.querySelector('.text-area').dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  })()`);
}

/** Takes something up with the mouse and lets it fall elsewhere, as a hand does: over the place before it lets go. */
export async function drag(page: Page, what: Locator, to: Locator): Promise<void> {
  await what.hover();
  await page.mouse.down();
  await to.hover();
  await to.hover();
  await page.mouse.up();
}
