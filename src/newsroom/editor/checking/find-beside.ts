import type { Node } from '@tiptap/pm/model';
import { type Doc, XmlElement, XmlText } from 'yjs';
import { CODE_MARK } from '../../../content/editor-schema.ts';
import { LEAD_CAPTION } from '../../../writing/contract.ts';
import {
  blockText,
  FOREIGN_ATTRIBUTES,
  QUOTATION_BLOCKS,
  type StoryWords,
  type TextAt,
  textsBeside,
  WORD_ATTRIBUTES,
  WORD_FIELDS,
} from '../../../writing/style/contract.ts';
import { readField } from '../fields/use-field.ts';
import { type CheckSetting, type DoubtInText, doubtsIn, readText } from './find-doubts.ts';

/** A doubt about what is written beside the text. `where`: a field, or the block whose attribute it is in (`body.3`). */
export type DoubtBeside = DoubtInText & { where: string };

/** Headlines, titles, captions, descriptions of pictures: everything that readers get besides the text's own words. */
export function findBeside(doc: Doc, body: Node, setting: CheckSetting, unknown: Set<string>): DoubtBeside[] {
  return [...textsBeside(wordsIn(doc, setting.language)), ...attributesIn(body, setting.language)].flatMap(
    ({ where, text }) =>
      doubtsIn(readText(text, setting), setting.speller, unknown).map((doubt) => ({ ...doubt, where })),
  );
}

function wordsIn(doc: Doc, language: string): StoryWords {
  const fields = WORD_FIELDS.map((name) => [name, doc.getText(name).toString()]);
  const lead = readField(doc, 'lead') ?? null;
  return { ...Object.fromEntries(fields), language, lead, leadCaption: captionIn(doc) };
}

function captionIn(doc: Doc): StoryWords['leadCaption'] {
  return doc
    .getXmlFragment(LEAD_CAPTION)
    .toArray()
    .flatMap((paragraph) => (paragraph instanceof XmlElement ? paragraph.toArray() : []))
    .flatMap((child) => (child instanceof XmlText ? (child.toDelta() as Run[]) : [{ insert: '\n' }]))
    .filter(({ attributes }) => !attributes?.suggestDelete)
    .map(({ insert, attributes }) => ({
      type: 'text',
      text: String(insert),
      ...(attributes?.[CODE_MARK] !== undefined && { marks: [{ type: 'code' }] }),
    }));
}

interface Run {
  insert: unknown;
  attributes?: Record<string, unknown>;
}

function attributesIn(body: Node, language: string): TextAt[] {
  const found: TextAt[] = [];
  const visit = (parent: Node, where: string, isQuotation: boolean): void =>
    parent.forEach((node, _, at) => {
      if (node.isText) return;
      const own = `${where}.${at}`;
      if (!FOREIGN_ATTRIBUTES.has(node.type.name))
        for (const name of WORD_ATTRIBUTES) {
          const words = node.attrs[name];
          if (typeof words === 'string' && words.trim() !== '')
            found.push({ where: own, text: blockText([{ text: words, place: 0 }], { language, isQuotation }) });
        }
      if (!node.isTextblock) visit(node, own, isQuotation || QUOTATION_BLOCKS.has(node.type.name));
    });
  visit(body, 'body', false);
  return found;
}
