import { type SaxesAttributeNSIncomplete, SaxesParser, type SaxesTagNS } from 'saxes';
import { NAMESPACES, nameOf } from './names.ts';

/** An element as it was read: its children by their one name, its text joined from all its sections. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Element[];
}

const DEEPEST = 40;

/** Names that HTML knows and XML does not; exports of the first versions have them in plain text. */
const WORDS: Record<string, string> = {
  nbsp: '\u00a0',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  copy: '©',
  reg: '®',
  trade: '™',
  euro: '€',
  pound: '£',
  middot: '·',
  bull: '•',
  eacute: 'é',
  egrave: 'è',
  aacute: 'á',
  agrave: 'à',
  acirc: 'â',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  ccedil: 'ç',
  ntilde: 'ñ',
  ecirc: 'ê',
  icirc: 'î',
  ocirc: 'ô',
  ucirc: 'û',
  oacute: 'ó',
  iacute: 'í',
  uacute: 'ú',
}; // prettier-ignore

/**
 * Reads elements from pieces of XML and hands over those that are asked for, whole, when they end. Nothing is resolved or
 * fetched; entities are the five of XML and some letters. Errors do not stop it: they are told, with their line.
 */
export class ElementReader {
  /** what the document element declares, for the items that are read apart from it */
  readonly namespaces: Record<string, string> = { ...NAMESPACES };
  readonly #parser: SaxesParser<{ xmlns: true; fragment: true; additionalNamespaces: Record<string, string> }>;
  #stack: { element: Element; kept: boolean }[] = [];

  constructor(options: {
    namespaces?: Record<string, string>;
    wanted: (name: string, depth: number) => boolean;
    onElement: (element: Element, line: number) => void;
    onError: (error: { what: string; line: number; broken: boolean }) => void;
  }) {
    const parser = new SaxesParser({
      xmlns: true as const,
      fragment: true as const,
      additionalNamespaces: options.namespaces ?? NAMESPACES,
    });
    this.#parser = parser;
    Object.assign(parser.ENTITIES, WORDS);
    parser.on('error', (error) => {
      const what = error.message.replace(/^\d+:\d+: /, '');
      options.onError({
        what,
        line: parser.line,
        broken: /clos|unexpected end|disallowed character in tag/.test(what),
      });
    });
    parser.on('opentag', (tag) => this.#open(tag as SaxesTagNS, options));
    const text = (piece: string) => {
      const top = this.#stack.at(-1);
      if (top?.kept) top.element.text += piece;
    };
    parser.on('text', text);
    parser.on('cdata', text);
    parser.on('closetag', () => {
      const top = this.#stack.pop();
      if (top?.kept && !this.#stack.at(-1)?.kept) options.onElement(top.element, parser.line);
    });
  }

  write(xml: string): void {
    this.#parser.write(xml);
  }

  close(): void {
    this.#parser.close();
  }

  #open(tag: SaxesTagNS, options: { wanted: (name: string, depth: number) => boolean }): void {
    if (this.#stack.length >= DEEPEST) throw new TooDeep(`elements nested more than ${DEEPEST} deep`);
    const attributes: Record<string, string> = Object.create(null);
    for (const attribute of Object.values(tag.attributes) as SaxesAttributeNSIncomplete[]) {
      if (attribute.prefix === 'xmlns' && this.#stack.length === 0) this.namespaces[attribute.local] = attribute.value;
      attributes[attribute.name] = attribute.value;
    }
    const name = nameOf(tag) ?? '';
    const above = this.#stack.at(-1);
    const element: Element = { name, attributes, text: '', children: [] };
    const kept = name !== '' && (above?.kept === true || options.wanted(name, this.#stack.length));
    if (kept && above?.kept) above.element.children.push(element);
    this.#stack.push({ element, kept });
  }
}

export class TooDeep extends Error {}

/** Text of the first child of this name, as it stands; '' where there is none. */
export function textOf(element: Element, name: string): string {
  for (const child of element.children) if (child.name === name) return child.text;
  return '';
}

/** The same, without white space round it: for numbers, names, addresses and dates, never for bodies. */
export function wordOf(element: Element, name: string): string {
  return textOf(element, name).trim();
}

export function childrenOf(element: Element, name: string): Element[] {
  return element.children.filter((child) => child.name === name);
}
