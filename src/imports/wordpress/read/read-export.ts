import { Invalid } from '../../../base/errors.ts';
import { withoutBareAmpersands } from './cdata.ts';
import { decode } from './decode.ts';
import { type Element, ElementReader, TooDeep, wordOf } from './element.ts';
import { authorFrom, itemFrom, termFrom, type WxrAuthor, type WxrItem, type WxrTerm } from './records.ts';
import { type Segment, segments } from './segments.ts';

/** What the head of the file says of the site. */
export interface Channel {
  title: string;
  description: string;
  language: string;
  link: string;
  base: string;
  version: string;
  /** line of the file that the version stands on */
  versionLine: string;
  generator: string;
}

export interface Problem {
  item: string;
  what: string;
  where: string;
}

export type Found =
  | { kind: 'author'; author: WxrAuthor }
  | { kind: 'term'; term: WxrTerm }
  | { kind: 'item'; item: WxrItem; line: number }
  /** an item that could not be read; its words are in the problem */
  | { kind: 'broken'; problem: Problem; type: string }
  | { kind: 'problem'; problem: Problem }
  | { kind: 'progress'; bytes: number }
  /** comes once, before the first item, and again at the end with what came late */
  | { kind: 'channel'; channel: Channel }
  | { kind: 'end'; complete: boolean; lastItem: string };

const CHANNEL: Record<string, keyof Channel> = {
  title: 'title',
  description: 'description',
  language: 'language',
  link: 'link',
  generator: 'generator',
  'wp:wxr_version': 'version',
  'wp:base_blog_url': 'base',
};
const RECORDS = new Set(['wp:author', 'wp:category', 'wp:tag', 'wp:term']);

/**
 * Reads a WordPress export (WXR 1.0 to 1.2) from beginning to end, holding one item at a time.
 *
 * @throws Invalid where it is no such file: no RSS in it, a document type, nesting without end
 */
export async function* readExport(file: string): AsyncGenerator<Found> {
  const channel: Channel = {
    title: '',
    description: '',
    language: '',
    link: '',
    base: '',
    version: '',
    versionLine: '',
    generator: '',
  };
  const found: Found[] = [];
  let start = 0;
  const problem = (item: string, what: string, line: number): Problem => ({ item, what, where: `line ${line}` });
  const outside = new ElementReader({
    wanted: (name, depth) => RECORDS.has(name) || (depth <= 2 && name in CHANNEL),
    onElement: (element, line) => {
      const key = CHANNEL[element.name];
      if (key === 'version') channel.versionLine ||= String(start + line);
      if (key) channel[key] ||= element.text.trim();
      else if (element.name === 'wp:author') pushAuthor(element);
      else found.push({ kind: 'term', term: termFrom(element) });
    },
    onError: ({ what, line }) => found.push({ kind: 'problem', problem: problem('file', what, start + line) }),
  });
  const pushAuthor = (element: Element) => {
    const author = authorFrom(element);
    if (author.login || author.name) found.push({ kind: 'author', author });
  };
  let opened = false;
  let ended = false;
  let cut = false;
  let lastItem = '';
  let head = '';
  for await (const segment of segments(decode(file))) {
    for (const note of segment.notes)
      found.push({ kind: 'problem', problem: problem(nameIn(segment.text), note, segment.line) });
    if (segment.kind === 'outside') {
      let { text } = segment;
      if (!opened) {
        head += text;
        const at = head.search(/<rss[\s>]/);
        if (at < 0) {
          if (head.length > 1 << 20) throw notAnExport();
          continue;
        }
        const junk = head
          .slice(0, at)
          .replace(/<\?xml[\s\S]*$/, '')
          .replace(/<!--[\s\S]*?-->/g, '');
        if (junk.trim())
          found.push({ kind: 'problem', problem: problem('file', 'text before the XML declaration was skipped', 1) });
        start = segment.line - 1 + (head.slice(0, at).match(/\n/g)?.length ?? 0);
        text = head.slice(at);
        opened = true;
      }
      guard(() => outside.write(text));
      ended ||= /<\/rss\s*>\s*$/.test(text) || /<\/channel\s*>/.test(text);
    } else {
      if (!opened) throw notAnExport();
      if (lastItem === '') yield { kind: 'channel', channel: { ...channel } };
      const read = readItem(segment, outside.namespaces);
      for (const { what, line } of read.errors)
        found.push({ kind: 'problem', problem: problem(read.label, what, segment.line + line - 1) });
      if (read.item && segment.kind === 'item') {
        found.push({ kind: 'item', item: read.item, line: segment.line });
        lastItem = read.label;
      } else {
        cut ||= segment.kind === 'cut' && !segment.text.includes('</channel');
        found.push({
          kind: 'broken',
          problem: problem(read.label, read.why, segment.line + read.line - 1),
          type: typeIn(segment.text),
        });
        lastItem ||= '(none)';
      }
    }
    yield* found.splice(0);
    yield { kind: 'progress', bytes: segment.bytes };
  }
  if (!opened) throw notAnExport();
  guard(() => outside.close());
  yield* found.splice(0);
  yield { kind: 'channel', channel };
  yield { kind: 'end', complete: ended && !cut, lastItem: lastItem === '(none)' ? '' : lastItem };
}

interface ReadItem {
  item: WxrItem | null;
  label: string;
  why: string;
  line: number;
  errors: { what: string; line: number }[];
}

/** As it stands, and where that cannot be read with its bare ampersands mended (`<link>…?x=1&y=2</link>`). */
function readItem(segment: Segment, namespaces: Record<string, string>): ReadItem {
  const read = readText(segment.text, namespaces);
  if (segment.kind === 'cut') return { ...read, item: null, why: 'the item is cut off before its end' };
  if (read.why === '' && read.errors.length === 0) return read;
  const mended = withoutBareAmpersands(segment.text);
  if (mended === segment.text) return read;
  const again = readText(mended, namespaces);
  return again.why === ''
    ? { ...again, errors: [...again.errors, { what: 'a bare & was read as text', line: 1 }] }
    : read;
}

function readText(text: string, namespaces: Record<string, string>): ReadItem {
  const result: ReadItem = { item: null, label: nameIn(text), why: '', line: 1, errors: [] };
  const reader = new ElementReader({
    namespaces,
    wanted: (name, depth) => depth === 0 && name === 'item',
    onElement: (element) => {
      result.item ??= itemFrom(element);
      result.label = wordOf(element, 'title') || result.label;
    },
    onError: ({ what, line, broken }) => {
      if (broken && !result.why) Object.assign(result, { why: `the item is not well-formed: ${what}`, line });
      else if (!broken && result.errors.length < 5) result.errors.push({ what, line });
    },
  });
  try {
    reader.write(text);
    reader.close();
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    result.why = error.message;
  }
  if (result.why) result.item = null;
  return result;
}

function nameIn(text: string): string {
  const title = /<title>\s*(?:<!\[CDATA\[)?([\s\S]{0,200}?)(?:\]\]>)?\s*<\/title>/.exec(text.slice(0, 4000))?.[1];
  const id = /<wp:post_id>(?:<!\[CDATA\[)?(\d+)/.exec(text)?.[1];
  return title || (id ? `item ${id}` : 'file');
}

function typeIn(text: string): string {
  return /<wp:post_type>\s*(?:<!\[CDATA\[)?\s*([\w-]+)/.exec(text)?.[1] ?? '';
}

function guard(run: () => void): void {
  try {
    run();
  } catch (error) {
    if (error instanceof TooDeep) throw new Invalid(`The file is refused: ${error.message}.`);
    throw error;
  }
}

function notAnExport(): Invalid {
  return new Invalid('This is no WordPress export: there is no <rss> element in the file.');
}
