/** Word's lists are paragraphs that say their list and level in a style, with the bullet as text. They become lists. */
export function listParagraphs(body: HTMLElement): void {
  for (const first of body.querySelectorAll<HTMLElement>('[style*="mso-list"]')) {
    if (!first.isConnected || !levelOf(first)) continue;
    const run = runFrom(first);
    const list = body.ownerDocument.createElement('div');
    first.before(list);
    list.replaceWith(...asLists(run, body.ownerDocument));
  }
}

/** `mso-list:l0 level2 lfo1`: 2; 0 where it is none, or only the bullet's own span. */
function levelOf(element: Element): number {
  if (!/^(?:P|DIV|H[1-6]|LI)$/.test(element.tagName)) return 0;
  return Number(/mso-list:\s*l\d+\s+level(\d+)/i.exec(element.getAttribute('style') ?? '')?.[1] ?? 0);
}

function runFrom(first: HTMLElement): HTMLElement[] {
  const run: HTMLElement[] = [];
  let element: Element | null = first;
  while (element instanceof HTMLElement && levelOf(element)) {
    run.push(element);
    element = element.nextElementSibling;
  }
  return run;
}

function asLists(run: readonly HTMLElement[], page: Document): HTMLElement[] {
  const made: HTMLElement[] = [];
  const open: { level: number; list: HTMLElement }[] = [];
  for (const paragraph of run) {
    const level = levelOf(paragraph);
    const tag = isNumbered(paragraph) ? 'ol' : 'ul';
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > level) open.pop();
    const here = open.at(-1);
    if (here?.level === level && here.list.tagName.toLowerCase() !== tag) open.pop();
    if (open.at(-1)?.level !== level) {
      const list = page.createElement(tag);
      const around = open.at(-1)?.list.lastElementChild;
      if (around) around.append(list);
      else made.push(list);
      open.push({ level, list });
    }
    const item = page.createElement('li');
    for (const bullet of paragraph.querySelectorAll('[style*="mso-list"]')) bullet.remove();
    item.append(...paragraph.childNodes);
    open.at(-1)?.list.append(item);
    paragraph.remove();
  }
  return made;
}

/** By the bullet as it was shown: a number or letter with a sign after it. */
function isNumbered(paragraph: Element): boolean {
  const bullet = paragraph.querySelector('[style*="mso-list"]')?.textContent ?? '';
  return /^[\s\u00a0(]*(?:\d+|[a-zA-Z]|[ivxlcIVXLC]+)[.)]/.test(bullet);
}
