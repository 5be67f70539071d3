import { Invalid } from '../base/errors.ts';
import { dropXmlControls } from '../base/escape.ts';
import type { Document, Inline, Paragraph } from '../content/document.ts';
import { parseDocument } from '../content/parse-document.ts';
import type { Byline, Lead, SearchFields } from './fields.ts';

/** @throws {Invalid} with every fault under `document.…` */
export function checkedDocument(document: unknown, field = 'document'): Document {
  try {
    return parseDocument(document);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    const fields = Object.entries(error.fields).map(([path, fault]) => [`${field}.${path}`, fault]);
    throw new Invalid(error.message, Object.fromEntries(fields));
  }
}

/** A lead whose caption obeys the rules of documents. @throws {Invalid} under `lead.…` */
export function checkedLead(lead: Lead | null): Lead | null {
  if (!lead) return null;
  return {
    ...lead,
    alt: dropXmlControls(lead.alt),
    caption: lead.caption.length ? checkedInline(lead.caption) : [],
    ...(lead.credit !== undefined && { credit: dropXmlControls(lead.credit) }),
  };
}

function checkedInline(content: Inline[]): Inline[] {
  const { content: blocks } = checkedDocument({ version: 1, content: [{ type: 'paragraph', content }] }, 'lead');
  return (blocks[0] as Paragraph | undefined)?.content ?? [];
}

const ROLES = ['text', 'reporting', 'photographs', 'graphics', 'translation', 'research'];

/** @throws {Invalid} `byline` */
export function checkedByline({ people, text }: Byline): Byline {
  if (people.some(({ author, role }) => !Number.isInteger(author) || !ROLES.includes(role)))
    throw new Invalid('The by-line does not fit.', { byline: `Each person needs a role: ${ROLES.join(', ')}.` });
  return { people: people.map(({ author, role }) => ({ author, role })), text: dropXmlControls(text).trim() };
}

/** @throws {Invalid} `search.canonical` */
export function checkedSearch(search: SearchFields): SearchFields {
  if (search.canonical !== undefined && !/^https?:\/\/[^\s/]/i.test(search.canonical))
    throw new Invalid('The original has no address.', { 'search.canonical': 'It must be an http(s) address.' });
  return search;
}
