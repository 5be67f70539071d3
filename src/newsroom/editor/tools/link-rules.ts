import { InputRule } from '@tiptap/core';
import type { MarkType, ResolvedPos } from '@tiptap/pm/model';
import { safeAddress } from '../../../content/address.ts';

/** `[words](address)` as it is typed. */
export function linkRule(link: MarkType): InputRule {
  return new InputRule({
    find: /\[([^\][\n]+)\]\(([^\s()]+(?:\([^\s()]*\)[^\s()]*)?)\)$/,
    handler: ({ state, range, match: [, words = '', typed = ''] }) => {
      const $from = state.doc.resolve(range.from);
      const href = isPlain($from) ? null : addressOf(typed);
      if (!href) return null;
      const marks = link.create({ href }).addToSet($from.marksAcross(state.doc.resolve(range.to)) ?? []);
      state.tr.replaceWith(range.from, range.to, state.schema.text(words, marks)).removeStoredMark(link);
    },
  });
}

/** The address that words are, whole; `www.` counts as one of the web. Null: they are none. */
export function addressOf(words: string): string | null {
  if (/\s/.test(words) || !/^(?:https?:\/\/[^/]+|www\.[^./]+\.[^/]+|mailto:.|tel:.|\/[^/])/i.test(words)) return null;
  return safeAddress(/^www\./i.test(words) ? `https://${words}` : words);
}

/** The bare web address that ends at the place, without the full stop or bracket after it. */
export function addressBefore($at: ResolvedPos): { from: number; to: number; href: string } | null {
  if (isPlain($at)) return null;
  const before = $at.parent.textBetween(0, $at.parentOffset, undefined, '\ufffc');
  const found = BARE.exec(before)?.[1];
  if (!found) return null;
  const words = trimmed(found);
  const href = addressOf(words);
  const from = $at.pos - found.length;
  return href ? { from, to: from + words.length, href } : null;
}

/** Every bare web address in a text, with the place where it begins. */
export function addressesIn(text: string): { at: number; words: string; href: string }[] {
  return [...text.matchAll(/(?<![^\s([{“"„«‘'])(?:https?:\/\/|www\.)[^\s\ufffc<>]+/gi)].flatMap(
    ({ 0: found, index }) => {
      const words = trimmed(found);
      const href = addressOf(words);
      return href ? [{ at: index, words, href }] : [];
    },
  );
}

/** An address is no place for typographic signs. */
export function isInAddress(before: string): boolean {
  return BARE.test(before);
}

const BARE = /(?<![^\s\ufffc([{“"„«‘'])((?:https?:\/\/|www\.)[^\s\ufffc]+)$/i;

/** What ends the sentence is not the address's; a closing bracket is where the address opened one. */
function trimmed(found: string): string {
  const bare = found.replace(/[.,;:!?…"'”’»“]+$/, '');
  const isOpened = !bare.endsWith(')') || bare.split('(').length >= bare.split(')').length;
  return isOpened ? bare : trimmed(bare.slice(0, -1));
}

function isPlain({ parent }: ResolvedPos): boolean {
  return ['code', 'preformatted'].includes(parent.type.name);
}
