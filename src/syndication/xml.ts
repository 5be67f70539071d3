import { escapeXml } from '../base/escape.ts';

/** An XML element as data. Texts and attribute values are escaped when it is written, so that none can be forgotten. */
export interface Xml {
  name: string;
  attributes: Record<string, string | number | null | undefined>;
  children: (Xml | string)[];
}

type Child = Xml | string | null | false | undefined;

/** Empty children and attributes without a value are left out. */
export function element(name: string, attributes: Xml['attributes'] = {}, ...children: (Child | Child[])[]): Xml {
  return { name, attributes, children: children.flat().filter((child): child is Xml | string => Boolean(child)) };
}

/** An element with text, or nothing where the text is empty. */
export function textElement(name: string, text: string | null | undefined): Xml | null {
  return text ? element(name, {}, text) : null;
}

/** A document in UTF-8, one element a line. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}\n`;
}

// RSS never said whether these are text or markup; as hexadecimal references, `&` and `<` are taken for text by all
// (RSS Advisory Board, best practices profile).
const PLAIN = new Set(['title', 'description']);

function text(name: string, content: string): string {
  const escaped = escapeXml(content);
  return PLAIN.has(name) ? escaped.replaceAll('&amp;', '&#x26;').replaceAll('&lt;', '&#x3C;') : escaped;
}

function written({ name, attributes, children }: Xml, indent: string): string {
  const open = `${indent}<${name}${Object.entries(attributes)
    .flatMap(([key, value]) =>
      value === null || value === undefined ? [] : [` ${key}="${escapeXml(String(value)).replace(/[\t\n\r]/g, ' ')}"`],
    )
    .join('')}`;
  if (!children.length) return `${open}/>`;
  if (children.some((child) => typeof child === 'string'))
    return `${open}>${children.map((child) => (typeof child === 'string' ? text(name, child) : written(child, ''))).join('')}</${name}>`;
  return `${open}>\n${children.map((child) => written(child as Xml, `${indent}  `)).join('\n')}\n${indent}</${name}>`;
}
