import { listParagraphs } from './list-paragraphs.ts';
import { tidyFootnotes } from './tidy-footnotes.ts';

/** HTML that content's parser reads well, and what of the clipboard has no place in a story. */
export interface TidyClipboard {
  html: string;
  /** pictures that came along as data, by the address that stands for them */
  pictures: Map<string, string>;
  dropped: Dropped;
}
/** What was left out, by kind. */
export interface Dropped {
  /** pictures that only the other program or site has */
  pictures: number;
  comments: number;
  deletions: number;
}

/**
 * The clipboard of word processors as plain HTML: Word's paragraphs with bullets become lists, footnotes of Word,
 * LibreOffice and Google Docs become notes, accepted changes stay and deleted words go. Fonts and colours are for the
 * parser to leave out.
 */
export function tidyClipboard(html: string): TidyClipboard {
  const page = new DOMParser().parseFromString(withoutRubbish(html), 'text/html');
  const { body } = page;
  const dropped = { pictures: 0, comments: 0, deletions: 0 };
  const pictures = takePictures(body, dropped);
  for (const element of body.querySelectorAll(
    '[style*="mso-element:comment"], .msocomtxt, .msocomanchor, a[href^="#cmnt"]',
  )) {
    if (element.matches('.msocomanchor, a[href^="#cmnt"]')) dropped.comments += 1;
    element.remove();
  }
  for (const element of body.querySelectorAll('del, .msoDel')) {
    dropped.deletions += 1;
    element.remove();
  }
  // Google Docs puts everything into a bold that is none
  for (const element of body.querySelectorAll('b[id^="docs-internal-guid"]'))
    element.replaceWith(...element.childNodes);
  for (const element of body.querySelectorAll(
    '[style*="mso-hide:all"], [style*="display:none"], [style*="display: none"]',
  ))
    element.remove();
  tidyFootnotes(body);
  listParagraphs(body);
  nestLists(body);
  titles(body);
  for (const element of body.querySelectorAll('p')) if (isEmpty(element)) element.remove();
  return { html: body.innerHTML, pictures, dropped };
}

/** Pictures that are here get an address to be known by; those that are not go, for nobody but the writer could see them. */
function takePictures(body: HTMLElement, dropped: Dropped): Map<string, string> {
  const pictures = new Map<string, string>();
  for (const image of body.querySelectorAll('img')) {
    const source = image.getAttribute('src') ?? '';
    if (/^data:image\/(?:png|jpe?g|gif|webp|avif);base64,/i.test(source)) {
      const address = `${PASTED}${pictures.size + 1}`;
      pictures.set(address, source);
      image.setAttribute('src', address);
      continue;
    }
    // a counter of readers is no picture
    const isCounter = [image.getAttribute('width'), image.getAttribute('height')].some(
      (size) => size === '1' || size === '0',
    );
    if (!isCounter) dropped.pictures += 1;
    image.remove();
  }
  return pictures;
}

export const PASTED = 'https://pasted.invalid/';

/** What must not come into a tree: style sheets, Word's conditional parts and its own elements. */
function withoutRubbish(html: string): string {
  const start = html.indexOf('<!--StartFragment-->');
  const end = html.lastIndexOf('<!--EndFragment-->');
  const fragment = start >= 0 && end > start ? html.slice(start + 20, end) : html;
  return fragment
    .replace(/<!--\[if !supportLists\]-->|<!--\[endif\]-->/gi, '')
    .replace(/<!--\[if[^\]]*\]>[\s\S]*?<!\[endif\]-->/gi, '')
    .replace(/<!\[(?:if[^\]]*|endif)\]>/gi, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(style|script|xml|title|head)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<\/?(?:o|w|v|m|st1):\w+[^>]*>/gi, '');
}

/** Google Docs and Outlook put lists beside points instead of into them. */
function nestLists(body: HTMLElement): void {
  for (const list of body.querySelectorAll('ul > ul, ul > ol, ol > ol, ol > ul')) {
    const before = list.previousElementSibling;
    if (before?.tagName === 'LI') before.append(list);
  }
}

/** Word's title and subtitle are paragraphs of a class. */
function titles(body: HTMLElement): void {
  for (const [name, tag] of [
    ['p.MsoTitle', 'h2'],
    ['p.MsoSubtitle', 'p'],
    ['p.title', 'h2'],
  ] as const)
    for (const element of body.querySelectorAll(name)) {
      const made = body.ownerDocument.createElement(tag);
      made.append(...element.childNodes);
      element.replaceWith(made);
    }
}

function isEmpty(element: Element): boolean {
  return !/[^\s\u00a0]/.test(element.textContent ?? '') && !element.querySelector('img, video, audio, table');
}
