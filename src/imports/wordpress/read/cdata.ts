/** How a CDATA section ends, as far as the text goes. `more`: it cannot be said before more of the file is read. */
export type Ending = { at: number; strays: number[]; unclosed: boolean } | 'more';

/**
 * Finds the end of the CDATA section whose content begins at `from`, inside the element `name` ('' where it is in none that is known). Old exporters did not split
 * `]]>` inside texts: one that is not followed by the element's end or another section, while a later one is, is text.
 *
 * @param whole whether the file ends with `text`
 */
export function cdataEnd(text: string, from: number, name: string, whole: boolean): Ending {
  const strays: number[] = [];
  const close = `</${name}`;
  let search = from;
  for (;;) {
    const at = text.indexOf(']]>', search);
    if (at < 0) return 'more';
    if (name === '') return { at, strays, unclosed: false };
    const follows = afterSpace(text, at + 3);
    if (follows < 0 && !whole) return 'more';
    const lost = unclosedAt(text, from, at, close);
    if (lost >= 0) return { at: lost, strays: strays.filter((stray) => stray < lost), unclosed: true };
    if (text.startsWith(close, follows) || text.startsWith('<![CDATA[', follows))
      return { at, strays, unclosed: false };
    const end = text.indexOf(close, at);
    if (end < 0 && !whole) return 'more';
    const next = text.indexOf(']]>', at + 3);
    const opens = text.indexOf('<', at + 3);
    // of an element that never ends nothing can be told: its sections end where XML says
    const mixed = next < 0 || end < 0 || next > end || text.startsWith('<![CDATA[', opens);
    if (mixed) return { at, strays, unclosed: false };
    strays.push(at);
    search = at + 3;
  }
}

/** Position of the first character after white space, or -1 where the text ends before one. */
function afterSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at] as string)) at++;
  return at < text.length ? at : -1;
}

/** A section that swallowed the elements after its own was never closed: it ends where its element does. */
function unclosedAt(text: string, from: number, until: number, close: string): number {
  const at = text.indexOf(close, from);
  if (at < 0 || at >= until) return -1;
  return /^<\/[\w:]+>\s*<(?:excerpt:encoded|wp:post_id|wp:post_date|wp:status|wp:meta_value|\/wp:)/.test(
    text.slice(at, at + 200),
  )
    ? at
    : -1;
}

/** The same XML with every `&` outside of CDATA that begins no reference written as one. */
export function withoutBareAmpersands(xml: string): string {
  let out = '';
  for (let at = 0; ; ) {
    const open = xml.indexOf('<![CDATA[', at);
    const close = open < 0 ? -1 : xml.indexOf(']]>', open);
    out += xml
      .slice(at, close < 0 ? undefined : open)
      .replace(/&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});)/gi, '&amp;');
    if (close < 0) return out;
    out += xml.slice(open, close);
    at = close;
  }
}
