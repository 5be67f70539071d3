import fc from 'fast-check';
import { raw } from 'hono/html';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { SaxesParser } from 'saxes';
import { z } from 'zod';
import { escapeHtml } from '../../base/escape.ts';
import type { ArticleId, MediaId } from '../../base/ids.ts';
import { isSafeAddress } from '../address.ts';
import { BLOCKS } from '../blocks.ts';
import type { Block, Document } from '../document.ts';
import { MARKS } from '../marks.ts';
import type { NodeSchema } from '../node-schema.ts';
import type { ParseOptions } from '../parse/html.ts';
import type { ReferencedMedia, References } from '../render/references.ts';
import { englishStrings, type RenderStrings } from '../render/strings.ts';

/** Signs around every word that the renderer adds, so that tests can tell it from the document's own. */
const OPEN = '\uE000';
const CLOSE = '\uE001';
const label = (text: string): string => OPEN + text + CLOSE;

export const strings: RenderStrings = {
  ...englishStrings,
  correction: (...of) => label(englishStrings.correction(...of)),
  keyPoints: label('Key points'),
  relatedStories: label('Related stories'),
  embed: (...of) => label(englishStrings.embed(...of)),
  file: () => label('PDF, 2 MB'),
  missing: (name) => label(englishStrings.missing(name)),
};

export const options = { language: 'en', direction: 'ltr' as const, strings };
export const feedOptions = { ...options, origin: 'https://paper.example', address: 'https://paper.example/story/' };

/** Every reference leads somewhere: even ids are pictures, odd ones files; addresses carry the id, for the way back. */
export const references: References = {
  article: (id) => ({ href: `/story/${id}/`, headline: label(`Story <${id}>`) }),
  media: (id) => medium(id),
  file: ({ id, kind }) => `/media/${id}/${kind}`,
  picture: ({ id }, { alt }) => raw(`<img src="/media/${id}/picture" alt="${escapeHtml(alt)}" width="8" height="6"/>`),
};

function medium(id: MediaId): ReferencedMedia {
  if (id % 2 === 1)
    return {
      kind: 'picture',
      id,
      hash: label('ab'),
      width: 800,
      height: 600,
      widths: [400],
      color: '#123456',
      alt: '',
      caption: '',
      credit: '',
    };
  return {
    kind: 'file',
    id,
    hash: 'cd',
    mime: 'application/pdf',
    fileName: label('a.pdf'),
    bytes: 2_000_000,
    title: '',
  };
}

/** The way back from the addresses of {@link references}. */
export const inverse: ParseOptions = {
  image: ({ src }) => ({ media: idIn(src) }),
  file: ({ src }) => (src.startsWith('/media/') ? { media: idIn(src) } : { missing: src }),
  link: (href) => {
    const story = /^\/story\/(\d+)\/(?:#(.+))?$/.exec(href);
    if (story) return { article: Number(story[1]) as ArticleId, ...(story[2] && { fragment: story[2] }) };
    return href.startsWith('/media/') ? { media: idIn(href) } : isSafeAddress(href) ? { href } : null;
  },
};

function idIn(address: string): MediaId {
  return Number(/\/(\d+)\//.exec(address)?.[1] ?? 1) as MediaId;
}

/** Text that a reader sees, without the words of {@link strings} and without white space. */
export function visibleText(html: string): string {
  return words(textIn(parseFragment(html)));
}

export function words(text: string): string {
  return text.replace(/\uE000[^\uE001]*\uE001/g, '').replace(/[\s↩]+/g, '');
}

function textIn(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';
}

/** What is wrong with the HTML: parse errors, a tree that differs from what was written, anything that could run. */
export function faultsOf(html: string): string[] {
  const faults: string[] = [];
  const tree = parseFragment(html, { onParseError: ({ code }) => faults.push(code) });
  const outline: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) {
      outline.push(`<${node.tagName}`);
      faults.push(...dangers(node));
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
    if ('tagName' in node) outline.push('>');
  };
  visit(tree);
  const written: string[] = [];
  const parser = new SaxesParser({ fragment: true });
  parser.on('error', (error) => faults.push(error.message));
  parser.on('opentag', ({ name }) => written.push(`<${name}`));
  parser.on('closetag', () => written.push('>'));
  parser.write(html).close();
  if (written.join('') !== outline.join('')) faults.push('the tree differs from what was written');
  return faults;
}

/** Elements and attributes that could run, wherever the HTML comes from. */
export function dangersIn(html: string): string[] {
  const visit = (node: DefaultTreeAdapterTypes.Node): string[] => [
    ...('tagName' in node ? dangers(node) : []),
    ...('childNodes' in node ? node.childNodes.flatMap(visit) : []),
  ];
  return visit(parseFragment(html)).filter(
    (danger) => !/^(?:href|src)=(?!\s*(?:javascript|data|vbscript):)/i.test(danger),
  );
}

const ADDRESSES = ['href', 'src', 'cite', 'poster', 'action', 'formaction', 'data', 'srcset', 'xlink:href'];

function dangers(element: DefaultTreeAdapterTypes.Element): string[] {
  const banned = /^(?:script|style|iframe|object|embed|form|link|meta|base|svg|math|template|input)$/.test(
    element.tagName,
  );
  return [
    ...(banned ? [`<${element.tagName}>`] : []),
    ...element.attrs.filter(({ name }) => /^on|^style$|^srcdoc$/.test(name)).map(({ name }) => name),
    ...element.attrs
      .filter(({ name, value }) => ADDRESSES.includes(name) && !isSafeAddress(value))
      .map(({ name, value }) => `${name}=${value}`),
  ];
}

// ── Arbitrary documents, from the schemas ────────────────────────────────────────────────────────────────────────────

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</title></textarea></script><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '&lt;b&gt; &amp; &#x3c; &nbsp;',
  ']]>',
  '<!-- -->',
  '\u0000\u0008\u000B\uFFFE\uD800x',
  '\u202Eabc\u2028\u2029',
  'نص عربي 中文 ไทย',
  '  two  spaces \n and\tmore ',
  '* _x_ [a](b) `c` # 1. |',
];
const hostileText = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom(...HOSTILE),
    fc.lorem({ maxCount: 4 }),
  )
  .map((text) => text.replace(/[\uE000\uE001↩]/g, ''));
const addresses = fc.oneof(
  fc.constantFrom(
    'https://a.example/x?a=1&b="2"',
    'http://b.example',
    'mailto:a@b.example',
    'tel:+123',
    '/search/?q=x',
    '#part',
    'https://пример.example/ж|{}',
  ),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
);

export const arbitraryDocument: fc.Arbitrary<Document> = fc
  .array(
    fc.constantFrom(...Object.values(BLOCKS)).chain(({ schema }) => node(schema as NodeSchema, 3)),
    { maxLength: 6 },
  )
  .map((content) => ({ version: 1 as const, content: uniqueAnchors(content as Block[]) }));

/** Any node of one kind, `depth` more kinds deep. */
export function node(schema: NodeSchema, depth: number): fc.Arbitrary<unknown> {
  const parts: Record<string, fc.Arbitrary<unknown>> = { type: fc.constant(schema.type) };
  if (schema.attrs)
    parts.attrs = schema.attrsOptional
      ? fc.option(attribute(schema.attrs), { nil: undefined })
      : attribute(schema.attrs);
  if (schema.content === 'inline') parts.content = fc.array(inline, { maxLength: 5 });
  else if (schema.content === 'blocks')
    parts.content =
      depth > 0
        ? fc.array(
            fc.constantFrom(...Object.values(BLOCKS)).chain((kind) => node(kind.schema as NodeSchema, depth - 1)),
            { maxLength: 3 },
          )
        : fc.constant([]);
  else if (schema.content !== 'none') {
    const [only] = schema.content as readonly NodeSchema[];
    parts.content = fc.array(node(only as NodeSchema, depth), { maxLength: 4 });
  }
  return fc
    .record(parts)
    .map((made) => Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)));
}

const marks = fc
  .subarray(
    Object.values(MARKS).map(({ schema }) => schema as unknown as z.ZodType),
    { maxLength: 4 },
  )
  .chain((schemas) => fc.tuple(...schemas.map(attribute)))
  .map((made) => (made.some(isLink) ? made.filter((mark) => (mark as { type: string }).type !== 'note') : made));
const inline: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      type: fc.constant('text'),
      text: hostileText.filter((text) => /[^\p{C}\s]/u.test(text)),
      marks,
    }),
  },
  { weight: 1, arbitrary: fc.constant({ type: 'lineBreak' }) },
);

function isLink(mark: unknown): boolean {
  return (mark as { type: string }).type === 'link';
}

/** Values that the schema accepts, by its kind. */
function attribute(schema: z.ZodType): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodOptional) return fc.option(attribute(schema.unwrap() as z.ZodType), { nil: undefined });
  if (schema instanceof z.ZodObject) {
    const fields = Object.fromEntries(
      Object.entries(schema.shape).map(([name, field]) => [name, attribute(field as z.ZodType)]),
    );
    return fc
      .record(fields)
      .map((made) => Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)));
  }
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values);
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodUnion) return fc.oneof(...schema.options.map((option) => attribute(option as z.ZodType)));
  if (schema instanceof z.ZodArray) return fc.array(attribute(schema.element as z.ZodType), { maxLength: 3 });
  if (schema instanceof z.ZodNumber) {
    const [min, max] = [Math.max(schema.minValue ?? 1, -1e13), Math.min(schema.maxValue ?? 1_000, 1e13)];
    return fc.integer({ min, max }).filter((value) => schema.safeParse(value).success);
  }
  const values = fc
    .oneof(hostileText, addresses, fc.constantFrom('en', 'ar', 'pt-BR', 'a', 'teil-2', 'später', '_x.y:z'))
    .filter((text) => schema.safeParse(text).success);
  return values;
}

/** A document must not repeat an anchor. */
export function uniqueAnchors(blocks: Block[]): Block[] {
  let count = 0;
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      const { attrs } = value as { attrs?: { anchor?: string; id?: string } };
      const { type } = value as { type?: string };
      if (attrs?.anchor) attrs.anchor = `${attrs.anchor.slice(0, 60)}-${(count += 1)}`;
      if (attrs?.id && type === 'footnote') attrs.id = `${attrs.id.slice(0, 60)}-${(count += 1)}`;
      Object.values(value).forEach(visit);
    }
  };
  visit(blocks);
  return blocks;
}
