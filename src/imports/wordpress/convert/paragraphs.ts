import { SLOT } from './slots.ts';

const BLOCKS = new Set(
  (
    'table thead tfoot caption col colgroup tbody tr td th div dl dd dt ul ol li pre form map area blockquote address style p ' +
    'h1 h2 h3 h4 h5 h6 hr fieldset legend section article aside hgroup header footer nav figure figcaption details menu ' +
    'summary main center textarea'
  ).split(' '),
);
/** What is in these stands as it is. */
const VERBATIM = new Set(['pre', 'script', 'style', 'textarea']);
/** These hold a line, never paragraphs. */
const LINES = new Set('h1 h2 h3 h4 h5 h6 td th dt caption legend figcaption summary'.split(' '));
const TOKEN = new RegExp(`</?[a-zA-Z][^<>]*>|${SLOT.source}`, 'g');
const BREAK = /<br\s*\/?>$/i;

/**
 * The paragraph rule of bodies from before the block editor (wordpress.md §4.4): blank lines, or two `br`, part paragraphs;
 * a single line end is a `br`, but not beside block elements; block elements stand by themselves.
 *
 * @param loneAddress what stands for an address that has a line to itself, or null to leave it
 */
export function withParagraphs(body: string, loneAddress: (address: string) => string | null = () => null): string {
  const text = withoutComments(body.replace(/\r\n?/g, '\n'));
  let out = '';
  let piece = '';
  let open = '<p>';
  let lines = 0;
  const flush = () => {
    out += wrapped(piece, open, loneAddress);
    piece = '';
    open = '<p>';
  };
  const words = (run: string) => {
    if (lines > 0) {
      out += run.replace(/\n{2,}/g, '\n');
      return;
    }
    const parts = run.split(/\n[^\S\n\u00a0]*\n\s*/);
    for (const [index, part] of parts.entries()) {
      if (index > 0) flush();
      piece += part;
    }
  };
  let at = 0;
  TOKEN.lastIndex = 0;
  for (let token = TOKEN.exec(text); token; token = TOKEN.exec(text)) {
    words(text.slice(at, token.index));
    at = TOKEN.lastIndex;
    const found = token[0];
    const name = /^<\/?([a-zA-Z][a-zA-Z0-9]*)/.exec(found)?.[1]?.toLowerCase();
    if (name === undefined) {
      if (lines > 0) out += found;
      else {
        flush();
        out += `<p>${found}</p>`;
      }
    } else if (VERBATIM.has(name) && !found.startsWith('</')) {
      const end = text.toLowerCase().indexOf(`</${name}`, at);
      const close = end < 0 ? text.length : text.indexOf('>', end) + 1 || text.length;
      const whole = text.slice(token.index, close);
      if (name === 'script' || name === 'style') {
        if (lines > 0) out += whole;
        else piece += whole.replace(/\n/g, ' ');
      } else {
        flush();
        out += whole;
      }
      at = TOKEN.lastIndex = close;
    } else if (name === 'p' && lines === 0) {
      flush();
      if (!found.startsWith('</')) open = found;
    } else if (BLOCKS.has(name)) {
      flush();
      out += found;
      if (LINES.has(name)) lines = found.startsWith('</') ? Math.max(0, lines - 1) : lines + 1;
      else if (/^\/?(?:table|tr)$/.test(name)) lines = 0;
    } else {
      const inside = found.replace(/\n/g, ' ');
      if (lines > 0) out += inside;
      else if (name === 'br' && BREAK.test(piece.trimEnd())) {
        piece = piece.trimEnd().replace(BREAK, '');
        flush();
      } else piece += inside;
    }
  }
  words(text.slice(at));
  flush();
  return out;
}

function wrapped(piece: string, open: string, loneAddress: (address: string) => string | null): string {
  if (piece.trim() === '') return '';
  let out = '';
  let kept: string[] = [];
  const flush = () => {
    const html = kept.join('\n').trim();
    if (html) out += `${open}${html.replace(/(<br\s*\/?>)?[^\S\n]*\n/gi, '<br>')}</p>`;
    kept = [];
  };
  for (const line of piece.split('\n')) {
    const address = /^\s*(https?:\/\/[^\s<>"]+)\s*$/i.exec(line)?.[1];
    const instead = address ? loneAddress(address) : null;
    if (instead === null) {
      kept.push(line);
      continue;
    }
    flush();
    out += `<p>${instead}</p>`;
  }
  flush();
  return out;
}

/** One walk, because a pattern would begin again at each comment that never ends. */
function withoutComments(text: string): string {
  let out = '';
  let at = 0;
  for (;;) {
    const open = text.indexOf('<!--', at);
    const close = open < 0 ? -1 : text.indexOf('-->', open + 4);
    if (close < 0) return out + text.slice(at);
    out += text.slice(at, open);
    at = close + 3;
  }
}
