import type { Mark } from './document.ts';
import type { MarkKind } from './mark-kind.ts';
import { code } from './marks/code.tsx';
import { emphasis } from './marks/emphasis.tsx';
import { language } from './marks/language.tsx';
import { link } from './marks/link.tsx';
import { note } from './marks/note.tsx';
import { strike } from './marks/strike.tsx';
import { strong } from './marks/strong.tsx';
import { subscript } from './marks/subscript.tsx';
import { superscript } from './marks/superscript.tsx';

/** Every mark, outermost first: the order in which marks stand on a text and nest on the page. */
export const MARKS: { readonly [Type in Mark['type']]: MarkKind<Extract<Mark, { type: Type }>> } = {
  note,
  link,
  language,
  strong,
  emphasis,
  strike,
  subscript,
  superscript,
  code,
};
