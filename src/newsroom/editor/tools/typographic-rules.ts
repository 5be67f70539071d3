import { Extension, InputRule } from '@tiptap/core';
import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { typographicText } from '../../../content/typography.ts';
import { isInAddress } from './link-rules.ts';

/** Quotation marks, dashes and the ellipsis of the story's language, as they are typed. Undoing gives back what was typed. */
export const TypographicRules = Extension.create<{ language: () => string }>({
  name: 'typographicRules',
  addOptions: () => ({ language: () => 'en' }),
  addInputRules() {
    const { language } = this.options;
    return SIGNS.map(
      ({ find, sign }) =>
        new InputRule({
          find,
          handler: ({ state, range, match: [typed] }) => {
            const $from = state.doc.resolve(range.from);
            if (['code', 'preformatted'].includes($from.parent.type.name)) return null;
            const foreign = $from.marks().find(({ type }) => type.name === 'language');
            const own = foreign ? String(foreign.attrs.language) : language();
            const text = sign(textBefore($from), typed, own);
            if (text === typed || isOfAddress(textBefore($from), typed)) return null;
            state.tr.insertText(text, range.from, range.to);
          },
        }),
    );
  },
});

/** The text up to the caret as it should be, after its last character was typed; null: as it is. For plain fields. */
export function withSigns(text: string, language: string): string | null {
  for (const { find, sign } of SIGNS) {
    const match = find.exec(text);
    if (!match) continue;
    const before = text.slice(0, match.index);
    const made = sign(before, match[0], language);
    if (made !== match[0] && !isOfAddress(before, match[0])) return before + made;
  }
  return null;
}

/** What is typed, at the end of the text, and what it becomes. */
const SIGNS: readonly { find: RegExp; sign(before: string, typed: string, language: string): string }[] = [
  { find: /["']$/, sign: (before, typed, language) => quoteFor(before, typed, language) },
  { find: /–-$/, sign: () => '—' },
  { find: /(?<![-–—])--$/, sign: () => '–' },
  { find: /(?<!\.)\.\.\.$/, sign: () => '…' },
];

/** Addresses are taken as they are typed; no address has a quotation mark in it. */
function isOfAddress(before: string, typed: string): boolean {
  return typed !== '"' && isInAddress(before);
}

/** The mark that a straight one becomes at a place of the text. */
export function quoteAt(doc: Node, at: number, typed: string, language: string): string {
  const $at = doc.resolve(at);
  if (['code', 'preformatted'].includes($at.parent.type.name)) return typed;
  const foreign = $at.marks().find(({ type }) => type.name === 'language');
  return quoteFor(textBefore($at), typed, foreign ? String(foreign.attrs.language) : language);
}

function textBefore($at: ResolvedPos): string {
  return $at.parent.textBetween(Math.max(0, $at.parentOffset - 500), $at.parentOffset, '\n', '\n');
}

/** The mark to set for a straight one, by what stands before it. */
export function quoteFor(before: string, typed: string, language: string): string {
  const [open = '“', close = '”'] = typographicText('"x"', language).split('x');
  const inner = typographicText('"a \'x\'"', language);
  const [innerOpen, innerClose] = [inner[inner.indexOf('x') - 1] ?? '‘', inner[inner.indexOf('x') + 1] ?? '’'];
  const opens = !/[\p{L}\p{N}\p{Pe}.,;:!?…%”’»“]$/u.test(before);
  if (typed === '"') {
    if (/\d$/.test(before) && !isOpen(before, open, close)) return '″';
    return opens || /[([{–—]$/.test(before) ? open : close;
  }
  if (opens) return innerOpen;
  return isOpen(before, innerOpen, innerClose) && innerOpen !== '’' ? innerClose : '’';
}

/** Whether a quotation that began in this text has not ended yet. */
function isOpen(before: string, open: string, close: string): boolean {
  return open !== close && before.lastIndexOf(open.trim()) > before.lastIndexOf(close.trim());
}
