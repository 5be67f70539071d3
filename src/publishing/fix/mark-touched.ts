import * as Y from 'yjs';
import type { ArticleId } from '../../base/ids.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import { BODY } from '../../writing/layout.ts';
import { addNote } from '../../writing/notes/write-notes.ts';
import { type SameWords, sameWords } from '../texts/same-words.ts';
import { type SavedText, snapshotOfState } from '../texts/saved-text.ts';

/**
 * Where a fix and the pending work changed the same words, joining them says what neither of them means: each such passage
 * gets a comment with what readers have there now, so that it is looked at before it goes out.
 * @param readers what readers had before the fix @param fix as one update @returns how many passages
 */
export async function markTouched(
  ctx: NewsroomContext,
  id: ArticleId,
  { readers, fixed, pending, fix }: { readers: Uint8Array; fixed: Uint8Array; pending: SavedText; fix: Uint8Array },
): Promise<number> {
  const touched = sameWords(snapshotOfState(readers), snapshotOfState(fixed), pending.snapshot);
  if (touched.length === 0) return 0;
  const doc = new Y.Doc();
  Y.applyUpdate(doc, pending.state);
  const places = touched.map((one) => ({ ...one, text: placeOf(doc, one) }));
  Y.applyUpdate(doc, fix);
  for (const { field, one, text } of places) {
    const place = (at: number): string =>
      Buffer.from(Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(text, at))).toString('base64');
    await addNote(ctx, id, {
      text: `A fix for readers changed the same words as what is pending here. Readers have now: “${short(one)}” See that this passage says what it should.`,
      mentions: [],
      anchor: { field, from: place(0), to: place(text.length), quote: wordsOf(text).slice(0, QUOTED) },
    });
  }
  doc.destroy();
  return touched.length;
}

const QUOTED = 2_000;

function short(text: string): string {
  return text.length > 500 ? `${text.slice(0, 499)}…` : text;
}

/** The text that the passage stands in: of the body's the one with most of its words. */
function placeOf(doc: Y.Doc, { field, other }: SameWords): Y.Text | Y.XmlText {
  if (field !== 'body') return doc.getText(field);
  const words = new Set(other.split(/\s+/));
  const texts = [...doc.getXmlFragment(BODY).createTreeWalker((node) => node instanceof Y.XmlText)] as Y.XmlText[];
  const shared = (text: Y.XmlText): number => {
    const own = wordsOf(text).split(/\s+/);
    return own.filter((word) => words.has(word)).length / Math.max(own.length, words.size);
  };
  return texts.reduce((best, text) => (shared(text) > shared(best) ? text : best), texts[0] ?? new Y.XmlText());
}

function wordsOf(text: Y.Text | Y.XmlText): string {
  return (text.toDelta() as { insert: unknown }[])
    .map(({ insert }) => (typeof insert === 'string' ? insert : ' '))
    .join('');
}
