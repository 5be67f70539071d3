import { cleanText } from '../plain-text.ts';

/**
 * The text of HTML by one linear pass that builds no tree, for input made to exhaust a parser: tags go, block tags and
 * `br` part paragraphs, scripts and styles go with their content. A few named and all numeric references are read.
 */
export function withoutTags(html: string): string[] {
  let text = '';
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at);
    if (open < 0) {
      text += html.slice(at);
      break;
    }
    text += html.slice(at, open);
    const name = /^<\/?([a-z][a-z0-9-]{0,30})|^<[!?]/i.exec(html.slice(open, open + 40));
    if (!name) {
      text += '<';
      at = open + 1;
      continue;
    }
    const end =
      name[0].startsWith('<!--') || html.startsWith('<!--', open)
        ? html.indexOf('-->', open + 4) + 2
        : html.indexOf('>', open);
    if (end <= 1) break;
    at = end + 1;
    const tag = name[1]?.toLowerCase() ?? '';
    if (BLOCK.test(tag)) text += '\n\n';
    if ((tag === 'script' || tag === 'style') && html[open + 1] !== '/') at = closing(html, tag, at);
  }
  return cleanText(decode(text))
    .split(/\n[\t\n\f ]*\n/)
    .map((paragraph) => paragraph.replace(/[\t\n\f ]+/g, ' ').trim())
    .filter(Boolean);
}

const BLOCK =
  /^(?:address|article|aside|blockquote|br|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|td|th|tr|ul)$/;

function closing(html: string, tag: string, from: number): number {
  const pattern = new RegExp(`</${tag}`, 'gi');
  pattern.lastIndex = from;
  return pattern.exec(html)?.index ?? html.length;
}

function decode(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));?/gi,
    (whole, decimal, hex, name) => {
      if (name) return NAMED[name.toLowerCase()] ?? whole;
      const code = Number.parseInt(decimal ?? hex, decimal ? 10 : 16);
      return code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code);
    },
  );
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };
