import { Invalid } from '../../../base/errors.ts';
import type { Block, Document } from '../../../content/document.ts';
import { parseDocument } from '../../../content/parse-document.ts';
import { plainWords } from './inline-of.ts';
import type { Tally } from './tally.ts';

/** The document if it fits the rules; else with each block that does not as plain text, so that one oddity costs no story. */
export function safeParsed(document: Document, tally: Tally): Document {
  try {
    return parseDocument(document);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
  }
  let room = 3_500_000;
  const content = document.content.flatMap((block): Block[] => {
    const size = JSON.stringify(block).length;
    room -= size;
    if (room < 0) {
      tally.problem('the text is longer than a document may be; its end was left out');
      return [];
    }
    try {
      return parseDocument({ version: 1, content: [block] }).content;
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      tally.problem(
        `a ${block.type} did not fit and was kept as text: ${Object.entries(error.fields)[0]?.join(' ') ?? error.message}`,
      );
      return [{ type: 'foreign', attrs: { what: block.type, text: plainWords([block]).slice(0, 100_000), raw: '' } }];
    }
  });
  return parseDocument({ version: 1, content });
}
