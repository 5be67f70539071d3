/** A shortcode with what it encloses (`null`: it encloses nothing). `raw`: as it stands, from beginning to end. */
export interface Shortcode {
  name: string;
  attributes: Record<string, string>;
  inner: (string | Shortcode)[] | null;
  raw: string;
}

const MARK = /\[(\[?)(\/?)([a-zA-Z][\w-]{0,60})(?=[\s\]/"'=:]|$)((?:[^[\]"'/]|"[^"]*"|'[^']*'|\/(?!\]))*)(\/?)\](\]?)/g;
/** What these enclose is text, not to be read. */
export const VERBATIM: ReadonlySet<string> = new Set([
  'code',
  'sourcecode',
  'source',
  'highlight',
  'html',
  'css',
  'php',
  'javascript',
  'js',
  'python',
  'sql',
  'xml',
]);
const DEEPEST = 30;
/** The beginning and the end of a line or paragraph. */
const ALONE_BEFORE = /(?:^|\n|<p\b[^<>]*>|<\/p>|<br\s*\/?>|-->)[^\S\n]*$/i;
const ALONE_AFTER = /^[^\S\n]*(?:$|\n|<\/?p\b|<br\b|<!--)/i;

/**
 * Reads the shortcodes of a body: `[name a="b"]inner[/name]`, `[name /]`, `[name]`; `[[name]]` is literal text. Which names
 * are shortcodes at all is for `known` to say; the rest is text. Time grows with the length only.
 */
export function parseShortcodes(body: string, known: (mark: ShortcodeMark) => boolean): (string | Shortcode)[] {
  const ends = closings(body);
  const root: (string | Shortcode)[] = [];
  const stack: Open[] = [];
  const into = () => stack.at(-1)?.code.inner ?? root;
  let at = 0;
  const text = (until: number) => {
    if (until > at) into().push(body.slice(at, until));
  };
  MARK.lastIndex = 0;
  for (let mark = MARK.exec(body); mark; mark = MARK.exec(body)) {
    const [found, escaped, closing, name, rest, empty, escapeEnd] = mark as unknown as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    const after = MARK.lastIndex;
    if (escaped && escapeEnd) {
      text(mark.index);
      into().push(found.slice(1, -1));
      at = after;
      continue;
    }
    const begin = mark.index + escaped.length;
    const end = after - escapeEnd.length;
    if (closing) {
      ends.set(name, (ends.get(name) ?? 1) - 1);
      const index = stack.findLastIndex(({ code }) => code.name === name);
      if (index < 0) continue;
      text(begin);
      at = MARK.lastIndex = end;
      const [opener, ...unclosed] = stack.splice(index) as [Open, ...Open[]];
      for (const { code, into } of unclosed.reverse()) withoutEnd(code, into);
      opener.code.raw = body.slice(opener.from, end);
      continue;
    }
    const encloses = !empty && (ends.get(name) ?? 0) > 0;
    const code: Shortcode = { name, attributes: attributesOf(rest), inner: null, raw: body.slice(begin, end) };
    const alone =
      ALONE_BEFORE.test(body.slice(Math.max(0, begin - 80), begin)) && ALONE_AFTER.test(body.slice(end, end + 80));
    if (!known({ name, attributes: code.attributes, encloses, alone })) continue;
    text(begin);
    const list = into();
    list.push(code);
    at = MARK.lastIndex = end;
    if (!encloses) continue;
    code.inner = [];
    if (VERBATIM.has(name)) {
      const close = body.indexOf(`[/${name}]`, end);
      if (close < 0) continue;
      code.inner = [body.slice(end, close)];
      at = MARK.lastIndex = close + name.length + 3;
      code.raw = body.slice(begin, at);
      ends.set(name, (ends.get(name) ?? 1) - 1);
    } else if (stack.length < DEEPEST) stack.push({ code, from: begin, into: list });
    else code.inner = null;
  }
  text(body.length);
  for (const { code, into } of stack.reverse()) withoutEnd(code, into);
  return root;
}

interface Open {
  code: Shortcode;
  from: number;
  /** the list that it is the last of */
  into: (string | Shortcode)[];
}

/** What has no end of its own encloses nothing: what followed it follows it still. */
function withoutEnd(code: Shortcode, into: (string | Shortcode)[]): void {
  for (const node of code.inner ?? []) into.push(node);
  code.inner = null;
}

/** What decides whether square brackets are a shortcode. `alone`: it has its line, or its paragraph, to itself. */
export interface ShortcodeMark {
  name: string;
  attributes: Record<string, string>;
  encloses: boolean;
  alone: boolean;
}

function closings(body: string): Map<string, number> {
  const ends = new Map<string, number>();
  for (const [, name] of body.matchAll(/\[\/([a-zA-Z][\w-]{0,60})\s*\]/g))
    ends.set(name as string, (ends.get(name as string) ?? 0) + 1);
  return ends;
}

/** `a="b" c='d' e=f` by name, words without a name by their position. */
function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = Object.create(null);
  let position = 0;
  const plain = text.replace(/[\u00a0\u200b]/g, ' ').replace(/&(?:quot|#8220|#8221|#8243);|[“”″]/g, '"');
  for (const match of plain.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s'"]+))|"([^"]*)"|'([^']*)'|(\S+)/g)) {
    if (match[1]) attributes[match[1].toLowerCase()] = match[2] ?? match[3] ?? match[4] ?? '';
    else attributes[String(position++)] = match[5] ?? match[6] ?? match[7] ?? '';
  }
  return attributes;
}
