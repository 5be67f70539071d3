/** Where word processors put a note, by the id that its number leads to. */
const NOTES =
  '[style*="mso-element:footnote"][id], [style*="mso-element:endnote"][id], div[id^="sdfootnote"], div[id^="sdendnote"], li[id^="footnote-"], li[id^="endnote-"]';

/** Footnotes of Word, LibreOffice, Google Docs and .docx files, in the form that the parser knows. */
export function tidyFootnotes(body: HTMLElement): void {
  const page = body.ownerDocument;
  const notes = new Map<string, Element[]>();
  for (const note of body.querySelectorAll(NOTES))
    notes.set(numberOf(note.id), [...note.children].length ? [note] : []);
  // Google Docs: a paragraph that begins with the way back
  for (const back of body.querySelectorAll('a[href^="#ftnt_ref"]')) {
    const paragraph = back.closest('p');
    if (paragraph) notes.set(numberOf(back.getAttribute('href') ?? ''), [paragraph]);
  }
  if (notes.size === 0) return;
  const list = page.createElement('ol');
  for (const [number, [note]] of notes) {
    if (!note) continue;
    const item = page.createElement('li');
    item.id = `note-fn${number}`;
    for (const back of note.querySelectorAll('a[href]')) if (isBack(back)) back.remove();
    const paragraphs = [...note.querySelectorAll('p')];
    const sources = note.tagName === 'P' || paragraphs.length === 0 ? [note] : paragraphs;
    sources.forEach((source, position) => {
      if (position > 0) item.append(' ');
      item.append(...source.childNodes);
    });
    list.append(item);
    note.remove();
  }
  for (const link of body.querySelectorAll('a[href^="#"]')) {
    const number = REFERENCE.exec(link.getAttribute('href') ?? '')?.[1];
    if (!number || !notes.has(number)) continue;
    const sign = page.createElement('sup');
    sign.setAttribute('data-fn', `fn${number}`);
    sign.textContent = (link.textContent ?? '').replace(/[^\p{L}\p{N}*†]/gu, '') || number;
    const around = link.closest('sup');
    if (around && around.textContent?.trim() === link.textContent?.trim()) around.replaceWith(sign);
    else link.replaceWith(sign);
  }
  for (const rule of body.querySelectorAll(
    '[style*="mso-element:footnote-list"] > hr, [style*="mso-element:footnote-list"] > br',
  ))
    rule.remove();
  const section = page.createElement('section');
  section.className = 'footnotes';
  section.append(list);
  body.append(section);
}

const REFERENCE = /^#(?:_ftn|_edn|ftnt|sdfootnote|sdendnote|footnote-|endnote-)(\d+)(?:sym)?$/;

function isBack(link: Element): boolean {
  return /^#(?:_ftnref|_ednref|ftnt_ref|sdfootnote\d+anc|sdendnote\d+anc|footnote-ref-|endnote-ref-)/.test(
    link.getAttribute('href') ?? '',
  );
}

function numberOf(id: string): string {
  return /(\d+)/.exec(id)?.[1] ?? id;
}
