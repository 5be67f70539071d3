import { escapeHtml } from '../../../base/escape.ts';
import { addressesIn } from '../tools/link-rules.ts';

/**
 * Plain text that has lists, headings, quotations, rows or addresses in it, as HTML for the clipboard's reader; null where
 * it is paragraphs alone, which need no reading.
 */
export function plainLines(text: string): string | null {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const parts: string[] = [];
  let isMore = false;
  for (let at = 0; at < lines.length; ) {
    const kind = KINDS.find(({ is }) => is.test(lines[at] ?? ''));
    const end = kind ? endOf(lines, at, kind) : at + 1;
    const own = lines.slice(at, end);
    if (kind && own.length >= kind.least) {
      parts.push(kind.html(own));
      isMore = true;
    } else for (const line of own) if (line.trim()) parts.push(`<p>${inline(line.trim())}</p>`);
    at = end;
  }
  return isMore || addressesIn(text).length > 0 || LINK.test(text) ? parts.join('') : null;
}

interface Kind {
  is: RegExp;
  /** with fewer lines it is only a paragraph that begins so */
  least: number;
  html(lines: readonly string[]): string;
}

const KINDS: readonly Kind[] = [
  // what somebody says begins with a dash in many languages: one line of it is no list, and a longer dash no point
  { is: /^\s*[-*+•]\s+\S/, least: 2, html: (lines) => list(lines, 'ul', /^\s*[-*+•]\s+/) },
  { is: /^\s*\d{1,3}[.)]\s+\S/, least: 2, html: (lines) => list(lines, 'ol', /^\s*\d{1,3}[.)]\s+/) },
  {
    is: /^#{1,6}\s+\S/,
    least: 1,
    html: (lines) =>
      lines
        .map((line) => {
          const level = Math.min(4, Math.max(2, /^#+/.exec(line)?.[0].length ?? 2));
          return `<h${level}>${inline(line.replace(/^#+\s+/, ''))}</h${level}>`;
        })
        .join(''),
  },
  {
    is: /^>\s+\S/,
    least: 1,
    html: (lines) =>
      `<blockquote>${lines.map((line) => `<p>${inline(line.replace(/^>\s+/, ''))}</p>`).join('')}</blockquote>`,
  },
  {
    is: /\t\S|\S\t/,
    least: 2,
    html: (lines) =>
      `<table>${lines
        .map(
          (line) =>
            `<tr>${line
              .split('\t')
              .map((cell) => `<td>${inline(cell.trim())}</td>`)
              .join('')}</tr>`,
        )
        .join('')}</table>`,
  },
];

function endOf(lines: readonly string[], at: number, { is }: Kind): number {
  let end = at + 1;
  while (end < lines.length && is.test(lines[end] ?? '')) end += 1;
  return end;
}

/** Points that stand further in are points of the point before. */
function list(lines: readonly string[], tag: 'ul' | 'ol', sign: RegExp): string {
  const depthOf = (line: string): number => (/^\s*/.exec(line)?.[0] ?? '').replace(/\t/g, '    ').length;
  const first = depthOf(lines[0] ?? '');
  const points: string[][] = [];
  for (const line of lines) {
    if (depthOf(line) >= first + 2 && points.length > 0) points.at(-1)?.push(line);
    else points.push([line]);
  }
  const start = tag === 'ol' ? Number.parseInt((lines[0] ?? '').trim(), 10) : 1;
  const items = points.map(([own = '', ...inner]) => {
    const nested = inner.length > 0 ? list(inner, tag, sign) : '';
    return `<li>${inline(own.replace(sign, '').trim())}${nested}</li>`;
  });
  return `<${tag}${start !== 1 ? ` start="${start}"` : ''}>${items.join('')}</${tag}>`;
}

const LINK = /\[([^\][\n]+)\]\(((?:https?:\/\/|mailto:)[^\s()]+)\)/;

/** Words with links where addresses are. */
function inline(text: string): string {
  const named = LINK.exec(text);
  if (named) {
    const [whole, words = '', href = ''] = named;
    const after = named.index + whole.length;
    return `${inline(text.slice(0, named.index))}<a href="${escapeHtml(href)}">${escapeHtml(words)}</a>${inline(text.slice(after))}`;
  }
  let done = 0;
  let html = '';
  for (const { at, words, href } of addressesIn(text)) {
    html += `${escapeHtml(text.slice(done, at))}<a href="${escapeHtml(href)}">${escapeHtml(words)}</a>`;
    done = at + words.length;
  }
  return html + escapeHtml(text.slice(done));
}
