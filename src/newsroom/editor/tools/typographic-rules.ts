import { Extension, InputRule } from '@tiptap/core';
import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { typographicText } from '../../../content/typography.ts';

/** Quotation marks, dashes and the ellipsis of the story's language, as they are typed. Undoing gives back what was typed. */
export const TypographicRules = Extension.create<{ language: () => string }>({
  name: 'typographicRules',
  addOptions: () => ({ language: () => 'en' }),
  addInputRules() {
    const { language } = this.options;
    return [
      replacing(/["']$/, ({ before, typed, language: own }) => quoteFor(before, typed, own ?? language())),
      replacing(/–-$/, () => '—'),
      replacing(/(?<![-–—])--$/, () => '–'),
      replacing(/(?<!\.)\.\.\.$/, () => '…'),
    ];
  },
});

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

interface Typed {
  before: string;
  typed: string;
  /** of the words where it is typed, where they are marked as another language */
  language: string | null;
}

function replacing(find: RegExp, replacement: (typed: Typed) => string): InputRule {
  return new InputRule({
    find,
    handler: ({ state, range, match }) => {
      const $from = state.doc.resolve(range.from);
      if (['code', 'preformatted'].includes($from.parent.type.name)) return null;
      const before = textBefore($from);
      const foreign = $from.marks().find(({ type }) => type.name === 'language');
      const text = replacement({ before, typed: match[0], language: foreign ? String(foreign.attrs.language) : null });
      if (text === match[0]) return null;
      state.tr.insertText(text, range.from, range.to);
    },
  });
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
